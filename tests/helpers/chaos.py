"""A person who edits facts at random, so that many rules come and go: for comparing ways to look.

Ids come from small pools, so that records meet again and again.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from topodesk.edits.removing import remove
from topodesk.model.change import DESIGN, Change
from topodesk.model.component import Component, ComponentStatus, Domain, Layer, Service
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind, Settings, Waiver
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability, Dependency, Interaction, InteractionMode
from topodesk.model.kinds import SCENARIO_KINDS
from topodesk.model.learning import Experiment, LeaderLearning, SafetyPulse
from topodesk.model.outcome import Initiative, MetricKind, NotDoing, Outcome
from topodesk.model.product_ops import ProductOps
from topodesk.model.record import Part, Record
from topodesk.model.references import ref_fields
from topodesk.model.scenario import Scenario
from topodesk.model.stream import (
    Customer,
    CustomerKind,
    JourneyStep,
    Responsibility,
    ValueStream,
)
from topodesk.model.team import AlignmentBasis, LoadReading, SubsystemReason, Team, TeamType
from topodesk.model.transition import ChangeItem
from topodesk.rules.registry import RULES

KINDS: tuple[type[Record], ...] = (
    *(Team, Component, JourneyStep, ValueStream, Interaction) * 3,
    *(Customer, Grouping, Service, Dependency, Outcome, TypicalChange, Initiative) * 2,
    *(
        Capability,
        Domain,
        LoadReading,
        NotDoing,
        Experiment,
        LeaderLearning,
        SafetyPulse,
        ProductOps,
        ChangeItem,
    ),
)
NAMES = (
    "API",
    "Web Frontend",
    "Pay",
    "Borrow",
    "Database Team",
    "Tenant",
    "Search",
    "Core App",
    "",
)
TEXTS = (
    "",
    "Own and maintain the database",
    "Help tenants to pay",
    "three words here",
    "a service",
    "Launch the app after the trial failed",
)
DATES = (None, date(2026, 1, 1), date(2026, 12, 24))
_NEVER_DRAWN = set(Record.model_fields) | {"parent", "lane_order", "order"}
"""Fields no rule reads, and those that may not hold just anything."""
POOL = {"Team": 6, "Component": 12, "JourneyStep": 6, "ValueStream": 2}


class Chaos:
    """Edits to one scenario of a design, each a valid Change that was applied."""

    def __init__(self, seed: int, design: Design | None = None) -> None:
        """Begin with the first scenario of a design, or with ninety records drawn at random."""
        self.random = Random(seed)
        self.done: list[Change] = []
        self.design = design or Design(DesignInfo(id="design", as_of=date(2026, 11, 22)))
        if design is not None:
            self.scenario = design.scenarios[0]
            return
        kinds = list(ScenarioKind)
        self.scenario = self.design.add_scenario(
            ScenarioInfo(id="scenario", name="Any", kind=kinds[seed % len(kinds)])
        )
        for _ in range(90):
            self.put()

    def step(self) -> Change:
        """One more edit, or the last one undone."""
        act = self.random.choices([self.put, self.drop, self.undo, self.govern], [10, 3, 3, 1])[0]
        return act()

    def put(self) -> Change:
        """Add a record, or change some fields of the one with that id."""
        kind = self.random.choice(KINDS)
        id = self._id(kind)
        old = self.scenario.get(kind, id)
        drawn = self._drawn(kind, id)
        if old is None:
            return self._do(Change.of("Add", self.scenario.id, added=[drawn] if drawn else []))
        if drawn is None:
            return Change("Nothing")
        some = self.random.sample(sorted(drawn.model_fields_set - {"id"}), 2)
        new = old.with_(**{field: getattr(drawn, field) for field in some})
        return self._do(Change.of("Edit", self.scenario.id, updated=[(old, new)]))

    def _id(self, kind: type[Record]) -> str:
        kept = sorted(record.id for record in self.scenario.of(kind))
        number = self.random.randrange(POOL.get(kind.__name__, 5))
        drawn = f"{kind.__name__.lower()}-{number}"
        return kept[number] if drawn not in kept and number < len(kept) else drawn

    def drop(self) -> Change:
        """Remove a record and what means nothing without it."""
        records = [r for r in self.scenario if not isinstance(r, ScenarioInfo)]
        gone = self.random.choice(sorted(records, key=lambda r: r.id)) if records else None
        return self._do(remove(self.scenario, [gone.id])) if gone else Change("Nothing")

    def undo(self) -> Change:
        """Take the last edit back."""
        if not self.done:
            return Change("Nothing")
        back = self.done.pop().reversed()
        self.design.apply(back)
        return back

    def govern(self) -> Change:
        """Accept something, change a setting, or make the scenario Today."""
        pick = self.random.randrange(3)
        if pick == 0:
            number = len(self.design.shared.of(Waiver))
            waiver = Waiver(
                id=f"waiver-{number}",
                rule_id=self.random.choice(RULES).id,
                target=self.random.choice(sorted(self.scenario.records)),
                reason="agreed",
                accepted_by_role=self.random.choice(("", "Sponsor")),
                expires=self.random.choice(DATES),
            )
            return self._do(Change.of("Accept", DESIGN, added=[waiver]))
        if pick == 1:
            info = self.design.info
            new = info.with_(settings=Settings(small_people=self.random.choice((0, 15, 40))))
            return self._do(Change.of("Set", DESIGN, updated=[(info, new)]))
        claims = self.scenario.info
        kind = self.random.choice(list(ScenarioKind))
        return self._do(
            Change.of("Claim", self.scenario.id, updated=[(claims, claims.with_(kind=kind))])
        )

    def _do(self, change: Change) -> Change:
        if change:
            self.design.apply(change)
            self.done.append(change)
        return change

    # -- records -----------------------------------------------------------------------------

    def _one(self, *kinds: type[Record]) -> str | None:
        ids = sorted(r.id for kind in kinds for r in self.scenario.of(kind))
        return self.random.choice(ids) if ids and self.random.random() < 0.9 else None

    def _some(self, kind: type[Record], most: int = 3) -> tuple[str, ...]:
        ids = sorted(r.id for r in self.scenario.of(kind))
        return tuple(self.random.sample(ids, min(len(ids), self.random.randint(0, most))))

    def _drawn(self, kind: type[Record], id: str) -> Record | None:
        tuned = self._tuned(kind)
        if tuned is None:
            return None
        left = kind.model_fields.keys() - tuned.keys() - _NEVER_DRAWN
        fields = tuned | {name: self._any(kind, name) for name in sorted(left)}
        missing = [f for f in ref_fields(kind) if f.required and fields[f.name] is None]
        return None if missing else kind(id=id, **fields)

    def _any(self, kind: type[Part], field: str) -> object:
        """Something a field of that kind can hold, drawn from its type; references by the pools."""
        info = kind.model_fields[field]
        for reference in ref_fields(kind):
            if reference.name == field:
                kinds = [k for k in SCENARIO_KINDS if k.__name__ in reference.kinds]
                one = self._one(*kinds) if kinds else None
                return (() if one is None else (one,)) if reference.many else one
        if self.random.random() < 0.3 and not info.is_required():
            return info.get_default(call_default_factory=True)
        return self._of(info.annotation, info.get_default(call_default_factory=True))

    def _of(self, wanted: Any, usual: object) -> object:
        if get_origin(wanted) in (Union, UnionType):
            wanted = [part for part in get_args(wanted) if part is not NoneType][-1]
        origin = get_origin(wanted)
        if origin is Annotated:
            return self._of(get_args(wanted)[0], usual)
        if origin is tuple:
            part = get_args(wanted)[0]
            inner = self._of(part, None)
            return () if inner is None else (inner,)
        if not isinstance(wanted, type):
            return usual
        if issubclass(wanted, Part):
            fields = sorted(wanted.model_fields)
            drawn = {name: self._any(wanted, name) for name in fields}
            lacks = [f for f in ref_fields(wanted) if f.required and drawn[f.name] is None]
            return usual if lacks else wanted(**drawn)
        if issubclass(wanted, Enum):
            return self.random.choice(list(wanted))
        choices: dict[type, tuple[object, ...]] = {
            bool: (True, False),
            str: TEXTS,
            date: DATES[1:],
            int: (5,),
            float: (1, 4.1, 5),
        }
        return self.random.choice(choices[wanted]) if wanted in choices else usual

    def _tuned(self, kind: type[Record]) -> dict[str, object] | None:
        """The fields drawn with more sense; None when such a record cannot stand here."""
        pick, one, some = self.random.choice, self._one, self._some
        name, text, flag = pick(NAMES), pick(TEXTS), pick((None, True, False))
        fields: dict[str, object] = {}
        if kind is Team:
            fields = {
                "name": name,
                "type": pick(list(TeamType)),
                "alignment_basis": pick([None, *AlignmentBasis]),
                "mission": text,
                "people": pick((None, 0.1, 3, 7, 7, 12, 20)),
                "value_stream": one(ValueStream),
                "grouping": one(Grouping),
                "product_manager": flag,
                "specialism": text,
                "months_to_learn": pick((None, 3, 9)),
                "specialist_share": pick((None, 0.2, 0.9)),
                "subsystem_reason": pick([None, *SubsystemReason]),
            }
        elif kind is Component:
            fields = {
                "name": name,
                "layer": pick([None, *(Layer.UI, Layer.SERVICE, Layer.DATA) * 4]),
                "owner_teams": some(Team, 2),
                "status": pick([*ComponentStatus, ComponentStatus.ACTIVE, ComponentStatus.ACTIVE]),
            }
        elif kind is JourneyStep:
            stream = one(ValueStream)
            if stream is None:
                return None
            fields = {
                "name": name,
                "stream": stream,
                "components": some(Component, 6),
                "responsible_teams": some(Team, 1),
                "responsibility": pick(list(Responsibility)),
            }
        elif kind is ValueStream:
            fields = {"name": name, "customer": one(Customer)}
        elif kind is Customer:
            fields = {"name": name, "kind": pick(list(CustomerKind)), "job_to_be_done": text}
        elif kind is Grouping:
            fields = {"name": name, "purpose": text}
        elif kind is Interaction:
            sides = [one(Team, Grouping), one(Team, Grouping)]
            if None in sides or sides[0] == sides[1]:
                return None
            fields = {
                "mode": pick([*InteractionMode, InteractionMode.X_AS_A_SERVICE]),
                "provider": sides[0],
                "consumer": sides[1],
                "purpose": text,
                "expected_end": pick(DATES),
                "actual_end": pick((None, None, *DATES)),
                "service": one(Service),
                "self_service": flag,
                "capability": one(Capability),
                "exit_criterion": text,
            }
        elif kind is Service:
            fields = {
                "name": name,
                "provider": one(Team, Grouping),
                "components": some(Component),
                "consumers": some(Team),
                "self_service": flag,
                "feedback_measure": text,
            }
        elif kind is Dependency:
            sides = [one(Team), one(Team)]
            if None in sides:
                return None
            fields = {"from_team": sides[0], "to_team": sides[1]}
        elif kind is Outcome:
            fields = {
                "statement": text,
                "stream": one(ValueStream),
                "linked_teams": some(Team),
                "metric_kind": pick([None, *MetricKind]),
            }
        elif kind is TypicalChange:
            fields = {
                "title": name,
                "weight": pick((0, 1, 0.1, 3)),
                "touched_components": some(Component),
                "gates": some(Team, 1),
                "walk": tuple(WalkStop(team=team) for team in some(Team)),
            }
        elif kind is Initiative:
            team = one(Team)
            if team is None:
                return None
            fields = {"title": name, "team": team, "outcome": one(Outcome)}
        elif kind is Capability:
            fields = {"name": name, "why": text}
        return fields


def fresh(scenario: Scenario) -> Scenario:
    """The same scenario with its records in another order: nothing may depend on it."""
    records = [r for r in scenario if r.id != scenario.id]
    return Scenario(scenario.id, [scenario.info, *sorted(records, key=lambda r: r.id)])
