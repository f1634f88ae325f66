"""Dragging an end of an interaction to somebody else."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.tools.handles import HandleKind

PROVIDER, CONSUMER = HandleKind.PROVIDER_END, HandleKind.CONSUMER_END


def end(driver, kind, id="serves") -> Point:
    """Where an end of the selected interaction is."""
    driver.session.selection.set([id])
    driver.hover(Point(-900, -900))
    return next(h.at for h in driver.tools.handles if h.kind is kind)


def parties(driver, id="serves") -> tuple[str, str]:
    it = driver.session.scenario[id]
    assert isinstance(it, Interaction)
    return it.provider, it.consumer


def test_a_selected_interaction_shows_its_two_ends(driver):
    driver.session.selection.set(["serves"])
    driver.hover(Point(-900, -900))
    assert [h.kind for h in driver.tools.handles] == [PROVIDER, CONSUMER]
    start, stop = (h.at for h in driver.tools.handles)
    for team, at in (("Identity", start), ("Onboard", stop)):
        assert driver.rect(team).grown(26).contains(at)
        assert not driver.rect(team).contains(at), "its edge begins new lines"


def test_hovering_an_interaction_shows_its_ends_too(driver):
    figure = driver.session.drawing.picture.of("serves")[0]
    symbol = figure.hit[0].moved(figure.origin.x, figure.origin.y)
    driver.hover(symbol.centre)
    assert {h.kind for h in driver.tools.handles} == {PROVIDER, CONSUMER}


def test_dragging_the_consumers_end_lets_another_team_receive(driver):
    at = end(driver, CONSUMER)
    driver.press(at)
    driver.move(driver.middle("Join"))
    assert driver.says() == "“Join” is served by “Identity”"
    driver.release()
    assert parties(driver) == ("identity", "join")
    assert driver.session.history.done[-1].name == (
        "Let team “Join” receive instead of team “Onboard”"
    )
    assert driver.session.selection.ids == ("serves",)
    driver.session.undo()
    assert parties(driver) == ("identity", "onboard")


def test_dragging_says_exactly_who_provides_whatever_the_types(driver):
    driver.drag(end(driver, PROVIDER), driver.middle("Find My Loan"))
    assert parties(driver) == ("loan", "onboard")
    driver.drag(end(driver, CONSUMER), driver.platform("Bank Platform"))
    assert parties(driver) == ("loan", "platform")


def test_nobody_can_be_at_both_ends(driver):
    driver.press(end(driver, PROVIDER))
    driver.move(driver.middle("Onboard"))
    assert driver.tools.preview.refused
    assert driver.says() == "An interaction needs two different teams or platforms."
    driver.release()
    assert driver.undo_steps == 0


@pytest.mark.parametrize("place", ["Identity", ""])
def test_let_go_where_it_was_or_on_nothing_everything_stays(driver, place):
    at = driver.middle(place) if place else Point(-900, -900)
    driver.drag(end(driver, PROVIDER), at)
    assert (driver.undo_steps, parties(driver)) == (0, ("identity", "onboard"))


def test_escape_puts_the_end_back(driver):
    driver.press(end(driver, CONSUMER))
    driver.move(driver.middle("Join"))
    driver.tools.cancel()
    assert (driver.undo_steps, driver.state) == (0, "select.idle")


def test_a_symbol_over_two_neighbours_has_its_ends_beside_it(driver):
    driver.drag(driver.edge("Join", "bottom"), driver.middle("Onboard"))
    driver.tools.key("c")
    made = driver.session.selection.only
    driver.drag(end(driver, CONSUMER, made), driver.middle("Find My Loan"))
    assert parties(driver, made) == ("join", "loan")
    assert driver.session.scenario[made].mode is InteractionMode.COLLABORATION


def test_a_click_on_an_end_selects_the_interaction(driver):
    at = end(driver, CONSUMER)
    driver.click(at)
    assert driver.session.selection.ids == ("serves",)
    assert driver.undo_steps == 0


def test_what_the_lens_hides_has_no_ends(driver):
    session = driver.session
    session.selection.set(["serves"])
    session.look_through(session.lens.without(InteractionMode.X_AS_A_SERVICE))
    driver.hover(Point(-900, -900))
    assert driver.tools.handles == []
