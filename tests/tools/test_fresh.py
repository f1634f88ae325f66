"""New things are named as they come, and the next one follows."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.drawing.shapes import Point
from topodesk.model.design import empty_design
from topodesk.session.session import Session
from topodesk.tools.drops.doubling import thing_for
from topodesk.tools.fresh import offered, placed
from topodesk.tools.things import Thing


@pytest.fixture
def bank() -> Driver:
    return Driver(Session(small_bank()))


@pytest.fixture
def empty() -> Driver:
    return Driver(Session(empty_design()))


def done(driver: Driver) -> list[str]:
    return [change.name for change in driver.session.history.done]


def fresh_stream(driver: Driver, name: str):
    """Place a stream and call it `name`; what Enter offers next."""
    id = driver.drop(Thing.VALUE_STREAM, Point(300, 20))
    placed(driver.session, id).keep(name)
    return offered(driver.session, id)


def test_placing_and_naming_are_one_step_with_the_name_in_it(empty):
    id = empty.drop(Thing.VALUE_STREAM, Point(300, 20))
    placed(empty.session, id).keep("Borrow")
    assert done(empty) == ["Add value stream “Borrow”"]
    assert empty.session.scenario[id].label() == "Borrow"
    empty.session.undo()
    assert id not in empty.session.scenario
    empty.session.redo()
    assert empty.session.scenario[id].label() == "Borrow"


def test_what_was_placed_and_not_named_stays_as_one_step(empty):
    id = empty.drop(Thing.VALUE_STREAM, Point(300, 20))
    placed(empty.session, id).give_up()
    assert done(empty) == ["Add value stream “New value stream”"]


def test_a_journey_is_written_without_the_mouse(empty):
    step = fresh_stream(empty, "Borrow")
    for name in ("Explore", "Qualify", "Repay"):
        step.keep(name)
        step = offered(empty.session, step.id)
    step.give_up()
    assert empty.journey("Borrow") == ["Explore", "Qualify", "Repay"]
    assert done(empty) == [
        "Add value stream “Borrow”",
        "Add journey step “Explore”",
        "Add journey step “Qualify”",
        "Add journey step “Repay”",
    ]


def test_a_step_goes_on_behind_the_one_that_was_named(bank):
    before = bank.journey("Borrow")
    id = bank.drop(Thing.JOURNEY_STEP, Point(bank.head("Borrow").x, bank.head("Borrow").y))
    placed(bank.session, id).keep("First")
    offered(bank.session, id).keep("Second")
    assert bank.journey("Borrow") == ["First", "Second", *before]


def test_teams_go_on_with_the_next_step_nobody_answers_for(empty):
    step = fresh_stream(empty, "Borrow")
    for name in ("Explore", "Qualify", "Repay"):
        step.keep(name)
        step = offered(empty.session, step.id)
    step.give_up()
    team = placed(empty.session, empty.drop(Thing.STREAM_ALIGNED, empty.column("Explore")))
    team.reach(1)
    team.keep("Find My Loan")
    team = offered(empty.session, team.id)
    team.keep("Repay Easily")
    assert empty.steps("Find My Loan") == ["Explore", "Qualify"]
    assert empty.steps("Repay Easily") == ["Repay"]
    assert offered(empty.session, team.id) is None
    assert done(empty)[-2:] == ["Add team “Find My Loan”", "Add team “Repay Easily”"]


def test_reaching_further_stops_at_the_end_and_comes_back(bank):
    lane = next(x for x in bank.session.drawing.layout.lanes if x.stream == bank.id("Borrow"))
    names = bank.journey("Borrow")
    team = placed(bank.session, bank.drop(Thing.STREAM_ALIGNED, bank.column(names[0])))
    team.reach(len(lane.columns) + 5)
    assert bank.steps("New team") == names
    team.reach(-99)
    team.keep("Loans")
    assert bank.steps("Loans") == names[:1]
    bank.session.undo()
    assert bank.undo_steps == 0


def test_a_platform_goes_on_with_its_teams(empty):
    platform = placed(empty.session, empty.drop(Thing.PLATFORM_GROUPING, Point(300, 60)))
    platform.keep("Bank Platform")
    team = offered(empty.session, platform.id)
    team.keep("Ledger")
    team = offered(empty.session, team.id)
    assert empty.session.scenario[team.id].grouping == platform.id
    team.give_up()
    assert [t for t in done(empty) if "team" in t] == ["Add team “Ledger”"]


def test_what_was_offered_and_not_named_leaves_no_trace(bank):
    names = bank.journey("Borrow")
    for before, shown in ((names[0], 1), (names[-1], 0)):
        step = offered(bank.session, bank.id(before))
        assert len(bank.journey("Borrow")) == len(names) + shown
        step.give_up()
        assert bank.journey("Borrow") == names
    assert bank.undo_steps == 0
    assert bank.session.history.undone == ()


def test_nothing_follows_a_customer(bank):
    customer = next(r for r in bank.session.scenario if r.noun == "customer")
    assert offered(bank.session, customer.id) is None


def test_another_edit_in_between_keeps_what_was_placed(bank):
    id = bank.drop(Thing.VALUE_STREAM, Point(300, 20))
    fresh = placed(bank.session, id)
    bank.drop(Thing.UNDEFINED, bank.band())
    assert not fresh.open
    fresh.keep("Too late")
    assert bank.session.scenario[id].label() == "New value stream"
    assert bank.undo_steps == 2


def test_a_double_click_adds_what_belongs_on_that_ground(bank):
    layout = bank.session.drawing.layout
    lane = layout.lanes[0]
    last = lane.columns[-1]
    spots = {
        Point(last.rect.centre.x, lane.rect.bottom - 8): Thing.STREAM_ALIGNED,
        Point(lane.customer.x - 4, last.rect.centre.y): Thing.JOURNEY_STEP,
        lane.customer.centre: Thing.CUSTOMER,
        layout.band.rect.centre: Thing.UNDEFINED,
        Point(lane.rect.centre.x, -60): Thing.VALUE_STREAM,
        lane.head.centre: None,
    }
    assert {point: thing_for(bank.session, point) for point in spots} == spots


def test_in_a_lane_without_steps_the_upper_half_is_for_steps(empty):
    empty.drop(Thing.VALUE_STREAM, Point(300, 20))
    (lane,) = empty.session.drawing.layout.lanes
    middle = lane.track.centre
    assert thing_for(empty.session, Point(middle.x, lane.rect.y + 20)) is Thing.JOURNEY_STEP
    assert thing_for(empty.session, Point(middle.x, lane.rect.bottom - 20)) is Thing.STREAM_ALIGNED
