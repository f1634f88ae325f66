"""Keeps score and measures up to date while nobody is at work, and shows them.

After an edit it waits until hands rest, then works a few milliseconds in each turn of the event
loop, so that no gesture and no key ever waits for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from topodesk.ui.panels.measures.strip import ScoreStrip
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.session.scores import Scores
    from topodesk.session.session import Session
    from topodesk.ui.panels.measures.telling import Column
    from topodesk.ui.panels.measures.view import MeasuresView
    from topodesk.ui.panels.stage import Stage

QUIET = 300
"""Milliseconds without an edit until numbers are worked out anew."""
SLICE = 0.004
"""Seconds of work in one turn of the event loop."""
BETWEEN = 2
"""Milliseconds left to everything else between two turns."""


class Scoring(QObject):
    """The strip beside the findings and the view in place of the map, and the work behind them."""

    def __init__(
        self,
        stage: Stage,
        click: Callable[[], object],
        busy: Callable[[], bool],
        say: Callable[[str], object],
        shown: Callable[[], object],
    ) -> None:
        """Nothing to score yet. `click` is what a click on the strip does, `busy` tells whether a
        hand is at work on the map, `shown` is told when the view comes or goes."""
        super().__init__(stage)
        self.strip = ScoreStrip(click)
        self.scores: Scores | None = None
        self.show_on_map: Callable[[str], None] = lambda _id: None
        self.write: Callable[[tuple[str, ...]], None] = lambda _fields: None
        self._stage, self._busy, self._say, self._shown = stage, busy, say, shown
        self._session: Session | None = None
        self._view: MeasuresView | None = None
        self._steps: Iterator[bool] | None = None
        self._choosing = False
        self._filled = False
        self._quiet = Soon(self, self._begin, after=QUIET)
        self._more = Soon(self, self._go_on, after=BETWEEN)

    def show_session(self, session: Session) -> None:
        """Score another design, once its findings are there."""
        from topodesk.session.scores import Scores

        self.close()
        self._session, self._filled = session, False
        self.scores = Scores(session)
        self.strip.say(None)
        session.on_change.append(self._heard)
        session.on_scenario.append(self._switched)
        session.on_selection.append(self._selected)
        self._ask()

    @property
    def open(self) -> bool:
        """Whether the view is shown."""
        return self._view is not None and self._stage.covered_by is self._view

    @property
    def working(self) -> bool:
        """Whether something is still to be worked out."""
        return self._quiet.asked or self._more.asked

    def toggle(self) -> None:
        """Show the view, or the map again."""
        if self.open:
            self.close()
        elif self._session is not None:
            self._made().waiting.show()
            self._stage.cover(self._made())
            self._made().tabs.setFocus()
            self._fill()
            self._begin()
            self._shown()

    def close(self) -> None:
        """Show the map again."""
        if self.open:
            self._stage.uncover()
            self._shown()

    def catch_up(self) -> None:
        """Work out everything that is wanted now; for whoever can wait."""
        if self.scores is not None:
            self._stop()
            for _ in self.scores.steps(everything=self.open):
                pass
            self._show()

    # -- inside ------------------------------------------------------------------------------

    def _made(self) -> MeasuresView:
        if self._view is None:
            from topodesk.ui.panels.measures.view import MeasuresView

            self._view = MeasuresView(self._say)
            self._view.left.connect(self.close)
            self._view.chosen.connect(self._choose)
            self._view.wanted.connect(self._show_record)
        return self._view

    def _choose(self, team: str) -> None:
        """Select the team of a row; the view stays."""
        session = self._session
        if session is not None and team in session.scenario:
            self._choosing = True
            try:
                session.selection.set([team])
            finally:
                self._choosing = False

    def _show_record(self, id: str, field: str) -> None:
        """Select a record and show it on the map; with `field`, lead to that field of it."""
        session = self._session
        if session is not None and id in session.scenario:
            session.selection.set([id])
            self.close()
            self.show_on_map(id)
            if field:
                self.write((field,))

    def _selected(self) -> None:
        """Whatever is selected elsewhere is to be seen on the map."""
        if not self._choosing and self._session is not None and self._session.selection.ids:
            self.close()

    def _heard(self, _change: Change) -> None:
        self._ask()

    def _switched(self) -> None:
        self._show()
        self._ask()

    def _ask(self) -> None:
        """Begin anew when it is quiet."""
        self._stop()
        if self.open:
            self._made().waiting.show()
        self._quiet.ask()

    def _stop(self) -> None:
        self._steps = None
        self._more.drop()
        self._quiet.drop()

    def _begin(self) -> None:
        session = self._session
        if session is None or self.scores is None:
            return
        if not session.live.checking or self._busy():
            self._quiet.ask()
            return
        self._steps = self.scores.steps(everything=self.open)
        self._go_on()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        if self._busy():
            self._ask()
            return
        until, news = perf_counter() + SLICE, False
        for new in self._steps:
            news = news or new
            if perf_counter() > until:
                self._more.ask()
                break
        else:
            self._steps = None
        if news or self._steps is None:
            self._show()

    def _show(self) -> None:
        session, scores = self._session, self.scores
        if session is None or scores is None:
            return
        from topodesk.ui.panels.measures.telling import strip_of

        found = scores.score(session.scenario.id)
        self.strip.say(strip_of(found) if found is not None else None)
        if self.open:
            self._fill()

    def _fill(self) -> None:
        """The shown scenario as soon as it is known, the others when all of them are."""
        columns, shown = self._columns()
        done = self._steps is None
        if shown is not None and (done or not self._filled):
            self._made().show_columns(columns, shown)
            self._filled = True
        self._made().waiting.setVisible(not done or shown is None)

    def _columns(self) -> tuple[list[Column], int | None]:
        """Today, the proposals and the shown scenario, as far as it is known where they stand."""
        session, scores = self._session, self.scores
        if session is None or scores is None:
            return [], None
        from topodesk.session.trip_words import capital

        columns: list[Column] = []
        shown = None
        for scenario in session.design.scenarios:
            here = scenario is session.scenario
            standing = scores.standing(scenario.id)
            if standing is None or not (here or scenario.info.kind in ("today", "proposal")):
                continue
            shown = len(columns) if here else shown
            columns.append((capital(scenario.name) or "Unnamed", standing))
        return columns, shown
