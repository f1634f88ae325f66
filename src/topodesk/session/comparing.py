"""Comparing within a session: which two scenarios, from which side they are looked at, and what the
map shows of it. No part of the design, never undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from topodesk.drawing.trace import NO_TRACES, Traces
from topodesk.model.change import Change

if TYPE_CHECKING:
    from topodesk.compare.comparison import Comparison
    from topodesk.model.scenario import Scenario
    from topodesk.model.transition import ChangeItem
    from topodesk.session.session import Session


class Side(StrEnum):
    """What the canvas shows: one of the two scenarios as it is, or the later one with marks."""

    BEFORE = "before"
    CHANGES = "changes"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Compared:
    """The ids of two scenarios, the side that is shown, and the dated step that is looked at."""

    before: str
    after: str
    side: Side = Side.CHANGES
    step: int | None = None

    @property
    def shown(self) -> str:
        """The id of the scenario that is shown."""
        return self.before if self.side is Side.BEFORE else self.after


class Comparing:
    """Of one session. `now` is None while nothing is compared.

    An edit makes the comparison `stale`; whoever shows it calls `catch_up` when there is time, so
    that no edit waits for it. `tell` is called when something else is compared or looked at.
    """

    def __init__(self, session: Session, tell: Callable[[], None]) -> None:
        """Nothing is compared."""
        self._session = session
        self._tell = tell
        self._made: Comparison | None = None
        self.now: Compared | None = None
        self.stale = False

    # -- what is asked for -----------------------------------------------------------------------

    def begin(self, with_: str | None = None) -> bool:
        """Compare the shown scenario with another one, or with what it is usually compared with;
        False when there is none. Today is always the earlier one."""
        from topodesk.compare.route import pair

        design = self._session.design
        other = design.scenario(with_) if with_ else None
        found = pair(design, self._session.scenario, other)
        if found is not None:
            self._look(Compared(found[0].id, found[1].id))
        return found is not None

    def end(self) -> None:
        """Compare nothing any more; what is shown stays."""
        if self.now is not None:
            self._look(None)

    def look(self, side: Side) -> None:
        """Show one of the sides, or what changed between them."""
        if self.now is not None:
            self._look(replace(self.now, side=side))

    def between(self, before: str, after: str) -> None:
        """Compare two others. The same one twice turns the two round."""
        now = self.now
        if now is not None:
            if before == after:
                before, after = now.after, now.before
            self._look(Compared(before, after, now.side))

    def stand_at(self, step: int | None) -> None:
        """Look at one of the dated steps, or at none in particular."""
        if self.now is not None:
            inside = step is not None and 0 <= step < len(self.steps)
            self._look(replace(self.now, step=step if inside else None))

    # -- what there is to know -------------------------------------------------------------------

    @property
    def comparison(self) -> Comparison | None:
        """What differs, as it stood when it was last asked for."""
        before, after = self.scenarios
        if before is None or after is None:
            return None
        if self._made is None:
            from topodesk.compare.comparison import compare

            self._made = compare(before, after)
        return self._made

    @property
    def scenarios(self) -> tuple[Scenario | None, Scenario | None]:
        """The two that are compared."""
        find, now = self._session.design.scenario, self.now
        return (find(now.before), find(now.after)) if now else (None, None)

    @property
    def steps(self) -> tuple[ChangeItem, ...]:
        """The dated steps that lead to the later scenario."""
        from topodesk.compare.route import dated_steps

        after = self.scenarios[1]
        return dated_steps(after) if after is not None else ()

    @property
    def step(self) -> ChangeItem | None:
        """The dated step that is looked at."""
        place = self.now.step if self.now else None
        steps = self.steps if place is not None else ()
        return steps[place] if place is not None and place < len(steps) else None

    def of_step(self) -> frozenset[str] | None:
        """What the step that is looked at is about: the teams its words name, what they own and
        answer for, and where they belong."""
        before, after = self.scenarios
        if self.step is None or before is None or after is None:
            return None
        from topodesk.compare.homes import Duties
        from topodesk.compare.route import teams_named
        from topodesk.model.team import Team

        found = set(teams_named(self.step, before, after))
        teams = tuple(found)
        for scenario in (before, after):
            duties = Duties(scenario)
            for team in teams:
                found |= {*duties.components(team), *duties.steps(team)}
                found.add(duties.home(scenario.get(Team, team)))
        return frozenset(found - {""}) or None

    # -- what the session tells ------------------------------------------------------------------

    def heard(self, change: Change) -> None:
        """Records changed."""
        now = self.now
        if now is not None and {now.before, now.after} & change.stores():
            self.stale = True
            if None in self.scenarios:
                self._look(None)

    def shown(self) -> None:
        """Another scenario is shown: it is one of the two, or the later one from now on."""
        now, id = self.now, self._session.scenario.id
        if now is not None and now.shown != id:
            if id == now.before:
                self.now = replace(now, side=Side.BEFORE)
            else:
                self.now = Compared(now.before, id)
            self._made = self._made if id in (now.before, now.after) else None
        self.trace()

    def catch_up(self) -> None:
        """Compare again if something changed meanwhile."""
        if self.stale:
            self.stale, self._made = False, None
            self.trace()
            self._tell()

    def trace(self) -> None:
        """Let the map show what is compared now."""
        self._session.trace(self._traces())

    # -- inside ----------------------------------------------------------------------------------

    def _look(self, wanted: Compared | None) -> None:
        before, self.now = self.now, wanted
        if (
            wanted is None
            or before is None
            or wanted.before != before.before
            or (wanted.after != before.after)
        ):
            self._made, self.stale = None, False
        if wanted is not None and wanted.shown != self._session.scenario.id:
            kept = self._session.selection.ids
            self._session.switch(wanted.shown)
            self._session.selection.set(id for id in kept if id in self._session.scenario)
        else:
            self.trace()
        self._tell()

    def _traces(self) -> Traces:
        if self.now is None or self.now.side is not Side.CHANGES:
            return NO_TRACES
        if self.stale:
            self.stale, self._made = False, None
        from topodesk.session.tracing import traces

        comparison = self.comparison
        return traces(comparison) if comparison is not None else NO_TRACES
