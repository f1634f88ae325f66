"""Designs made up at random, and random edits of them, wilder than any room would draw."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import TypeVar

from topodesk.edits.duplicating import duplicate
from topodesk.edits.removing import remove
from topodesk.model.change import NOTHING, Change
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.note import Note, NoteColour
from topodesk.model.outcome import Outcome
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType

R = TypeVar("R", bound=Record)

NAMES = (
    "Join",
    "Open an account",
    "Make It Right",
    "Identity & Customer Data",
    "x",
    "A name that goes on and on until nobody remembers how it began",
    "<b>bold</b>",
    "=cmd|' /C calc'!A0",
    "الدفع والتحصيل",
    "支払い",
    "👩‍🚀 Launch",
    "two\nlines",
    "W" * 300,
    " ",
)


def age(id: str) -> int:
    """How many records were made before the one with this id."""
    return int(id.rpartition("-")[2]) if "-" in id else 0


class Wild:
    """A design with one scenario, and edits of it that are always allowed."""

    def __init__(self, seed: int, size: int = 12) -> None:
        """Filled with some `size` streams, steps, teams, components and so on each."""
        self.random = Random(seed)
        self._count = 0
        self.design = Design(DesignInfo(id="d", name="Wild"))
        info = ScenarioInfo(id="s", name="Proposal", kind=ScenarioKind.PROPOSAL)
        self.scenario = self.design.add_scenario(info)
        for add, share in self._adding():
            for _ in range(int(size * share)):
                self.apply(add())
        for _ in range(size):
            self.apply(self._move_team())
            self.apply(self._change_step())

    def _adding(self) -> list[tuple[Callable[[], Change], float]]:
        return [
            (self._add_customer, 0.2),
            (self._add_stream, 0.25),
            (self._add_step, 1),
            (self._add_grouping, 0.3),
            (self._add_team, 1.2),
            (self._add_component, 1),
            (self._add_outcome, 0.2),
            (self._add_placement, 1),
            (self._add_interaction, 1.2),
            (self._add_note, 0.6),
        ]

    def apply(self, change: Change) -> Change:
        """Write a Change into the design."""
        self.design.apply(change)
        return change

    def edit(self) -> Change:
        """One random edit, written already."""
        verbs = [add for add, _ in self._adding()]
        verbs += [self._move_team, self._change_step, self._change_any, self._remove] * 4
        verbs += [self._copy]
        return self.apply(self.random.choice(verbs)())

    def _id(self) -> str:
        self._count += 1
        return f"r{self.random.randrange(10**6)}-{self._count}"

    def _pick(self, kind: type[R]) -> R | None:
        found = sorted(self.scenario.of(kind), key=lambda record: record.id)
        return self.random.choice(found) if found else None

    def _maybe(self, kind: type[R], odds: float = 0.6) -> str | None:
        found = self._pick(kind)
        return found.id if found is not None and self.random.random() < odds else None

    def _some(self, kind: type[R], most: int = 3) -> tuple[str, ...]:
        found = sorted(record.id for record in self.scenario.of(kind))
        return tuple(self.random.sample(found, min(len(found), self.random.randint(0, most))))

    def _name(self) -> str:
        return self.random.choice(NAMES)

    def _order(self) -> str:
        return self.random.choice(("", "A", "B", "C", "D"))

    def _added(self, record: Record) -> Change:
        return Change.of(f"Add {record.noun}", "s", added=[record])

    def _updated(self, old: Record, new: Record) -> Change:
        return Change.of(f"Change {old.noun}", "s", updated=[(old, new)])

    def _add_customer(self) -> Change:
        return self._added(Customer(id=self._id(), name=self._name()))

    def _add_stream(self) -> Change:
        customer = self._maybe(Customer)
        return self._added(
            ValueStream(
                id=self._id(), name=self._name(), customer=customer, lane_order=self._order()
            )
        )

    def _add_step(self) -> Change:
        stream = self._pick(ValueStream)
        if stream is None:
            return NOTHING
        return self._added(
            JourneyStep(id=self._id(), name=self._name(), stream=stream.id, order=self._order())
        )

    def _add_grouping(self) -> Change:
        kind = self.random.choice(tuple(GroupingKind))
        parent = self._maybe(Grouping)
        return self._added(
            Grouping(
                id=self._id(),
                name=self._name(),
                kind=kind,
                parent=parent,
                lane_order=self._order(),
            )
        )

    def _add_team(self) -> Change:
        people = self.random.choice((None, 0, 3, 6.5, 12, 100_000))
        return self._added(
            Team(
                id=self._id(),
                name=self._name(),
                type=self.random.choice(tuple(TeamType)),
                people=people,
                mission=self.random.choice(("", self._name())),
                value_stream=self._maybe(ValueStream, 0.4),
                grouping=self._maybe(Grouping, 0.25),
            )
        )

    def _add_component(self) -> Change:
        return self._added(
            Component(id=self._id(), name=self._name(), owner_teams=self._some(Team, 2))
        )

    def _add_outcome(self) -> Change:
        return self._added(
            Outcome(
                id=self._id(),
                stream=self._maybe(ValueStream, 0.9),
                metric=self._name(),
                baseline=self.random.choice(("", "4 %")),
                target=self.random.choice(("", "9 %")),
                due=self.random.choice((None, date(2027, 6, 1))),
            )
        )

    def _add_placement(self) -> Change:
        team = self._pick(Team)
        if team is None:
            return NOTHING
        placement = Placement(id=self._id(), of=team.id, order=self._order())
        return self._added(placement.with_(**self._point()))

    def _point(self) -> dict[str, float | None]:
        """Nowhere, somewhere likely, where others are, or far off the map."""
        wide, deep = self.random.choice(((900, 300), (900, 300), (1, 1), (1e9, 1e9), (0, 0)))
        if not wide:
            return {"x": None, "y": None}
        x, y = (self.random.uniform(-0.1, 1) * extent for extent in (wide, deep))
        return {"x": round(x, self.random.choice((None, 3))), "y": round(y)}

    def _add_interaction(self) -> Change:
        parties = [self._pick(Team), self._pick(self.random.choice((Team, Team, Grouping)))]
        provider, consumer = self.random.sample(parties, 2)
        if provider is None or consumer is None or provider.id == consumer.id:
            return NOTHING
        return self._added(
            Interaction(
                id=self._id(),
                mode=self.random.choice(tuple(InteractionMode)),
                provider=provider.id,
                consumer=consumer.id,
                expected_end=self.random.choice((None, date(2027, 3, 1))),
            )
        )

    def _add_note(self) -> Change:
        kinds = (Team, ValueStream, Grouping, Component, JourneyStep, Customer, Interaction, Note)
        note = Note(
            id=self._id(),
            text=self._name(),
            on=self._maybe(self.random.choice(kinds), 0.8),
            colour=self.random.choice(tuple(NoteColour)),
            private=self.random.random() < 0.2,
        )
        x, y = self.random.uniform(-300, 900), self.random.uniform(-300, 300)
        placed = [Placement(id=self._id(), of=note.id, x=x, y=y)]
        added = [note, *(placed if self.random.random() < 0.8 else [])]
        return Change.of("Add a note", "s", added=added)

    def _move_team(self) -> Change:
        team = self._pick(Team)
        if team is None:
            return NOTHING
        place = self._maybe(ValueStream, 0.6), self._maybe(Grouping, 0.3)
        return self._updated(team, team.with_(value_stream=place[0], grouping=place[1]))

    def _change_step(self) -> Change:
        step = self._pick(JourneyStep)
        if step is None:
            return NOTHING
        stream = self._maybe(ValueStream, 0.2) or step.stream
        teams, components = self._some(Team, 2), self._some(Component, 4)
        return self._updated(
            step, step.with_(stream=stream, responsible_teams=teams, components=components)
        )

    def _change_any(self) -> Change:
        kinds = (
            Team,
            ValueStream,
            Grouping,
            Component,
            Placement,
            Interaction,
            JourneyStep,
            Outcome,
            Note,
        )
        record = self._pick(self.random.choice(kinds))
        if record is None:
            return NOTHING
        fields: dict[str, object] = {"notes": "seen"}
        if isinstance(record, Team):
            fields = {"name": self._name(), "type": self.random.choice(tuple(TeamType))}
        elif isinstance(record, ValueStream):
            fields = {
                "name": self._name(),
                "lane_order": self._order(),
                "customer": self._maybe(Customer),
            }
        elif isinstance(record, Grouping):
            older = [g.id for g in self.scenario.of(Grouping) if age(g.id) < age(record.id)]
            parent = self.random.choice([None, *sorted(older)])
            fields = {"parent": parent, "lane_order": self._order()}
        elif isinstance(record, Component):
            fields = {"owner_teams": self._some(Team, 2), "name": self._name()}
        elif isinstance(record, Placement):
            fields = {"order": self._order(), **self._point()}
        elif isinstance(record, JourneyStep):
            fields = {"order": self._order()}
        elif isinstance(record, Outcome):
            fields = {"metric": self._name(), "stream": self._maybe(ValueStream)}
        elif isinstance(record, Note):
            fields = {"text": self._name(), "on": self._maybe(Team)}
        elif isinstance(record, Interaction):
            fields = {"mode": self.random.choice(tuple(InteractionMode))}
        return self._updated(record, record.with_(**fields))

    def _remove(self) -> Change:
        kinds = (Team, ValueStream, Grouping, Component, Interaction, JourneyStep, Note)
        record = self._pick(self.random.choice(kinds))
        if record is None or self.random.random() < 0.5:
            return NOTHING
        return remove(self.scenario, [record.id])

    def _copy(self) -> Change:
        record = self._pick(self.random.choice((Team, ValueStream)))
        return duplicate(self.scenario, [record.id])[0] if record is not None else NOTHING
