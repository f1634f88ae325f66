"""What typical changes take in every scenario of a design, worked out again where one changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.rules.facts import Facts
from topodesk.rules.walks import Trip, trips

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.model.scenario import Scenario
    from topodesk.session.session import Session


class Trips:
    """The trips of a session's scenarios, each kept until an edit touches its scenario."""

    def __init__(self, session: Session) -> None:
        """Nothing is worked out yet."""
        self._session = session
        self._known: dict[str, dict[str, Trip]] = {}
        session.on_change.append(self._heard)

    def of(self, scenario: Scenario) -> tuple[Trip, ...]:
        """What each change of a scenario takes, by title."""
        return tuple(self._by_id(scenario).values())

    def elsewhere(self, id: str) -> list[tuple[str, Trip]]:
        """The same change in every scenario that has it, with the scenario's name, in order."""
        known = ((s.name, self._by_id(s).get(id)) for s in self._session.design.scenarios)
        return [(name, trip) for name, trip in known if trip is not None]

    def _by_id(self, scenario: Scenario) -> dict[str, Trip]:
        if scenario.id not in self._known:
            found = trips(self._facts(scenario))
            self._known[scenario.id] = {trip.id: trip for trip in found}
        return self._known[scenario.id]

    def _facts(self, scenario: Scenario) -> Facts:
        session = self._session
        if scenario is session.scenario and session.live.checking:
            return session.checker.facts
        return Facts(session.design, scenario)

    def _heard(self, change: Change) -> None:
        for store in change.stores():
            self._known.pop(store, None)
