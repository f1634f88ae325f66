"""A Design: everything one file holds. Scenarios share ids, and `apply` is the one writer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from topodesk.model.change import DESIGN, Change, Edit
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.ids import new_id
from topodesk.model.record import Record
from topodesk.model.scenario import Refused, Scenario, Store


class Design:
    """The scenarios of one organisation and what belongs to all of them."""

    def __init__(self, info: DesignInfo, shared: Iterable[Record] = ()) -> None:
        """A design without scenarios; `shared` are its waivers, views and decisions."""
        self._id = info.id
        self.shared = Store(DESIGN, [info, *shared])
        self._scenarios: dict[str, Scenario] = {}

    @property
    def info(self) -> DesignInfo:
        """What the design is called."""
        return cast("DesignInfo", self.shared[self._id])

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios in their order."""
        return tuple(sorted(self._scenarios.values(), key=lambda s: (s.info.order, s.id)))

    @property
    def today(self) -> Scenario | None:
        """The first scenario that says how things are, if there is one."""
        return next((scenario for scenario in self.scenarios if scenario.is_today), None)

    def scenario(self, id: str) -> Scenario | None:
        """The scenario with that id, if there is one."""
        return self._scenarios.get(id)

    def store(self, id: str) -> Store | None:
        """The store under that id: a scenario's, or the design's own."""
        return self.shared if id == DESIGN else self._scenarios.get(id)

    def add_scenario(self, info: ScenarioInfo, records: Iterable[Record] = ()) -> Scenario:
        """Load a scenario as it stands. For building a design; editing goes through `apply`."""
        if info.id in self._scenarios or info.id == DESIGN:
            raise Refused(f"Two scenarios have the id “{info.id}”.")
        scenario = Scenario(info.id, [info, *records])
        self._scenarios[info.id] = scenario
        return scenario

    def apply(self, change: Change) -> None:
        """Write a Change: all of it, or Refused and nothing.

        A scenario comes into being with the Change that adds its `ScenarioInfo` and goes with the
        one that removes it.
        """
        parts = {id: tuple(change.within(id)) for id in change.stores()}
        stores = {id: self._store_for(id, edits) for id, edits in parts.items()}
        for id, edits in parts.items():
            stores[id].check(edits)
            _check_own_info(stores[id], edits)
        for id, edits in parts.items():
            stores[id].write(edits)
            if isinstance(stores[id], Scenario):
                self._keep_or_drop(cast("Scenario", stores[id]))

    def _store_for(self, id: str, edits: Iterable[Edit]) -> Store:
        store = self.store(id)
        if store is not None:
            return store
        if not any(new is not None and new.id == id for _, new in edits):
            raise Refused("The scenario this edit belongs to is not there.")
        return Scenario(id)

    def _keep_or_drop(self, scenario: Scenario) -> None:
        if len(scenario):
            self._scenarios[scenario.id] = scenario
        else:
            self._scenarios.pop(scenario.id, None)


def _check_own_info(store: Store, edits: Iterable[Edit]) -> None:
    """A scenario without its info, or a design without its own, cannot be."""
    for old, new in edits:
        if new is None and isinstance(old, ScenarioInfo | DesignInfo):
            gone = sum(1 for before, after in edits if before is not None and after is None)
            if isinstance(old, DesignInfo) or gone < len(store):
                raise Refused(f"The {old.noun} “{old.label()}” still holds something.")


def empty_design(name: str = "") -> Design:
    """A new design with one empty scenario, Today, and one empty proposal."""
    design = Design(DesignInfo(id=new_id(), name=name))
    today = ScenarioInfo(id=new_id(), name="Today", kind=ScenarioKind.TODAY, order="G")
    proposal = ScenarioInfo(
        id=new_id(), name="Proposal", kind=ScenarioKind.PROPOSAL, order="V", based_on=today.id
    )
    design.add_scenario(today)
    design.add_scenario(proposal)
    return design
