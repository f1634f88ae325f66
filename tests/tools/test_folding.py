"""Folding lanes by hand, and what a drop on a folded lane means (VIEW-24, VIEW-25)."""

from __future__ import annotations

from topodesk.drawing.shapes import Point
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import Team
from topodesk.tools.folds import middle_of
from topodesk.tools.looking import fold_all, reveal, toggle_selected_folds, unfold_all
from topodesk.tools.things import Thing


def lane_of(driver, stream):
    return next(x for x in driver.session.drawing.layout.lanes if x.stream == stream)


def fold(driver, stream="open"):
    driver.session.look_through(driver.session.lens.folding([stream]))
    return lane_of(driver, stream)


def test_a_click_on_the_triangle_folds_the_lane_and_another_unfolds_it(driver):
    for folded in (True, False):
        driver.click(middle_of(lane_of(driver, "open")))
        assert lane_of(driver, "open").folded is folded
    assert driver.undo_steps == 0
    assert driver.session.selection.ids == ()


def test_a_press_on_the_triangle_let_go_of_elsewhere_folds_nothing(driver):
    driver.press(middle_of(lane_of(driver, "open")))
    driver.release(Point(400, 400))
    assert not lane_of(driver, "open").folded


def test_the_pointer_says_that_the_triangle_can_be_pressed(driver):
    driver.hover(middle_of(lane_of(driver, "open")))
    assert driver.tools.cursor == "hand"
    assert driver.tools.idle.fold == "open"
    driver.hover(Point(400, 400))
    assert driver.tools.idle.fold is None


def test_seen_from_afar_there_is_no_triangle_to_press_by_mistake(driver):
    driver.scale = 0.1
    driver.click(middle_of(lane_of(driver, "open")))
    assert not lane_of(driver, "open").folded


def test_a_team_dropped_on_a_folded_lane_joins_without_a_step_and_the_ghost_says_so(driver):
    at = fold(driver).rect.centre
    driver.tools.place(Thing.STREAM_ALIGNED, pressed=True)
    driver.move(at)
    assert driver.says() == "Part of “Open an account”, without a step"
    driver.release(at)
    team = driver.session.scenario.get(Team, driver.tools.placed)
    assert team.value_stream == "open"
    assert driver.steps(team.name) == []


def test_a_team_dragged_along_its_own_folded_lane_keeps_its_steps(driver):
    fold(driver)
    start = driver.middle("Join")
    driver.press(start)
    driver.move(Point(start.x + 300, start.y))
    assert driver.says() == "Stays part of “Open an account”"
    driver.release(Point(start.x + 300, start.y))
    assert driver.steps("Join") == ["Apply"]
    assert driver.undo_steps == 0


def test_a_team_dragged_out_of_a_folded_lane_leaves_its_steps_there(driver):
    fold(driver)
    driver.drag(driver.middle("Onboard"), driver.column("Repay"))
    assert driver.stream("Onboard") == "Borrow"
    assert driver.steps("Onboard") == ["Repay"]


def test_the_sides_of_a_tag_do_not_stretch(driver):
    fold(driver)
    driver.drag(driver.edge("Join", "right"), Point(700, 40))
    assert driver.steps("Join") == ["Apply"]


def test_a_step_is_not_put_where_it_could_not_be_seen(driver):
    at = fold(driver).rect.centre
    driver.tools.place(Thing.JOURNEY_STEP, pressed=True)
    driver.move(at)
    assert driver.says() == "Unfold “Open an account” to put a step on it"
    driver.release(at)
    assert driver.journey("Open an account") == ["Apply", "Verify", "Fund"]


def test_what_a_folded_lane_hides_is_revealed_when_it_is_to_be_shown(driver):
    fold_all(driver.session)
    assert all(lane.folded for lane in driver.session.drawing.layout.lanes)
    reveal(driver.session, driver.id("Verify"))
    assert [lane.folded for lane in driver.session.drawing.layout.lanes] == [False, True]
    unfold_all(driver.session)
    assert driver.session.lens.folded == frozenset()


def test_an_interaction_that_is_to_be_shown_shows_its_mode_again(driver):
    driver.session.look_through(driver.session.lens.without(InteractionMode.X_AS_A_SERVICE))
    assert driver.session.drawing.picture.of("serves") == ()
    reveal(driver.session, "serves")
    assert driver.session.drawing.picture.of("serves")


def test_selected_streams_fold_together_and_unfold_together(driver):
    driver.session.selection.set(["open", "borrow", "join"])
    toggle_selected_folds(driver.session)
    assert driver.session.lens.folded == {"open", "borrow"}
    toggle_selected_folds(driver.session)
    assert driver.session.lens.folded == frozenset()
