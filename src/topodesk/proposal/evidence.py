"""Findings with their evidence: what the proposal still carries, and what today shows."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import Box, Fill, Rect
from topodesk.drawing.text import wrap
from topodesk.model.design_records import ScenarioKind
from topodesk.proposal.comparison import Comparison, Side
from topodesk.proposal.drawings import found
from topodesk.proposal.sheet import (
    ALERT,
    BODY,
    BOTTOM,
    CALM,
    INK,
    INNER,
    LEADING,
    LEFT,
    MUTED,
    WARM,
    Sheet,
)
from topodesk.rules.finding import Finding, Severity

COLUMNS = 2
GAP = 20.0
WIDTH = (INNER - GAP * (COLUMNS - 1)) / COLUMNS
TONES = {Severity.ERROR: ALERT, Severity.WARNING: WARM, Severity.INFO: CALM}
WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Hint"}
MOST = 24
"""Cards printed per scenario; the editor has the rest."""


def evidence(comparison: Comparison) -> list[Sheet]:
    """The pages of findings: of the proposal first, then of today."""
    sides = [comparison.after] + ([comparison.before] if comparison.before else [])
    return [sheet for side in sides if side.report.findings for sheet in _pages(side)]


def _pages(side: Side) -> list[Sheet]:
    observed = side.scenario.info.kind is ScenarioKind.TODAY
    title = f"What {side.name} shows" if observed else f"Findings in {side.name}"
    shown, sheets = side.report.findings[:MOST], []
    sheet, tops, column = _new(title, _below(side, len(shown))), [0.0] * COLUMNS, 0
    sheets.append(sheet[0])
    tops = [sheet[1]] * COLUMNS
    for finding in shown:
        height = _height(finding)
        while column < COLUMNS and tops[column] + height > BOTTOM:
            column += 1
        if column == COLUMNS:
            sheet, column = _new(f"{title}, continued", ""), 0
            sheets.append(sheet[0])
            tops = [sheet[1]] * COLUMNS
        _card(sheet[0], LEFT + column * (WIDTH + GAP), tops[column], height, finding)
        tops[column] += height + 12
    return sheets


def _below(side: Side, shown: int) -> str:
    rest = len(side.report.findings) - shown
    more = f" The first {shown} of {len(side.report.findings)} are printed." if rest else ""
    return "Each names its evidence, why it matters and one thing to do. " + found(side) + more


def _new(title: str, below: str) -> tuple[Sheet, float]:
    sheet = Sheet("Evidence")
    return sheet, sheet.heading(title, below) + 4


def _texts(finding: Finding) -> Iterable[tuple[str, float, str, int]]:
    yield finding.message, 10.5, INK, 3
    if finding.evidence:
        yield "; ".join(finding.evidence), 9.2, BODY, 4
    yield finding.why, 9.2, MUTED, 4
    yield f"→ {finding.action}", 9.2, BODY, 3


def _height(finding: Finding) -> float:
    height = 14.0
    for text, size, colour, lines in _texts(finding):
        wrapped = wrap(text, size, _weight(colour), WIDTH - 30, lines)
        height += len(wrapped) * size * LEADING + 2
    return height + 18


def _card(sheet: Sheet, x: float, y: float, height: float, finding: Finding) -> None:
    tone = TONES[finding.severity]
    sheet.box(Rect(x, y, WIDTH, height), radius=6)
    sheet.items.append(Box(Rect(x, y + 6, 3, height - 12), 1.5, Fill(tone)))
    at = y + 17
    for text, size, colour, lines in _texts(finding):
        weight = _weight(colour)
        at = sheet.paragraph(x + 16, at, text, WIDTH - 30, size, weight, colour, lines=lines) + 2
    width = sheet.text(x + 16, y + height - 8, WORDS[finding.severity], 8.2, "semibold", tone)
    about = f"{finding.rule} · {finding.source}"
    sheet.text(
        x + 16 + width + 8, y + height - 8, about, 8.2, colour=MUTED, width=WIDTH - width - 40
    )


def _weight(colour: str) -> Weight:
    return "semibold" if colour == INK else "regular"
