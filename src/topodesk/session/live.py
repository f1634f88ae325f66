"""What is kept in step with the shown scenario: its picture and its findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from topodesk.drawing.trace import NO_TRACES
from topodesk.model.change import DESIGN, Change
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.rules.settings import matters_to_rules

if TYPE_CHECKING:
    from topodesk.drawing.drawing import Drawing
    from topodesk.drawing.lens import Lens
    from topodesk.drawing.mark import Mark
    from topodesk.drawing.shapes import Rect
    from topodesk.drawing.trace import Traces
    from topodesk.rules.checker import Checker
    from topodesk.rules.facts import Facts

AT_ONCE = 600
"""Records of a scenario the rules look at as soon as it is shown; at more they look a little at a
time, when somebody can wait."""


class Live:
    """The drawing and the checker of one scenario, each made when first asked for."""

    def __init__(self, design: Design, scenario: Scenario, today: date, lens: Lens) -> None:
        """Nothing is drawn or checked yet. `today` is used where the design names no date."""
        self._design = design
        self._scenario = scenario
        self._today = today
        self._lens = lens
        self._drawing: Drawing | None = None
        self._checker: Checker | None = None
        self._marks: Mapping[str, Mark] = {}
        self._traces = NO_TRACES
        self._in_hand = ""
        self._heard = 0

    @property
    def drawing(self) -> Drawing:
        """The picture, kept in step from now on."""
        if self._drawing is None:
            from topodesk.drawing.drawing import Drawing

            self._drawing = Drawing(self._scenario, self._marks, self._lens)
            self._drawing.trace(self._traces)
        return self._drawing

    @property
    def checker(self) -> Checker:
        """The findings, kept in step from now on."""
        if self._checker is None:
            from topodesk.rules.checker import Checker

            self._checker = Checker(self._facts())
        return self._checker

    def checking_steps(self) -> Iterator[None]:
        """Keep the findings in step from the last of these steps on, unless a Change is heard
        meanwhile."""
        from topodesk.rules.checker import Checker

        begun, steps = self._heard, Checker.in_steps(self._facts())
        while self._checker is None and self._heard == begun:
            try:
                next(steps)
            except StopIteration as last:
                self._checker = last.value
                return
            yield

    def _facts(self) -> Facts:
        from topodesk.rules.facts import Facts

        return Facts(self._design, self._scenario, self._design.info.as_of or self._today)

    @property
    def small(self) -> bool:
        """Whether the rules look at all of it as soon as it is shown."""
        return len(self._scenario) <= AT_ONCE

    @property
    def _today_scenario(self) -> Scenario | None:
        """The scenario of today, where another one is shown."""
        return None if self._scenario.is_today else self._design.today

    @property
    def marks(self) -> Mapping[str, Mark]:
        """The badges shown now, by record id."""
        return self._marks

    @property
    def traces(self) -> Traces:
        """The traces of a comparison shown now."""
        return self._traces

    def trace(self, traces: Traces) -> list[Rect]:
        """Show traces instead of badges, or badges again; the areas that look different."""
        if traces == self._traces:
            return []
        self._traces = traces
        areas = self._drawing.trace(traces) if self._drawing is not None else []
        return areas + (self._mark() if self._checker is not None else [])

    @property
    def checking(self) -> bool:
        """Whether findings are kept in step already."""
        return self._checker is not None

    def look_through(self, lens: Lens) -> list[Rect]:
        """Draw through another lens; the areas of the picture that look different."""
        self._lens = lens
        return self._drawing.look_through(lens) if self._drawing is not None else []

    def start_checking(self) -> list[Rect]:
        """Look at everything once; the areas of the picture where badges appear."""
        _ = self.checker
        return self._mark()

    def update(self, change: Change) -> list[Rect]:
        """Hear a Change; the areas of the picture that look different now."""
        self._heard += 1
        here = any(True for _ in change.within(self._scenario.id))
        areas: list[Rect] = []
        if self._drawing is not None and here:
            areas += self._drawing.update(change)
        if self._checker is not None and matters_to_rules(change):
            self._checker = None
            areas += self._mark() if self.small else self._unmark()
        elif self._checker is not None:
            self._checker.update(change)
            today = self._today_scenario
            compared = today is not None and any(True for _ in change.within(today.id))
            accepted = DESIGN in change.stores()
            areas += self._mark() if here or compared or accepted else []
        return areas

    @property
    def in_hand(self) -> str:
        """The record that is being named, of which nothing is said yet; "" none."""
        return self._in_hand

    def hold(self, id: str) -> list[Rect]:
        """Show no badge on the record `id` and let all others be as they are until something else,
        or ("") nothing, is held; the areas that look different."""
        self._in_hand = id
        return self._mark() if self._checker is not None else []

    def rest(self) -> list[Rect] | None:
        """Look again at what measures the whole map; None when that is no news, else the areas of
        the picture that look different."""
        if self._checker is None or not self._checker.rest():
            return None
        return self._mark()

    def _mark(self) -> list[Rect]:
        marks: Mapping[str, Mark]
        if self._traces:
            marks = {}
        elif self._in_hand:
            marks = {key: mark for key, mark in self._marks.items() if key != self._in_hand}
        else:
            from topodesk.session.badges import marks_of

            marks = marks_of(self.checker.findings, self._scenario, self._today_scenario)
        return self._show_marks(marks)

    def _unmark(self) -> list[Rect]:
        return self._show_marks({})

    def _show_marks(self, marks: Mapping[str, Mark]) -> list[Rect]:
        if marks == self._marks:
            return []
        self._marks = marks
        return self._drawing.mark(marks) if self._drawing is not None else []
