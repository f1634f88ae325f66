"""Drawing interactions: from an edge or a key, through the wheel, to a record between two ids."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.tools.handles import HandleKind


def last(driver) -> Interaction:
    return driver.session.scenario.of(Interaction)[-1]


def test_a_line_from_a_teams_edge_to_another_team_asks_for_the_mode(driver):
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Find My Loan"))
    assert driver.state == "choosing"
    assert driver.tools.preview.wheel.hot is InteractionMode.COLLABORATION
    assert driver.undo_steps == 0


def test_enter_takes_the_suggested_mode(driver):
    driver.drag(driver.edge("Fraud Scoring", "top"), driver.middle("Join"))
    driver.tools.key("enter")
    made = last(driver)
    assert (made.provider, made.consumer) == ("fraud", "join")
    assert driver.session.selection.ids == (made.id,)
    assert made.mode is InteractionMode.X_AS_A_SERVICE
    assert driver.undo_steps == 1


@pytest.mark.parametrize(
    ("key", "mode"),
    [
        ("c", InteractionMode.COLLABORATION),
        ("x", InteractionMode.X_AS_A_SERVICE),
        ("f", InteractionMode.FACILITATING),
        ("u", InteractionMode.UNDEFINED),
    ],
)
def test_a_letter_chooses_from_the_wheel(driver, key, mode):
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Find My Loan"))
    driver.tools.key(key)
    assert last(driver).mode is mode


@pytest.mark.parametrize(
    ("dx", "dy", "mode"),
    [
        (50, 0, InteractionMode.FACILITATING),
        (0, 50, InteractionMode.UNDEFINED),
        (-50, 0, InteractionMode.COLLABORATION),
        (0, -50, InteractionMode.X_AS_A_SERVICE),
        (0, 0, InteractionMode.COLLABORATION),
    ],
)
def test_a_press_on_a_sector_chooses_it(driver, dx, dy, mode):
    end = driver.middle("Find My Loan")
    driver.drag(driver.edge("Join", "bottom"), end)
    driver.click(Point(end.x + dx, end.y + dy))
    assert last(driver).mode is mode
    assert driver.state == "select.idle"


def test_a_press_beside_the_wheel_draws_nothing(driver):
    end = driver.middle("Find My Loan")
    driver.drag(driver.edge("Join", "bottom"), end)
    driver.click(Point(end.x + 300, end.y))
    assert driver.undo_steps == 0


def test_escape_closes_the_wheel_without_a_trace(driver):
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Find My Loan"))
    driver.tools.cancel()
    assert driver.undo_steps == 0
    assert driver.state == "select.idle"


def test_a_line_to_a_platform_turns_round(driver):
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Identity"))
    driver.tools.key("enter")
    assert (last(driver).provider, last(driver).consumer) == ("identity", "join")


def test_a_line_to_an_enabling_team_lets_that_team_give(driver):
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Coaching"))
    driver.tools.key("enter")
    assert (last(driver).provider, last(driver).consumer) == ("coach", "join")
    assert last(driver).mode is InteractionMode.FACILITATING


def test_a_line_let_go_on_nothing_or_on_itself_draws_nothing(driver):
    driver.drag(driver.edge("Join", "bottom"), Point(-800, -800))
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Join"))
    assert driver.undo_steps == 0
    assert driver.state == "select.idle"


def test_a_key_connects_from_the_selected_team_with_a_click(driver):
    driver.click(driver.middle("Join"))
    driver.tools.key("c")
    driver.hover(driver.middle("Onboard"))
    assert "collaboration" in driver.says()
    driver.click(driver.middle("Onboard"))
    assert (last(driver).provider, last(driver).consumer) == ("join", "onboard")


def test_a_key_without_a_selection_asks_for_both_parties(driver):
    driver.tools.key("x")
    driver.click(driver.middle("Fraud Scoring"))
    assert driver.state == "connecting"
    driver.click(driver.middle("Join"))
    assert (last(driver).provider, last(driver).consumer) == ("fraud", "join")


def test_several_interactions_between_the_same_two(driver):
    for key in ("c", "x"):
        driver.drag(driver.edge("Join", "bottom"), driver.middle("Find My Loan"))
        driver.tools.key(key)
    pair = [i for i in driver.session.scenario.of(Interaction) if i.provider == "join"]
    assert [i.mode for i in pair] == [
        InteractionMode.COLLABORATION,
        InteractionMode.X_AS_A_SERVICE,
    ]
    assert all(driver.session.drawing.picture.of(i.id) for i in pair)


def test_hovering_a_team_shows_what_can_be_taken_hold_of(driver):
    driver.hover(driver.middle("Join"))
    kinds = [handle.kind for handle in driver.tools.handles]
    assert kinds.count(HandleKind.CONNECT) == 2
    assert HandleKind.STRETCH_LEFT in kinds
    driver.hover(driver.middle("Core API"))
    assert [h.kind for h in driver.tools.handles] == [HandleKind.CONNECT] * 4


def test_a_line_may_begin_at_the_dot_outside_a_team(driver):
    driver.hover(driver.middle("Core API"))
    dot = next(h.at for h in driver.tools.handles if h.kind is HandleKind.CONNECT)
    driver.drag(dot, driver.middle("Join"))
    assert driver.state == "choosing"
