"""What all scenarios of Parcelo share: journeys, components, changes, and words to add teams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from topodesk.model.component import Component, Layer, Service
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.interaction import (
    Capability,
    Dependency,
    DependencyEffect,
    Interaction,
    InteractionMode,
)
from topodesk.model.outcome import MetricKind, Outcome, OutcomeLevel
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team

AS_OF = date(2026, 11, 22)

JOURNEYS = {
    "Buy": {
        "find product": ("Search UI", "Search API", "Catalogue DB"),
        "pay": ("Checkout UI", "Payments API", "Orders DB"),
    },
    "Return": {
        "request return": ("Returns UI", "Returns API", "Returns DB"),
        "get refund": ("Returns API", "Payments API", "Returns DB"),
    },
    "Sell": {
        "open shop": ("Portal UI", "Merchant API", "Merchant DB"),
        "get paid out": ("Portal UI", "Merchant API", "Merchant DB", "Payments API"),
    },
}
CUSTOMERS = {"Buy": "Online shopper", "Return": "Online shopper", "Sell": "Shop owner"}
COMPONENTS = tuple(dict.fromkeys(c for s in JOURNEYS.values() for step in s.values() for c in step))
CHANGES = {
    "K1": ("Buy", ("Search UI", "Search API", "Catalogue DB")),
    "K2": ("Buy", ("Checkout UI", "Payments API", "Orders DB")),
    "K3": ("Return", ("Returns UI", "Returns API")),
    "K4": ("Return", ("Returns API", "Payments API", "Returns DB")),
    "K5": ("Sell", ("Portal UI", "Merchant API", "Merchant DB")),
    "K6": ("Sell", ("Merchant API", "Merchant DB")),
}
LAYERS = {"UI": Layer.UI, "API": Layer.SERVICE, "DB": Layer.DATA}
SLICES = {"UI": "UI", "API": "service", "DB": "data"}


def slug(name: str) -> str:
    """The id of whatever has that name."""
    return name.casefold().replace(" ", "-")


def layer(component: str) -> Layer:
    return LAYERS[component.rsplit(" ", 1)[1]]


def stream_of(component: str) -> str:
    """The stream with most of a component's cells; Payments API belongs to Buy."""
    return next(s for s, steps in JOURNEYS.items() if any(component in c for c in steps.values()))


class Parcelo:
    """One scenario of Parcelo in the making: its records, its owners, and how to add to them."""

    def __init__(
        self,
        name: str,
        kind: ScenarioKind,
        owners: dict[str, str],
        *,
        at_the_end: Sequence[str] = (),
        alone: Iterable[str] = (),
        carriers: dict[str, str] | None = None,
    ) -> None:
        """`owners` say who owns each component, `carriers` which team carries each stream.

        Every change walks through the owners of what it touches, then `at_the_end`, except those
        that a team of `alone` leads and finishes.
        """
        self.info = ScenarioInfo(id=slug(name), name=name, kind=kind)
        self.owners = owners
        self.records: list[Record] = []
        self._journeys(carriers or {})
        self._walks(tuple(at_the_end), set(alone))

    def team(self, name: str, people: float, **fields: object) -> None:
        self.records.append(Team(id=slug(name), name=name, people=people, **fields))

    def service_between(self, provider: str, consumer: str, purpose: str, **fields: object) -> None:
        self._line(InteractionMode.X_AS_A_SERVICE, provider, consumer, purpose, **fields)

    def facilitating(self, provider: str, consumer: str, capability: str) -> None:
        if slug(capability) not in {r.id for r in self.records}:
            self.records.append(Capability(id=slug(capability), name=capability))
        self._line(
            InteractionMode.FACILITATING,
            provider,
            consumer,
            f"{consumer} learns {capability} from {provider}",
            capability=slug(capability),
            exit_criterion=f"{consumer} does it alone for a month",
            expected_end=date(2027, 2, 1),
        )

    def collaboration(self, one: str, other: str, purpose: str) -> None:
        self._line(InteractionMode.COLLABORATION, one, other, purpose)

    def needs(self, team: str, other: str, effect: DependencyEffect | None = None) -> None:
        self.records.append(
            Dependency(
                id=slug(f"{team} needs {other}"),
                from_team=slug(team),
                to_team=slug(other),
                effect=effect or DependencyEffect.BLOCKING,
            )
        )

    def outcome(self, name: str, team: str, stream: str | None = None) -> None:
        self.records.append(
            Outcome(
                id=slug(f"outcome {name}"),
                statement=f"{name}: more people reach what they came for",
                level=OutcomeLevel.STREAM if stream else OutcomeLevel.TEAM,
                stream=slug(stream) if stream else None,
                metric="share of visits that end well",
                metric_kind=MetricKind.CUSTOMER,
                baseline="61 %",
                target="72 %",
                due=date(2027, 6, 30),
                accountable_team=slug(team),
                linked_teams=(slug(team),),
            )
        )

    def service(self, name: str, *, self_service: bool, components: Sequence[str] = ()) -> None:
        self.records.append(
            Service(
                id=slug(f"service {name}"),
                name=name,
                provider="platform",
                components=tuple(slug(c) for c in components),
                consumers=("buy-team", "returns", "merchants"),
                self_service=self_service,
                feedback_measure="asked every quarter",
            )
        )

    def add_to(self, design: Design) -> Scenario:
        return design.add_scenario(self.info, self.records)

    def _line(
        self, mode: InteractionMode, provider: str, consumer: str, purpose: str, **fields: object
    ) -> None:
        number = sum(isinstance(record, Interaction) for record in self.records)
        self.records.append(
            Interaction(
                id=f"interaction-{number}",
                mode=mode,
                provider=slug(provider),
                consumer=slug(consumer),
                purpose=purpose,
                **fields,
            )
        )

    def _journeys(self, carriers: dict[str, str]) -> None:
        for name in dict.fromkeys(CUSTOMERS.values()):
            self.records.append(Customer(id=slug(name), name=name))
        for component in COMPONENTS:
            self.records.append(
                Component(
                    id=slug(component),
                    name=component,
                    layer=layer(component),
                    owner_teams=(slug(self.owners[component]),),
                )
            )
        for place, (stream, steps) in enumerate(JOURNEYS.items()):
            lane = f"stream-{slug(stream)}"
            self.records.append(
                ValueStream(
                    id=lane,
                    name=stream,
                    customer=slug(CUSTOMERS[stream]),
                    lane_order=str(place + 1),
                )
            )
            team = carriers.get(stream)
            for number, (step, needed) in enumerate(steps.items()):
                self.records.append(
                    JourneyStep(
                        id=slug(step),
                        name=step,
                        stream=lane,
                        order=str(number + 1),
                        components=tuple(slug(c) for c in needed),
                        responsible_teams=(slug(team),) if team else (),
                        responsibility=Responsibility.TEAM if team else Responsibility.NOBODY,
                    )
                )

    def _walks(self, at_the_end: tuple[str, ...], alone: set[str]) -> None:
        for title, (stream, touched) in CHANGES.items():
            teams = tuple(dict.fromkeys(self.owners[component] for component in touched))
            walk = teams if teams[0] in alone else teams + at_the_end
            self.records.append(
                TypicalChange(
                    id=slug(title),
                    title=title,
                    stream=f"stream-{slug(stream)}",
                    touched_components=tuple(slug(c) for c in touched),
                    walk=tuple(WalkStop(team=slug(team)) for team in walk),
                )
            )
