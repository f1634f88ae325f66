"""What stands in a lane, read from the records; arranging it is another matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from topodesk.drawing.layout.cards import Card, owned
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.standing import BARS, Standing, Standings
from topodesk.drawing.layout.ties import Tie, Traffic, ties, traffic
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction
from topodesk.model.outcome import Outcome, OutcomeLevel
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType


@dataclass(frozen=True, slots=True)
class LaneContents:
    """A stream, its steps from left to right, what each needs from elsewhere, and its teams.

    `tags` are the thin cards a folded lane shows instead, None in one that is not folded.
    """

    stream: ValueStream
    outcome: Outcome | None
    customer: Customer | None
    steps: tuple[JourneyStep, ...]
    needs: tuple[tuple[Component, ...], ...]
    cards: tuple[Card, ...]
    traffic: Traffic
    tags: tuple[Card, ...] | None = None

    def teams(self) -> tuple[Team, ...]:
        """The teams that stand in it, each once."""
        return tuple({card.team.id: card.team for card in self.cards}.values())


def read_lane(
    reader: Reader, standings: Standings, stream: ValueStream, *, folded: bool = False
) -> LaneContents:
    """Everything that stands in the lane of `stream`."""
    reader.reads.add(stream.id)
    steps = tuple(sorted(reader.pointing(stream.id, JourneyStep), key=lambda s: (s.order, s.id)))
    cards = tuple(
        card
        for team in _teams(reader, stream, steps)
        for card in _cards(reader, standings, stream, steps, team)
    )
    cards = tuple(sorted(cards, key=lambda c: (c.order, c.team.id, c.span or (0, 0))))
    return LaneContents(
        stream=stream,
        outcome=_outcome(reader, stream),
        customer=reader.get(Customer, stream.customer),
        steps=steps,
        needs=tuple(_needs(reader, step, cards) for step in steps),
        cards=cards,
        traffic=traffic(reader, {card.team.id for card in cards}),
        tags=_tags(cards) if folded else None,
    )


def _tags(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """One thin card for each team, along the journey; it stands for all of the team's steps."""
    first: dict[str, Card] = {}
    for card in cards:
        known = first.get(card.team.id)
        if known is None:
            first[card.team.id] = replace(card, thin=True, owns=())
        else:
            spans = sorted(span for span in (known.span, card.span) if span)
            first[card.team.id] = replace(
                known, steps=known.steps + card.steps, span=spans[0] if spans else None
            )
    last = (len(cards) + len(first), 0)
    return tuple(sorted(first.values(), key=lambda c: (c.span or last, c.order, c.team.id)))


def _outcome(reader: Reader, stream: ValueStream) -> Outcome | None:
    found = reader.pointing(stream.id, Outcome)
    return min(found, key=lambda o: (o.level is not OutcomeLevel.STREAM, o.id), default=None)


def _teams(reader: Reader, stream: ValueStream, steps: tuple[JourneyStep, ...]) -> list[Team]:
    ids = {id for step in steps for id in step.responsible_teams}
    ids |= {t.id for t in reader.pointing(stream.id, Team) if t.value_stream == stream.id}
    found = (reader.get(Team, id) for id in sorted(ids))
    return [team for team in found if team is not None]


def _cards(
    reader: Reader,
    standings: Standings,
    stream: ValueStream,
    steps: tuple[JourneyStep, ...],
    team: Team,
) -> Iterator[Card]:
    """One card per run of neighbouring steps; one without steps if there is no run."""
    standing = standings.of(reader, team.id)
    first = standing.home == stream.id
    owns = owned(reader, team.id) if first else ()
    lines = ties(reader, team.id) if first else ()
    runs = _runs(steps, team.id)
    for low, high in runs:
        covered = steps[low : high + 1]
        key = f"team:{team.id}" if first else f"team:{team.id}:{covered[0].id}"
        words = covered[0].name if low == high else f"{covered[0].name} → {covered[-1].name}"
        ids = tuple(step.id for step in covered)
        yield Card(team, key, first, standing.order, words, owns, ids, (low, high), ties=lines)
        first, owns, lines = False, (), ()
    if not runs and standing.home != BARS:
        yield _waiting(reader, stream, team, standing, owns, lines)


def _waiting(
    reader: Reader,
    stream: ValueStream,
    team: Team,
    standing: Standing,
    owns: tuple[Component, ...],
    lines: tuple[Tie, ...],
) -> Card:
    first = standing.home == stream.id
    key = f"team:{team.id}" if first else f"team:{team.id}:{stream.id}"
    serves_others = team.type is TeamType.COMPLICATED_SUBSYSTEM
    under = _consumers(reader, team) if serves_others else ()
    line = "" if serves_others else "no step yet"
    return Card(team, key, first, standing.order, line, owns, under=under, ties=lines)


def _consumers(reader: Reader, team: Team) -> tuple[str, ...]:
    """The teams it serves."""
    found = reader.pointing(team.id, Interaction)
    return tuple(sorted({i.consumer for i in found if i.provider == team.id}))


def _runs(steps: tuple[JourneyStep, ...], team: str) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, step in enumerate(steps):
        if team in step.responsible_teams:
            if runs and runs[-1][1] == place - 1:
                runs[-1] = (runs[-1][0], place)
            else:
                runs.append((place, place))
    return runs


def _needs(reader: Reader, step: JourneyStep, cards: tuple[Card, ...]) -> tuple[Component, ...]:
    """What a step needs and none of the teams standing in its column owns."""
    here = {card.team.id for card in cards if step.id in card.steps}
    found = (reader.get(Component, id) for id in dict.fromkeys(step.components))
    foreign = [c for c in found if c is not None and here.isdisjoint(c.owner_teams)]
    return tuple(sorted(foreign, key=lambda c: (c.name.casefold(), c.id)))
