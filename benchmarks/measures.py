"""Measures and score of one organisation: from scratch, after an edit, and each on its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from random import Random
from time import perf_counter

from benchmarks.organisation import LAYERS, organisation
from benchmarks.report import say
from benchmarks.work import TODAY, timed
from topodesk.edits.fields import set_fields
from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentLink
from topodesk.model.design import Design
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.interaction import Dependency, DependencyEffect
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.answering import answering
from topodesk.rules.facts import Facts
from topodesk.rules.readings.readings import MEASURES, readings
from topodesk.rules.readings.waiting import betweenness
from topodesk.rules.score.raising import raising
from topodesk.rules.score.score import score


def main(teams: int) -> None:
    """Measure and print milliseconds."""
    design = furnished(teams)
    scenario = design.scenarios[0]

    def fresh() -> Facts:
        return answering(Facts(design, scenario, TODAY))

    def whole() -> None:
        facts = fresh()
        score(facts)
        readings(facts)
        betweenness(facts)

    facts = fresh()
    result = score(facts)
    edits = iter(range(10_000))

    def edit() -> None:
        change = set_fields(scenario, "t0-0", people=next(edits) % 9 + 3)
        design.apply(change)
        facts.update(change)
        facts.ledger.settle()
        score(facts)

    say(
        {
            "facts": timed(fresh),
            "score": timed(lambda: score(fresh())),
            "score after an edit": timed(edit, 15),
            "what would raise": timed(lambda: raising(facts, result)),
            **{measure.key: once(lambda m=measure: m.tell(fresh())) for measure in MEASURES},
            "betweenness": once(lambda: betweenness(fresh())),
            "all measures": timed(whole),
        }
    )


def once(act: object) -> float:
    """Milliseconds of one run."""
    start = perf_counter()
    act()  # type: ignore[operator]
    return (perf_counter() - start) * 1000


def furnished(teams: int) -> Design:
    """The usual organisation with three components a team, tied to each other, walked changes,
    dependencies and outcomes."""
    design = organisation(teams)
    scenario = design.scenarios[0]
    added = list(_more(scenario.of(Team), scenario.of(JourneyStep), scenario.of(ValueStream)))
    steps = [record for record in added if isinstance(record, JourneyStep)]
    updated = [(scenario.records[step.id], step) for step in steps]
    new = [record for record in added if not isinstance(record, JourneyStep)]
    design.apply(Change.of("Furnish", scenario.id, added=new, updated=updated))
    return design


def _more(
    teams: tuple[Team, ...], steps: tuple[JourneyStep, ...], lanes: tuple[ValueStream, ...]
) -> Iterator[Record]:
    random = Random(len(teams))
    made = []
    for team in teams:
        for n in range(2):
            id = f"x-{team.id}-{n}"
            made.append(id)
            yield Component(
                id=id, name=f"Part {id}", layer=random.choice(LAYERS), owner_teams=(team.id,)
            )
        if random.random() < 0.5:
            yield Outcome(
                id=f"w-{team.id}",
                statement="More people reach what they came for",
                metric="share of visits",
                baseline="1",
                target="2",
                due=TODAY,
                linked_teams=(team.id,),
            )
        other = random.choice(teams)
        if other is not team:
            effect = random.choice((DependencyEffect.BLOCKING, DependencyEffect.SLOWING))
            yield Dependency(id=f"d-{team.id}", from_team=team.id, to_team=other.id, effect=effect)
    for n, id in enumerate(made):
        yield ComponentLink(id=f"l-{n}", a=id, b=random.choice(made), weight=random.randint(1, 3))
    for step in steps:
        yield step.with_(components=(*step.components, *random.sample(made, 2)))
    for n, lane in enumerate(lanes):
        for k in range(4):
            walk = tuple(WalkStop(team=team.id) for team in random.sample(teams, 3))
            yield TypicalChange(id=f"y-{n}-{k}", title=f"Change {k}", stream=lane.id, walk=walk)


if __name__ == "__main__":
    main(int(sys.argv[1]))
