"""The outline: every record where it belongs, and nothing that an edit moves is overlooked."""

from __future__ import annotations

from collections import Counter

import pytest

from helpers.bank import proposal_of, small_bank
from helpers.chaos import Chaos
from topodesk.edits.ordering import steps_in_order
from topodesk.edits.places import Place, place_team
from topodesk.edits.steps import move_step
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Scenario, Store
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.outline import BAND, ROOT, SECTIONS, UNOWNED, children, parents, touched
from topodesk.session.outline_words import quiet, title, told
from topodesk.session.session import Session

LISTED = (ValueStream, JourneyStep, Team, Grouping, Component, Customer, Interaction)


def places(store: Store) -> list[tuple[str, str]]:
    """(parent, child) of every line."""
    found, waiting = [], [ROOT]
    while waiting:
        parent = waiting.pop()
        for child in children(store, parent):
            found.append((parent, child))
            waiting.append(child)
    return found


def as_tree(store: Store, id: str = ROOT) -> list[object]:
    tree: list[object] = []
    for child in children(store, id):
        tree += [title(store, child, id), as_tree(store, child)]
    return tree


def test_an_organisation_reads_as_an_outline():
    assert as_tree(proposal_of(small_bank())) == [
        "Open an account",
        [
            *("New customer", []),
            *("Apply", ["Join", []]),
            *("Verify", ["Onboard", ["X-as-a-Service from Identity", []]]),
            *("Fund", []),
        ],
        "Borrow",
        ["Explore", ["Find My Loan", []], "Repay", []],
        "Bank Platform",
        ["Identity", ["X-as-a-Service to Onboard", []]],
        "Not on a stream",
        ["Fraud Scoring", [], "Coaching", [], "Core API", ["Ledger", []]],
    ]


def test_quiet_words_count_and_say_who_else_is_responsible():
    store = proposal_of(small_bank())
    assert (quiet(store, "open"), told(store, "open")) == ("2", "2 teams")
    assert told(store, "platform") == "1 team"
    assert told(store, "onboard") == "2 steps"
    assert quiet(store, "fund") == "Onboard"
    assert quiet(store, "verify") == ""
    assert quiet(store, BAND) == "3"


def wild(seed: int, steps: int = 60) -> Chaos:
    chaos = Chaos(seed)
    for _ in range(steps):
        chaos.step()
    return chaos


@pytest.mark.parametrize("seed", range(12))
def test_every_record_is_listed_once_where_it_belongs(seed):
    store = wild(seed).scenario
    listed = places(store)
    assert len(listed) == len(set(listed))
    for parent, child in listed:
        assert parent in parents(store, child), (parent, child)
    counts = Counter(child for _, child in listed)
    for record in store:
        if isinstance(record, LISTED):
            assert counts.pop(record.id) == len(set(parents(store, record.id))), record
    assert set(counts) <= set(SECTIONS)


@pytest.mark.parametrize("seed", range(12))
def test_what_an_edit_moves_in_the_outline_is_among_what_it_touches(seed):
    chaos = Chaos(seed)
    for _ in range(60):
        before = lines(chaos.scenario)
        change = chaos.step()
        after = lines(chaos.scenario)
        moved = {id for id in before.keys() & after.keys() if before[id] != after[id]}
        assert moved <= touched(chaos.scenario, list(change.within(chaos.scenario.id)))


def lines(store: Scenario) -> dict[str, list[str]]:
    return {id: children(store, id) for id in (ROOT, *SECTIONS, *store.records)}


def test_moving_a_step_moves_the_team_that_starts_there():
    session = Session(small_bank())
    store = session.scenario
    first, *_, last = steps_in_order(store, "open")
    assert children(store, last.id) == []
    change = move_step(store, last, 0)
    session.commit(change)
    assert children(store, last.id) == ["onboard"]
    assert {last.id, "verify"} <= touched(store, change.within(store.id))
    assert first.id != last.id


def test_a_component_nobody_owns_stands_apart():
    session = Session(small_bank())
    from topodesk.edits.components import give_component

    session.commit(give_component(session.scenario, "ledger", None))
    assert children(session.scenario, UNOWNED) == ["ledger"]
    assert UNOWNED in children(session.scenario, ROOT)


def test_teams_stand_in_the_order_of_the_map():
    session = Session(small_bank())
    store = session.scenario
    session.commit(place_team(store, Place("core", after="")))
    assert children(store, BAND)[0] == "core"
