"""However teams are split and merged: nobody gets lost, nothing is left without a team."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from helpers.chaos import Chaos
from topodesk.edits.merging import among, merge_teams
from topodesk.edits.splitting import Split, divisible, split_team
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction
from topodesk.model.placement import Placement
from topodesk.model.references import ref_fields
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team

SEEDS = st.integers(0, 10_000)


def people(store) -> float:
    return round(sum(team.people or 0 for team in store.of(Team)), 6)


def cared_for(store) -> tuple[set[str], set[str]]:
    """The steps somebody is responsible for, the components somebody owns."""
    steps = {step.id for step in store.of(JourneyStep) if step.responsible_teams}
    return steps, {c.id for c in store.of(Component) if c.owner_teams}


def alone(store) -> set[str]:
    """Interactions of a team with itself: chaos makes some, nothing else may."""
    return {i.id for i in store.of(Interaction) if i.provider == i.consumer}


def coherent(store, lonely) -> None:
    assert len(alone(store)) <= 2 * len(lonely), "both halves keep such a one"
    for record in store:
        for field in ref_fields(type(record)):
            value = getattr(record, field.name)
            assert not field.many or len(set(value)) == len(value)
    places = [placement.of for placement in store.of(Placement)]
    assert len(set(places)) == len(places)


def undone(design, store, change, before) -> None:
    design.apply(change.reversed())
    after = dict(store.records)
    assert after == before
    assert all(after[id] is before[id] for id in before)


@given(SEEDS)
def test_a_split_conserves_people_steps_and_components(seed):
    chaos, random = Chaos(seed), Random(seed)
    design, store = chaos.design, chaos.scenario
    teams = store.of(Team)
    if not teams:
        return
    team = random.choice(teams)
    ids = [record.id for record in divisible(store, team.id)]
    wish = Split(
        random.choice(["", "B", "<b>", "x" * 500]),
        None
        if team.people is None
        else random.choice([0, 0.5, team.people]) % (team.people + 0.001),
        frozenset(id for id in ids if random.random() < 0.5),
        frozenset(id for id in ids if random.random() < 0.3),
    )
    before, count, care = dict(store.records), people(store), cared_for(store)
    lonely = alone(store)
    lines = len(store.of(Interaction))
    change = split_team(store, team.id, wish)
    design.apply(change)
    assert people(store) == count
    assert cared_for(store) == care
    assert len(store.of(Interaction)) >= lines
    coherent(store, lonely)
    undone(design, store, change, before)


@given(SEEDS, st.integers(2, 5))
def test_a_merge_conserves_people_steps_and_components(seed, number):
    chaos, random = Chaos(seed), Random(seed)
    design, store = chaos.design, chaos.scenario
    teams = list(store.of(Team))
    random.shuffle(teams)
    ids = [team.id for team in teams[:number]]
    before, count, care = dict(store.records), people(store), cared_for(store)
    lonely = alone(store)
    inside = among(store, ids)
    apart = [i for i in store.of(Interaction) if i not in inside]
    lines = len(apart)
    change = merge_teams(store, ids)
    if len(ids) < 2:
        assert not change
        return
    design.apply(change)
    assert people(store) == count
    assert cared_for(store) == care
    left = store.of(Interaction)
    assert len(left) <= lines
    said = {line for i in left for line in i.purpose.split("\n")}
    assert {i.purpose for i in apart if i.purpose} <= said
    assert [id for id in ids if id in store] == ids[:1]
    coherent(store, lonely)
    undone(design, store, change, before)
