"""The pages about the rules, written from the rules themselves and from what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from topodesk.rules.family import Family
from topodesk.rules.registry import FAMILIES
from topodesk.rules.rule import Rule, Scope

_SAYS = "<!-- Written by python tests/write_rule_pages.py. Edit the rule, not this page. -->"
_INTRODUCTION = """\
What TopoDesk looks out for in a scenario. The level is the usual one; in a scenario of kind *today*
everything is shown one level milder, because describing how things are is not a mistake. What a
rule cannot tell for lack of a fact it asks.

A fix is `AUTO` (one undoable step, no judgement needed), `ASSIST` (a draft to decide on) or `TALK`
(a question for the room)."""
_HEAD = "| Rule | What it says | Level | Fix | Allow … |\n|---|---|---|---|---|"
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
    Scope.DEPENDENCY: "dependencies",
    Scope.CHANGE: "typical changes",
    Scope.DOMAIN: "domains",
    Scope.INITIATIVE: "initiatives",
    Scope.NOT_DOING: "what will not be done",
    Scope.LEADER_LEARNING: "what leaders learned",
    Scope.PRODUCT_OPS: "product operations",
    Scope.TRANSITION: "steps of the transition",
    Scope.MAP: "the scenario as a whole",
}


def pages(said: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The text of every page by its file name, the index among them.

    `said` is what each rule, by id, says about its flagged example.
    """
    rules = [rule for family in FAMILIES for rule in family.rules]
    return {
        "README.md": index(FAMILIES),
        **{f"{rule.id}.md": page(rule, said.get(rule.id, ())) for rule in rules},
    }


def index(families: Sequence[Family]) -> str:
    """The list of all rules, family by family."""
    parts = ["# Rules", _SAYS, _INTRODUCTION]
    for family in families:
        if family.rules:
            rows = "\n".join(_row(rule) for rule in family.rules)
            parts.append(f"## {family.prefix}: {family.about}\n\n{_HEAD}\n{rows}")
    return "\n\n".join(parts) + "\n"


def _row(rule: Rule[Any]) -> str:
    cells = (
        f"[{rule.id}]({rule.id}.md)",
        rule.title,
        rule.severity.value,
        rule.fix_class.name,
        rule.name,
    )
    return f"| {' | '.join(cells)} |"


def page(rule: Rule[Any], said: Sequence[str]) -> str:
    """The page about one rule, which says `said` about its flagged example."""
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
        _examples(rule, said),
        *_thresholds(rule),
        f"## Sources\n\n{_sources(rule)}",
    ]
    return "\n\n".join(parts) + "\n"


def _examples(rule: Rule[Any], said: Sequence[str]) -> str:
    sayings = "\n".join(f"- {saying}" for saying in said)
    return (
        f"## Examples\n\nHere it speaks:\n\n{sayings}\n\n"
        f"![A map on which {rule.id} speaks](pictures/{rule.id}-flagged.svg)\n\n"
        "Here it has nothing to say:\n\n"
        f"![A map on which {rule.id} is silent](pictures/{rule.id}-clean.svg)"
    )


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
    rows = "\n".join(
        f"| {name} | {value:g} | {rule.said_by(name)} |" for name, value in rule.usual.items()
    )
    said = "A design may set its own, in its inspector under *How rules read this design*."
    return [f"## Thresholds\n\n{said}\n\n| Threshold | Usual | From |\n|---|---|---|\n{rows}"]


def _sources(rule: Rule[Any]) -> str:
    return "\n".join(f"- {source.cite_graded()}" for source in rule.sources)
