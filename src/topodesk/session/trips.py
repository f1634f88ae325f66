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
        self._known: dict[str, tuple[Trip, ...]] = {}
        session.on_change.append(self._heard)

    def of(self, scenario: Scenario) -> tuple[Trip, ...]:
        """What each change of a scenario takes, by title."""
        if scenario.id not in self._known:
            self._known[scenario.id] = trips(self._facts(scenario))
        return self._known[scenario.id]

    def elsewhere(self, id: str) -> list[tuple[str, Trip]]:
        """The same change in every scenario that has it, with the scenario's name, in order."""
        return [
            (scenario.name, trip)
            for scenario in self._session.design.scenarios
            for trip in self.of(scenario)
            if trip.id == id
        ]

    def _facts(self, scenario: Scenario) -> Facts:
        session = self._session
        if scenario is session.scenario and session.live.checking:
            return session.checker.facts
        return Facts(session.design, scenario)

    def _heard(self, change: Change) -> None:
        for store in change.stores():
            self._known.pop(store, None)
