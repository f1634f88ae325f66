"""The pages about the rules, written from the rules themselves: `python -m topodesk.rules.docs`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from topodesk.rules.registry import RULES
from topodesk.rules.rule import Rule, Scope
from topodesk.rules.source import Heuristic

FOLDER = Path(__file__).parents[3] / "docs" / "rules"
"""Where the pages stand in a checkout."""

_SAYS = "<!-- Written by python -m topodesk.rules.docs. Edit the rule, not this page. -->"
_LOOKED_AT = {
    Scope.TEAM: "teams",
    Scope.STREAM: "value streams",
    Scope.STEP: "journey steps",
    Scope.COMPONENT: "components",
    Scope.SERVICE: "services",
    Scope.INTERACTION: "interactions",
    Scope.OUTCOME: "outcomes",
    Scope.EXPERIMENT: "experiments",
    Scope.GROUPING: "groupings",
    Scope.MAP: "the scenario as a whole",
}


def pages(rules: tuple[Rule[Any], ...] = RULES) -> dict[str, str]:
    """The text of every page by its file name, the index among them."""
    return {"README.md": index(rules), **{f"{rule.id}.md": page(rule) for rule in rules}}


def index(rules: tuple[Rule[Any], ...]) -> str:
    """The list of all rules."""
    rows = [
        f"| [{rule.id}]({rule.id}.md) | {rule.title} | {rule.severity.value} | {rule.name} |"
        for rule in rules
    ]
    return "\n".join(
        [
            "# Rules",
            "",
            _SAYS,
            "",
            "What TopoDesk looks out for in a scenario. The level is the usual one; in a scenario "
            "of kind *today* everything is shown one level milder, because describing how things "
            "are is not a mistake. What a rule cannot tell for lack of a fact it asks.",
            "",
            "| Rule | What it says | Level | Allow … |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def page(rule: Rule[Any]) -> str:
    """The page about one rule."""
    guide = rule.guide
    parts = [
        f"# {rule.id}: {rule.title}",
        _SAYS,
        guide.summary,
        _facts(rule),
        f"## What it looks for\n\n{guide.looks_for}",
        f"## Why it matters\n\n{guide.why}",
        f"## What to do\n\n{guide.action}",
        f"## When to ignore it\n\n{guide.ignore}",
        *_thresholds(rule),
        f"## Sources\n\n{_sources(rule)}",
    ]
    return "\n\n".join(parts) + "\n"


def _facts(rule: Rule[Any]) -> str:
    looked_at = " and ".join(_LOOKED_AT[scope] for scope in rule.scopes)
    rows = {
        "Name": f"`{rule.name}`",
        "Level": rule.severity.value,
        "Looks at": looked_at,
        "Its fix is": rule.fix_class.value,
        "Speaks from workshop stage": str(rule.stage),
        "Since": rule.since,
    }
    if rule.relative:
        rows["In a small organisation"] = "never more than info"
    table = "\n".join(f"| {name} | {value} |" for name, value in rows.items())
    return f"| | |\n|---|---|\n{table}"


def _thresholds(rule: Rule[Any]) -> list[str]:
    if not rule.usual:
        return []
    rows = "\n".join(f"| {name} | {value:g} |" for name, value in rule.usual.items())
    said = "Starting values; a design may set its own."
    return [f"## Thresholds\n\n{said}\n\n| Threshold | Usual |\n|---|---|\n{rows}"]


def _sources(rule: Rule[Any]) -> str:
    lines = []
    for source in rule.sources:
        known = "" if isinstance(source, Heuristic) else f", {source.grade.value}"
        lines.append(f"- {source.cite()}{known}")
    return "\n".join(lines)


def write(folder: Path = FOLDER) -> None:
    """Write all pages into `folder`, and take away those of rules that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
