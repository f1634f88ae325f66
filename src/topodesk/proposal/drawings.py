"""Each side as a whole page: the very picture of the map."""

from __future__ import annotations

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.shapes import Rect
from topodesk.model.design_records import ScenarioKind
from topodesk.proposal.comparison import Side
from topodesk.proposal.sheet import BOTTOM, INNER, LEFT, Sheet
from topodesk.proposal.words import counted
from topodesk.rules.finding import Severity


def drawing(side: Side) -> Sheet:
    """A scenario drawn from the same Picture as the canvas."""
    sheet = Sheet(side.name)
    y = sheet.heading(side.name, _summary(side))
    picture = Drawing(side.scenario).picture
    sheet.picture(picture, Rect(LEFT, y - 2, INNER, BOTTOM - y + 8))
    return sheet


def _summary(side: Side) -> str:
    parts = [
        counted(len(side.streams), "value stream"),
        counted(side.steps, "journey step"),
        counted(len(side.teams), "team"),
        f"{side.people:g} people",
    ]
    return " · ".join(parts) + ". " + found(side)


def found(side: Side) -> str:
    """What the validator found, in one sentence."""
    serious = [f for f in side.report.findings if f.severity is not Severity.INFO]
    if not side.report.findings:
        return "Nothing in it contradicts what is known to work."
    word = "observation" if side.scenario.info.kind is ScenarioKind.TODAY else "finding"
    rest = len(side.report.findings) - len(serious)
    if not serious:
        return f"{counted(rest, 'hint')} and no warning."
    return (
        counted(len(serious), word)
        + " to talk about"
        + (f", and {counted(rest, 'hint')}." if rest else ".")
    )
