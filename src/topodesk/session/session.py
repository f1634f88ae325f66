"""The session: the one door through which an open design is edited.

Nothing that hears a Change may change anything: `commit` refuses to be called while it is being
announced. What is announced twice is announced in two messages: `on_change` says that records
changed just now, `on_commit` that the history grew or shrank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.drawing.lens import BARE, Lens
from topodesk.model.change import DESIGN, Change
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.scenario import Refused, Scenario
from topodesk.rules.settings import matters_to_rules
from topodesk.session.about import ON_THE_MAP, about
from topodesk.session.comparing import Comparing
from topodesk.session.gesture import Gesture
from topodesk.session.history import History, Place
from topodesk.session.live import Live
from topodesk.session.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from topodesk.drawing.drawing import Drawing
    from topodesk.drawing.shapes import Rect
    from topodesk.drawing.trace import Traces
    from topodesk.rules.checker import Checker

READ_ONLY = "This design is open for reading only; save a copy under another name to change it."


class Session:
    """An open design. Subscribe by appending plain callables to the `on_...` lists.

    `on_change(change)`: records changed. `on_drawn(areas)`: these areas of the picture look
    different. `on_commit()`: the history moved. `on_selection()`: something else is selected.
    `on_scenario()`: another scenario is shown. `on_view()`: it is looked at differently.
    `on_walk()`: the walk of another typical change is shown. `on_hold()`: something else is named.
    """

    def __init__(
        self,
        design: Design,
        *,
        path: Path | None = None,
        read_only: bool = False,
        today: date | None = None,
    ) -> None:
        """Open `design`, as read from `path`. `today` stands in for the system's date."""
        self.design = design
        self.path = path
        self.read_only = read_only
        self.today = today or date.today()
        self.history = History()
        self.on_change: list[Callable[[Change], None]] = []
        self.on_drawn: list[Callable[[list[Rect]], None]] = []
        self.on_commit: list[Callable[[], None]] = []
        self.on_selection: list[Callable[[], None]] = []
        self.on_scenario: list[Callable[[], None]] = []
        self.on_view: list[Callable[[], None]] = []
        self.on_walk: list[Callable[[], None]] = []
        self.on_hold: list[Callable[[], None]] = []
        self.selection = Selection(self._selected)
        self._announcing = False
        self._gesture: Gesture | None = None
        self._shown = _first_shown(design)
        self._lens = BARE
        self._walk = ""
        self._live: dict[str, Live] = {}
        self.comparing = Comparing(self, lambda: _tell(self.on_view))

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown."""
        return self._shown

    @property
    def live(self) -> Live:
        """The picture and findings of the shown scenario."""
        if self._shown.id not in self._live:
            self._live[self._shown.id] = Live(self.design, self._shown, self.today, self._lens)
        return self._live[self._shown.id]

    @property
    def drawing(self) -> Drawing:
        """The picture of the shown scenario."""
        return self.live.drawing

    @property
    def lens(self) -> Lens:
        """How the scenario is looked at. No part of the design, never undone."""
        return self._lens

    def look_through(self, lens: Lens) -> None:
        """Look at every scenario through another lens."""
        if lens == self._lens:
            return
        self._lens = lens
        areas = self.live.look_through(lens)
        self._live = {self._shown.id: self.live}
        if areas:
            _tell(self.on_drawn, areas)
        _tell(self.on_view)

    def trace(self, traces: Traces) -> None:
        """Show these traces of a comparison on the map, in place of the badges of findings."""
        areas = self.live.trace(traces)
        if areas:
            _tell(self.on_drawn, areas)

    @property
    def walk(self) -> str:
        """The typical change whose walk is shown on the map, in every scenario that has it; ""
        none. No part of the design, never undone."""
        return self._walk

    def show_walk(self, change: str) -> None:
        """Show the walk of another typical change, or none any more."""
        if change != self._walk:
            self._walk = change
            _tell(self.on_walk)

    @property
    def checker(self) -> Checker:
        """The findings of the shown scenario."""
        return self.live.checker

    def start_checking(self) -> None:
        """Show findings and badges for the shown scenario from now on."""
        areas = self.live.start_checking()
        if areas:
            _tell(self.on_drawn, areas)

    def checking_steps(self) -> Iterator[None]:
        """The same in small steps, for whoever can wait. An edit ends them without findings."""
        yield from self.live.checking_steps()
        if self.live.checking:
            self.start_checking()

    def hold_badges(self, id: str) -> None:
        """While the record `id` is being named, no badge comes or goes, and it has none itself;
        with "" they are what the findings say again."""
        areas = self.live.hold(id)
        for live in self._live.values():
            if live is not self.live:
                live.hold("")
        if areas:
            _tell(self.on_drawn, areas)
        _tell(self.on_hold)

    # -- editing -----------------------------------------------------------------------------

    def commit(self, change: Change) -> bool:
        """Apply a Change as one undo step; False when it does nothing, Refused when it cannot."""
        self._may_edit()
        if not change:
            return False
        self._apply(change)
        self.history.push(change)
        _tell(self.on_commit)
        return True

    def gesture(self) -> Gesture:
        """Begin a step that is shown while it is made. One that was open is committed first."""
        self._may_edit()
        self._gesture = Gesture(self)
        return self._gesture

    def reopen(self) -> Gesture | None:
        """Open the last step again, to be shown differently or taken back; None: there is none."""
        self._may_edit()
        last = self.history.reopen()
        if last is not None:
            self._gesture = Gesture(self, last)
        return self._gesture

    def undo(self) -> Change | None:
        """Undo the last step and select what it was about; None when there is none."""
        self._may_edit()
        change = self.history.back()
        return self._replay(change, change.reversed()) if change else None

    def redo(self) -> Change | None:
        """Do the last undone step again; None when there is none."""
        self._may_edit()
        change = self.history.forward()
        return self._replay(change, change) if change else None

    def go_to(self, done: int) -> Change | None:
        """Undo or redo at once until `done` steps are done, and select what the last of them was
        about; None when that many are done already."""
        self._may_edit()
        walked = self.history.walk(done)
        if not walked:
            return None
        return self._replay(walked[-1], Change.together(walked[-1].name, walked))

    def switch(self, scenario: str) -> None:
        """Show another scenario."""
        found = self.design.scenario(scenario)
        if found is None:
            raise Refused("That scenario is not there any more.")
        if found is not self._shown:
            self._finish_gesture()
            self._show(found)

    def mark_saved(self, path: Path, place: Place | None = None) -> None:
        """Remember that the file at `path` holds the design as it is, or as it was at `place`."""
        self.path = path
        self.history.mark_saved(place)
        _tell(self.on_commit)

    # -- what a Gesture asks for ----------------------------------------------------------------

    def show(self, shown: Change, edit: Callable[[], Change]) -> Change:
        """Replace what is `shown` by what `edit` makes of the state before it."""
        with self._quietly_undone(shown):
            wanted = edit()
        difference = shown.reversed().then(wanted) if shown else wanted
        if difference:
            self._apply(difference)
        return wanted

    def finish(self, shown: Change) -> None:
        """Make what is shown one step of history."""
        self._gesture = None
        if shown:
            self.history.push(shown)
            _tell(self.on_commit)

    def take_back(self, shown: Change) -> None:
        """Restore the state before what is shown."""
        self._gesture = None
        if shown:
            self._apply(shown.reversed())

    def rest(self) -> bool:
        """Nobody is drawing: look again at what measures the whole map. Whether that is news."""
        areas = self.live.rest()
        if areas:
            _tell(self.on_drawn, areas)
        return areas is not None

    # -- inside ------------------------------------------------------------------------------

    def _selected(self) -> None:
        if self._lens.focus and not self.selection.ids:
            self.look_through(self._lens.focused(on=False))
        _tell(self.on_selection)

    def _may_edit(self) -> None:
        if self._announcing:
            raise RuntimeError("whoever hears a change may not change anything")
        if self.read_only:
            raise Refused(READ_ONLY)
        self._finish_gesture()

    def _finish_gesture(self) -> None:
        if self._gesture is not None:
            self._gesture.commit()

    @contextmanager
    def _quietly_undone(self, shown: Change) -> Iterator[None]:
        if shown:
            self.design.apply(shown.reversed())
        try:
            yield
        finally:
            if shown:
                self.design.apply(shown)

    def _apply(self, change: Change) -> None:
        self.design.apply(change)
        self._announcing = True
        try:
            self._announce(change)
        finally:
            self._announcing = False

    def _announce(self, change: Change) -> None:
        stores = change.stores()
        for id in stores - {self._shown.id, DESIGN}:
            self._live.pop(id, None)
        if matters_to_rules(change):
            self._live = {id: live for id, live in self._live.items() if id == self._shown.id}
        areas: list[Rect] = []
        for id, live in self._live.items():
            if id != self._shown.id:
                live.update(change)  # what is said about it may compare it with what changed
        if self.design.scenario(self._shown.id) is not self._shown:
            self._show(self._instead(change))  # what is shown now was made after the change
        elif self._shown.id in self._live:
            areas = self._live[self._shown.id].update(change)
        self.comparing.heard(change)
        _tell(self.on_change, change)
        if areas:
            _tell(self.on_drawn, areas)
        self.selection.keep(self._shown)

    def _replay(self, change: Change, step: Change) -> Change:
        self._show_one_of(change.stores())
        self._apply(step)
        self._show_one_of(change.stores())
        selected = about(change, self._shown)
        if selected is not None:
            self.selection.set(selected)
        _tell(self.on_commit)
        return change

    def _show_one_of(self, stores: frozenset[str]) -> None:
        """Make visible what is undone elsewhere, before and (a scenario coming back) after."""
        there = [id for id in sorted(stores) if self.design.scenario(id) is not None]
        if there and self._shown.id not in stores:
            self._show(self.design.scenario(there[0]) or self._shown)

    def _instead(self, change: Change) -> Scenario:
        """The scenario to show when `change` took the one shown away (the one it was copied from,
        else the first) or brought it back as another object."""
        gone = [old for old, _ in change.within(self._shown.id) if isinstance(old, ScenarioInfo)]
        source = gone[0].based_on if gone else None
        return (
            self.design.scenario(self._shown.id)
            or self.design.scenario(source or "")
            or self.design.scenarios[0]
        )

    def _show(self, scenario: Scenario) -> None:
        checking = self._shown.id in self._live and self.live.checking
        self._shown = scenario
        self._live = {id: v for id, v in self._live.items() if self.design.scenario(id)}
        self.selection.clear()
        if checking and self.live.small:
            self.live.start_checking()
        self.comparing.shown()
        _tell(self.on_scenario)


def _tell(listeners: Iterable[Callable[..., None]], *news: object) -> None:
    for listener in tuple(listeners):
        listener(*news)


def _first_shown(design: Design) -> Scenario:
    """The first proposal with anything on the map, else the first scenario that has; while nothing
    is drawn at all it is today, where a room begins, or the first there is."""
    drawn = [s for s in design.scenarios if any(isinstance(r, ON_THE_MAP) for r in s)]
    found = drawn or design.scenarios
    kind = ScenarioKind.PROPOSAL if drawn else ScenarioKind.TODAY
    return next((s for s in found if s.info.kind is kind), found[0])
