"""What a map on a page says only in part: names that end in … there, and components it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from topodesk.drawing.fitting import MORE
from topodesk.drawing.layout.boxes import Block, Column
from topodesk.drawing.letters import drawn
from topodesk.drawing.picture import Figure
from topodesk.model.component import Component
from topodesk.model.note import Note
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.sheet import Placed, Sheet
from topodesk.proposal.side import Side

NAMED = frozenset({"stream_title", "step", "customer", "grouping", "team", "component"})
"""Roles of figures that say what their record is called."""


class Cut(NamedTuple):
    """A text a map has no room for, the number of the page, and, where it is a name that stands
    behind a number, what it belongs to."""

    page: int
    text: str
    of: str = ""


def cut_on_maps(comparison: Comparison, sheets: Sequence[Sheet]) -> Iterator[Cut]:
    """Each text that a map shows a part of, and each component behind a "+4"; the same one as often
    as it is drawn."""
    hosts = {side.scenario.id: _hosts(side) for side in comparison.sides}
    for number, sheet in enumerate(sheets, start=1):
        for side, figure in _placed(comparison, sheet):
            yield from (Cut(number, text) for text in _shortened(side, figure))
            host = hosts[side.scenario.id].get(figure.key)
            for name in _counted(side, host) if host and _counts(figure, host) else ():
                yield Cut(number, name, side.scenario[figure.record].label())


def _placed(comparison: Comparison, sheet: Sheet) -> Iterator[tuple[Side, Figure]]:
    """The figures of the maps on a page, with the side each is of."""
    sides = {side.scenario.id: side for side in comparison.sides}
    for item in sheet.items:
        if isinstance(item, Placed) and item.of in sides:
            yield from ((sides[item.of], figure) for figure in item.figures)


def _shortened(side: Side, figure: Figure) -> Iterator[str]:
    """The texts of which a figure shows a part, or nothing for want of room, whole."""
    if figure.record not in side.scenario:
        return
    record = side.scenario[figure.record]
    lines = [line.text for line in figure.texts()]
    shown = squashed(" ".join(lines))
    if figure.role in NAMED and squashed(record.label()) not in shown:
        yield record.label()
    starts = [squashed(line.removesuffix(MORE)) for line in lines if line.endswith(MORE)]
    for text in _said(side, record):
        whole = squashed(text)
        if whole not in shown and any(start and start in whole for start in starts):
            yield text


def _counts(figure: Figure, host: Block | Column) -> bool:
    """Whether the number of further components is written on it: not on one seen from afar."""
    return any(line.text == f"+{host.more}" for line in figure.texts())


def _counted(side: Side, host: Block | Column) -> list[str]:
    """The components of a team or a step that have no chip of their own, by name."""
    chips = {chip.component for chip in host.chips}
    store = side.scenario
    if isinstance(host, Block):
        owned = store.referrers(host.team, Component)
        found = [part for part in owned if host.team in part.owner_teams]
    else:
        step = store.get(JourneyStep, host.step)
        needed = (store.get(Component, id) for id in (step.components if step else ()))
        found = [part for part in needed if part]
    return sorted((c.label() for c in found if c.id not in chips), key=str.casefold)


def squashed(text: str) -> str:
    """What can be read of a text, however it is broken into lines."""
    return "".join(drawn(text).split())


def _said(side: Side, record: Record) -> Iterator[str]:
    """What else than its name the map says of a record."""
    if isinstance(record, Team):
        yield record.mission
    elif isinstance(record, Note):
        yield record.text
    elif isinstance(record, ValueStream):
        for outcome in side.scenario.referrers(record.id, Outcome):
            yield from (outcome.metric, outcome.statement, outcome.baseline, outcome.target)


def _hosts(side: Side) -> dict[str, Block | Column]:
    """What has more components than there is room for, by the key of its figure."""
    layout = side.drawing.layout
    hosts: dict[str, Block | Column] = {b.key: b for b in layout.blocks() if b.more}
    for lane in layout.lanes:
        hosts.update((f"step:{c.step}", c) for c in lane.columns if c.more)
    return hosts
