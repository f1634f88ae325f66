"""A scenario drawn in a few words, for tests of what the rules say about it.

Everything is called by its name; ids are made of it. What was not said stays unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from topodesk.model.change import Change
from topodesk.model.component import Component, Layer, Service
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind, Settings, Waiver
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction, InteractionMode
from topodesk.model.outcome import Initiative, NotDoing, Outcome, OutcomeLevel
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question
from topodesk.rules.registry import BY_ID, RULES

AS_OF = date(2026, 11, 22)
PURPOSE = "uses it every day without asking anybody"


def slug(kind: str, name: str) -> str:
    """The id of the record of that kind with that name."""
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.casefold())
    return f"{kind}-{plain}"[:80]


FIRST = tuple(
    BY_ID[id]
    for id in (
        *("ARCH-01", "ARCH-02", "ARCH-04", "ARCH-05", "ARCH-06", "ARCH-08", "ARCH-22"),
        *("FLOW-02", "INT-01", "INT-04", "TEAM-01", "OUT-01"),
    )
)
"""A dozen rules, for tests that are about findings in general and look at all there are."""


class Sketch:
    """A design with one scenario, a proposal of more than 15 people unless said otherwise."""

    def __init__(
        self,
        *,
        kind: ScenarioKind = ScenarioKind.PROPOSAL,
        as_of: date | None = AS_OF,
        stage: int | None = None,
        settings: Settings | None = None,
    ) -> None:
        info = DesignInfo(
            id="design", name="Sketch", as_of=as_of, stage=stage, settings=settings or Settings()
        )
        self.info = info
        self.scenario_info = ScenarioInfo(id="scenario", name="Sketch", kind=kind)
        self.records: dict[str, Record] = {}
        self.waivers: list[Waiver] = []
        self.today: dict[str, Record] | None = None
        self.rules = RULES

    # -- drawing -----------------------------------------------------------------------------

    def add(self, record: Record) -> str:
        self.records[record.id] = record
        return record.id

    def team(
        self,
        name: str,
        type: str = "stream_aligned",
        *,
        on: str | None = None,
        people: float | None = 7,
        basis: str | None = "value_stream",
        **fields: object,
    ) -> str:
        return self.add(
            Team(
                id=slug("team", name),
                name=name,
                type=TeamType(type),
                people=people,
                alignment_basis=AlignmentBasis(basis) if basis else None,
                value_stream=slug("stream", on) if on else None,
                **fields,
            )
        )

    def others(self, count: int = 3) -> None:
        """Healthy neighbours, so that the organisation is not small."""
        for number in range(1, count + 1):
            name = f"Neighbour {number}"
            self.stream(f"Help {number}", f"Guest {number}", {f"help {number}": name})
            self.team(name, on=f"Help {number}")
            self.outcome(f"Guests {number} come back", stream=f"Help {number}", teams=[name])

    def stream(
        self,
        name: str,
        customer: str | None = None,
        steps: dict[str, str | None] | None = None,
        needs: dict[str, Sequence[str]] | None = None,
        **fields: object,
    ) -> str:
        """`steps`: name -> the team that carries it, "" for nobody, None for unknown."""
        lane = slug("stream", name)
        if customer is not None and slug("customer", customer) not in self.records:
            self.add(Customer(id=slug("customer", customer), name=customer))
        who = slug("customer", customer) if customer is not None else None
        self.add(ValueStream(id=lane, name=name, customer=who, **fields))
        for number, (step, team) in enumerate((steps or {}).items()):
            self.add(
                JourneyStep(
                    id=slug("step", step),
                    name=step,
                    stream=lane,
                    order=f"{number + 1:02}".rstrip("0"),
                    responsible_teams=(slug("team", team),) if team else (),
                    responsibility=Responsibility.UNKNOWN
                    if team is None
                    else Responsibility.TEAM
                    if team
                    else Responsibility.NOBODY,
                    components=tuple(slug("component", c) for c in (needs or {}).get(step, ())),
                )
            )
        return lane

    def component(
        self, name: str, layer: str | None = None, owner: str | None = None, **fields: object
    ) -> str:
        return self.add(
            Component(
                id=slug("component", name),
                name=name,
                layer=Layer(layer) if layer else None,
                owner_teams=(slug("team", owner),) if owner else (),
                **fields,
            )
        )

    def line(
        self, mode: str, provider: str, consumer: str, purpose: str = PURPOSE, **fields: object
    ) -> str:
        number = sum(isinstance(record, Interaction) for record in self.records.values())
        return self.add(
            Interaction(
                id=f"line-{number + 1}",
                mode=InteractionMode(mode),
                provider=self._party(provider),
                consumer=self._party(consumer),
                purpose=purpose,
                **fields,
            )
        )

    def needs(self, team: str, other: str, **fields: object) -> str:
        one, two = slug("team", team), slug("team", other)
        return self.add(Dependency(id=f"{one}-needs-{two}", from_team=one, to_team=two, **fields))

    def service(
        self,
        name: str,
        provider: str,
        *,
        self_service: bool | None = None,
        consumers: Iterable[str] = (),
        components: Iterable[str] = (),
        **fields: object,
    ) -> str:
        return self.add(
            Service(
                id=slug("service", name),
                name=name,
                provider=self._party(provider),
                self_service=self_service,
                consumers=tuple(self._party(consumer) for consumer in consumers),
                components=tuple(slug("component", c) for c in components),
                **fields,
            )
        )

    def platform(self, name: str) -> str:
        return self.add(Grouping(id=slug("grouping", name), name=name))

    def outcome(
        self,
        statement: str,
        *,
        stream: str | None = None,
        teams: Iterable[str] = (),
        **fields: object,
    ) -> str:
        return self.add(
            Outcome(
                id=slug("outcome", statement),
                statement=statement,
                level=OutcomeLevel.STREAM if stream else OutcomeLevel.TEAM,
                stream=slug("stream", stream) if stream else None,
                linked_teams=tuple(slug("team", team) for team in teams),
                **fields,
            )
        )

    def initiative(self, title: str, team: str, **fields: object) -> str:
        return self.add(
            Initiative(id=slug("initiative", title), title=title, team=slug("team", team), **fields)
        )

    def no(
        self, text: str, *, team: str | None = None, stream: str | None = None, **fields: object
    ) -> str:
        """An entry of the not-doing list; of nobody in particular: for everybody."""
        return self.add(
            NotDoing(
                id=slug("no", text),
                text=text,
                team=slug("team", team) if team else None,
                stream=slug("stream", stream) if stream else None,
                **fields,
            )
        )

    def change(
        self,
        title: str,
        *walk: str,
        touches: Iterable[str] = (),
        gates: Iterable[str] = (),
        weight: float = 1,
        stream: str | None = None,
    ) -> str:
        return self.add(
            TypicalChange(
                id=slug("change", title),
                title=title,
                stream=slug("stream", stream) if stream else None,
                weight=weight,
                walk=tuple(WalkStop(team=slug("team", team)) for team in walk),
                touched_components=tuple(slug("component", c) for c in touches),
                gates=tuple(slug("team", team) for team in gates),
            )
        )

    def was(self) -> None:
        """Let everything drawn so far be how it is today, in a scenario of its own."""
        self.today = dict(self.records)

    def waive(self, rule: str, target: str, **fields: object) -> None:
        said: dict[str, object] = {
            "reason": "agreed in the room",
            "accepted_by_role": "Head of product",
            "expires": date(2027, 6, 30),
        }
        id = f"waiver-{len(self.waivers)}"
        self.waivers.append(Waiver(id=id, rule_id=rule, target=target, **{**said, **fields}))

    def _party(self, name: str) -> str:
        grouping = slug("grouping", name)
        return grouping if grouping in self.records else slug("team", name)

    # -- asking ------------------------------------------------------------------------------

    def design(self) -> Design:
        design = Design(self.info, self.waivers)
        design.add_scenario(self.scenario_info, self.records.values())
        if self.today is not None:
            info = ScenarioInfo(id="today", name="Today", kind=ScenarioKind.TODAY, order="V")
            design.add_scenario(info, self.today.values())
        return design

    def checker(self) -> Checker:
        design = self.design()
        return Checker(Facts(design, design.scenarios[0]), self.rules)

    def findings(self, rule: str) -> list[Finding]:
        return [f for f in self.checker().findings if f.rule == rule]

    def levels(self, rule: str) -> dict[str, str]:
        """Name of the culprit -> level, for everything one rule says."""
        return {f.names[0]: f.level.value for f in self.findings(rule)}

    def questions(self, rule: str) -> list[Question]:
        return [q for q in self.checker().questions if q.rule == rule]


def applied(checker: Checker, change: Change) -> None:
    """Apply a Change to the design and let the checker hear it."""
    checker.facts.design.apply(change)
    checker.update(change)


def where_it_landed(checker: Checker, change: Change) -> Checker:
    """The checker of the scenario an applied fix is about: this one, or a draft in a new copy."""
    (store,) = change.stores()
    if store == checker.facts.scenario.id:
        checker.rest()
        return checker
    design = checker.facts.design
    return Checker(Facts(design, design.scenario(store)))
