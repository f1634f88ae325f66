"""The pages about the rules and the pictures on them, drawn from the examples of the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from helpers.example import example
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.mark import Mark
from topodesk.drawing.printed import printed
from topodesk.render.svg import svg_text
from topodesk.rules import docs
from topodesk.rules.checker import check
from topodesk.rules.finding import Finding
from topodesk.rules.registry import RULES
from topodesk.rules.rule import Rule

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def pages() -> dict[str, str]:
    """The text of every page, by its path below `FOLDER`."""
    return docs.pages({rule.id: [_saying(f) for f in _found(rule)] for rule in RULES})


def pictures() -> dict[str, str]:
    """Every picture as SVG, by its path below `FOLDER`: the flagged ones with their badges."""
    found = {}
    for rule in RULES:
        marks = {f.where[0]: Mark(f.level.value, 1) for f in _found(rule)}
        found[f"pictures/{rule.id}-flagged.svg"] = _drawn(rule, marks, flagged=True)
        found[f"pictures/{rule.id}-clean.svg"] = _drawn(rule, {}, flagged=False)
    return found


def stored() -> dict[str, str]:
    """What stands in `FOLDER` now, by path."""
    files = [path for path in FOLDER.rglob("*") if path.is_file()]
    return {p.relative_to(FOLDER).as_posix(): p.read_text(encoding="utf-8") for p in files}


def write() -> None:
    """Write all pages and pictures, and take away those of rules that are gone."""
    wanted = pages() | pictures()
    for path in stored().keys() - wanted.keys():
        (FOLDER / path).unlink()
    for path, text in wanted.items():
        (FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / path).write_text(text, encoding="utf-8", newline="\n")


def _found(rule: Rule[Any]) -> list[Finding]:
    design = example(rule, flagged=True)
    return [f for f in check(design, design.scenarios[0]).findings if f.rule == rule.id]


def _saying(finding: Finding) -> str:
    return f"{finding.level.value}: {finding.message} {finding.action}"


def _drawn(rule: Rule[Any], marks: dict[str, Mark], *, flagged: bool) -> str:
    design = example(rule, flagged=flagged)
    return svg_text(printed(Drawing(design.scenarios[0], marks)), design.info.name)
