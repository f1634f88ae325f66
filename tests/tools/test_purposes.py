"""What interactions are for is written on the map where somebody looks for it."""

from __future__ import annotations

from topodesk.edits.fields import set_fields
from topodesk.model.interaction import Interaction
from topodesk.tools.looking import toggle_purposes
from topodesk.tools.purposes import MANY, purpose_of, purposes_asked


def say(driver, id: str, purpose: str) -> None:
    driver.session.commit(set_fields(driver.session.scenario, id, purpose=purpose))


def test_the_purpose_of_what_is_hovered_or_selected_is_asked_for(driver):
    """TOOL-96"""
    id = driver.session.scenario.of(Interaction)[0].id
    assert purposes_asked(driver.session, id) == ()
    say(driver, id, "One proof\nof identity")
    assert purpose_of(driver.session, id) == "One proof of identity"
    assert purposes_asked(driver.session, id) == (id,)
    assert purposes_asked(driver.session, None) == ()
    driver.session.selection.set([id])
    assert purposes_asked(driver.session, None) == (id,)
    assert purposes_asked(driver.session, id) == (id,)


def test_a_selected_team_shows_what_its_interactions_are_for(driver):
    made = driver.session.scenario.of(Interaction)[0]
    say(driver, made.id, "Fewer calls")
    driver.session.selection.set([made.consumer])
    assert purposes_asked(driver.session, None) == (made.id,)


def test_a_crowd_is_not_written_all_over_the_map(driver):
    made = driver.session.scenario.of(Interaction)[0]
    driver.session.selection.set(["join"])
    for number in range(MANY + 1):
        driver.tools.key("c")
        driver.tools.connect_with("loan")
        say(driver, driver.session.scenario.of(Interaction)[-1].id, f"Purpose {number}")
        driver.session.selection.set(["join"])
    assert purposes_asked(driver.session, None) == ()
    say(driver, made.id, "Fewer calls")
    assert purposes_asked(driver.session, made.id) == (made.id,)


def test_all_purposes_are_a_way_of_looking_and_no_step(driver):
    """TOOL-96"""
    assert "F2" in toggle_purposes(driver.session)
    assert driver.session.lens.purposes
    assert toggle_purposes(driver.session) == ""
    assert not driver.session.lens.purposes
    assert driver.undo_steps == 0
