"""The Drawing of a scenario: its Layout and its Picture, kept in step with edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from topodesk.drawing.badges import Hung, badge_key, hang_badge
from topodesk.drawing.easel import BELOW, Easel
from topodesk.drawing.flags import Flags
from topodesk.drawing.hues import Hue, hues
from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.layout.plan import Place, Plan
from topodesk.drawing.layout.standing import BARS
from topodesk.drawing.lens import BARE, Lens
from topodesk.drawing.lines.survey import Lines, Sheet
from topodesk.drawing.mark import Mark, MarkKind
from topodesk.drawing.notation.flow import flow_caption, flow_shapes
from topodesk.drawing.notes import Notes
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.places import bar_figures, place_figures
from topodesk.drawing.shapes import Point, Rect, around
from topodesk.drawing.trace import NO_TRACES, Trace, Traces
from topodesk.drawing.traces import ghost_figures, hangs, trace_figures
from topodesk.model.change import Change, Edit
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario

_MANY = 400
"""So many areas to repaint are told as one."""
_FLOW, _THREADS, _LINES = "(flow)", "(threads)", "(lines)"
_FLAGS, _NOTES = "(flags)", "(notes)"
_GHOSTS = "(ghosts)"


class Drawing:
    """What a scenario looks like.

    `picture` and `layout` follow the scenario: tell `update` every Change it has seen. Whatever
    happened before, they equal those of a new Drawing. `hues` are the colours it gives to teams.
    """

    def __init__(
        self, scenario: Scenario, marks: Mapping[str, Mark] | None = None, lens: Lens = BARE
    ) -> None:
        """Drawn as seen through `lens`, with a badge for each of `marks` (by record id)."""
        self.picture = Picture()
        self._scenario = scenario
        self._marks: Mapping[str, Mark] = dict(marks or {})
        self._lens = lens
        self._easel = Easel()
        self._plan = Plan(scenario, lens.folded)
        self._lines = Lines(scenario)
        self._notes = Notes(scenario)
        self._flags = Flags(scenario)
        self._above: dict[str, Sheet] = {}
        self.hues: tuple[Hue, ...] = ()
        self._places: dict[str, Place] = {}
        self._sheets: dict[str, Sheet] = {}
        self._badges: dict[str, Hung] = {}
        self._traces = NO_TRACES
        self._traced: dict[str, Sheet] = {}
        self._ghosts: dict[str, Sheet] = {}
        self._redraw(())

    @property
    def lens(self) -> Lens:
        """What it is seen through."""
        return self._lens

    @property
    def layout(self) -> Layout:
        """Where everything stands."""
        return self._plan.layout

    def update(self, change: Change) -> list[Rect]:
        """Draw what a Change, applied to the scenario already, altered; the areas to repaint."""
        edits = tuple(change.within(self._scenario.id))
        self._plan.update(edits)
        return self._redraw(edits)

    def look_through(self, lens: Lens) -> list[Rect]:
        """Draw what another lens shows differently; the areas to repaint."""
        before, self._lens = self._lens, lens
        if lens.focused(on=False) == before.focused(on=False):
            return []
        if lens.folded != before.folded:
            self._plan.fold(lens.folded)
        return self._redraw((), refocused=True)

    @property
    def badge_kinds(self) -> frozenset[MarkKind]:
        """The kinds of badges that are drawn."""
        return frozenset(hung.mark.kind for hung in self._badges.values())

    @property
    def ring_kinds(self) -> frozenset[MarkKind]:
        """The kinds of badges that are drawn with a dashed ring."""
        return frozenset(hung.mark.kind for hung in self._badges.values() if hung.ringed)

    def trace_of(self, record: str) -> Trace | None:
        """What a comparison shows of a record, if anything."""
        return self._traces.traces.get(record)

    def mark(self, marks: Mapping[str, Mark]) -> list[Rect]:
        """Show these marks and no others; the areas to repaint."""
        before, self._marks = self._marks, dict(marks)
        records = before.keys() | self._marks.keys()
        return self._draw_badges(r for r in records if before.get(r) != self._marks.get(r))

    def trace(self, traces: Traces) -> list[Rect]:
        """Show these traces and ghosts and no others; the areas to repaint."""
        before, self._traces = self._traces.traces, traces
        records = before.keys() | traces.traces.keys()
        return self._draw_traces(r for r in records if before.get(r) != traces.traces.get(r))

    def _redraw(self, edits: Iterable[Edit], *, refocused: bool = False) -> list[Rect]:
        plan, easel, before = self._plan, self._easel, self._sheets
        sheets: dict[str, Sheet] = {
            id: self._sheet_of(id, place) for id, place in plan.places.items()
        }
        edited = any(_relinked(old, new) for old, new in edits)
        rerouted = self._lines.lead(plan, sheets, edited=edited)
        sheets[BARS] = _sheet(bar_figures(plan.bars, plan.layout.bars, easel))
        sheets[_FLOW] = _sheet([self._flow()])
        sheets[_THREADS] = _sheet(self._lines.threads(plan, easel))
        if rerouted or refocused:
            sheets[_LINES] = _sheet(self._lines.interactions(easel, self._lens.hidden))
        else:
            sheets[_LINES] = before[_LINES]
        self._places, self._sheets = dict(plan.places), sheets
        areas, records = self._show(before, sheets)
        noted, notes = self._put_on()
        records |= notes
        traced = records | {id for id, sheet in self._traced.items() if hangs(sheet)}
        areas += noted + self._draw_badges(records) + self._draw_traces(traced)
        return areas if len(areas) < _MANY else [around(areas)]

    def _sheet_of(self, id: str, place: Place) -> Sheet:
        """The figures of a place; one that only moved keeps its figures, elsewhere."""
        before = self._places.get(id)
        if before is place:
            return self._sheets[id]
        if before is not None and before.draws_as(place):
            down = place.offset - before.offset
            return {key: figure.moved(0, down) for key, figure in self._sheets[id].items()}
        return _sheet(place_figures(place, self._easel))

    def _put_on(self) -> tuple[list[Rect], set[str]]:
        """Draw flags and notes upon the rest; the areas to repaint, and the records concerned."""
        lens, easel, layout = self._lens, self._easel, self.layout
        self.hues = hues(self._scenario, lens.colour_by)
        flags = self._flags.figures(layout.blocks(), self.hues, easel)
        notes = self._notes.figures(self.picture, layout.band.rect, lens.folded, easel)
        before, self._above = self._above, {_FLAGS: _sheet(flags), _NOTES: _sheet(notes)}
        return self._show(before, self._above)

    def _flow(self) -> Figure:
        area = self.layout.flow
        at, size = Point(area.x, area.y), (area.w, area.h)
        return self._easel.figure(
            "flow",
            "",
            "flow",
            BELOW,
            at,
            size,
            lambda: flow_shapes(*size),
            caption=lambda: flow_caption(*size),
        )

    def _draw_badges(self, records: Iterable[str]) -> list[Rect]:
        """Draw the badges of these records anew; the others stand where they stood."""
        drawn: list[Figure] = []
        gone: list[str] = []
        for record in records:
            mark, before = self._marks.get(record), self._badges.pop(record, None)
            hung = hang_badge(self.picture, record, mark, self._easel, before) if mark else None
            if hung is not None:
                self._badges[record] = hung
                if before is None or _differs(hung.badge, before.badge):
                    drawn.append(hung.badge)
            elif before is not None:
                self._easel.forget(badge_key(record))
                gone.append(badge_key(record))
        return self.picture.change(drawn, gone)

    def _draw_traces(self, records: Iterable[str]) -> list[Rect]:
        """Draw the traces of these records anew, and the strip of ghosts under everything."""
        before, after, known = dict[str, Sheet](), dict[str, Sheet](), self._traces.traces
        for record in records if known or self._traced else ():
            before[record] = self._traced.pop(record, {})
            if record in known:
                figures = trace_figures(self.picture, record, known[record], self._easel)
                after[record] = self._traced[record] = _sheet(figures)
        strip, self._ghosts = self._ghosts, {_GHOSTS: _sheet(self._strip())}
        areas, _ = self._show({**before, **strip}, {**after, **self._ghosts})
        return areas

    def _strip(self) -> Iterator[Figure]:
        """What is gone, under the map and whatever is stuck below it."""
        band, ghosts = self.layout.band.rect, self._traces.ghosts
        stuck = (note.bounds.bottom for note in self._above[_NOTES].values()) if ghosts else ()
        below = max([self.layout.size.bottom, *stuck])
        return ghost_figures(ghosts, band.x, band.w, below, self._easel)

    def _show(
        self, before: Mapping[str, Sheet], after: Mapping[str, Sheet]
    ) -> tuple[list[Rect], set[str]]:
        """Put into the picture what is different between two sets of sheets.

        The areas to repaint, and the records of the figures that came, changed or went.
        """
        drawn: dict[str, Figure] = {}
        gone: dict[str, Figure] = {}
        for name in before.keys() | after.keys():
            old, new = before.get(name, {}), after.get(name, {})
            if old is not new:
                drawn.update((k, f) for k, f in new.items() if _differs(f, old.get(k)))
                gone.update((key, figure) for key, figure in old.items() if key not in new)
        for key in gone:
            if key not in drawn:
                self._easel.forget(key)
        records = {figure.record for figure in (*drawn.values(), *gone.values())}
        return self.picture.change(drawn.values(), gone), records


def _relinked(old: Record | None, new: Record | None) -> bool:
    """Whether an edit makes, takes away or turns an interaction."""
    if not isinstance(old, Interaction) or not isinstance(new, Interaction):
        return isinstance(old or new, Interaction)
    return (old.mode, old.provider, old.consumer) != (new.mode, new.provider, new.consumer)


def _sheet(figures: Iterable[Figure]) -> Sheet:
    return {figure.key: figure for figure in figures}


def _differs(figure: Figure, before: Figure | None) -> bool:
    return before is not figure and before != figure
