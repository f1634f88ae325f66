"""What stays bright while one looks at something and its neighbours (VIEW-20 to VIEW-22)."""

from __future__ import annotations

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.drawing.dimming import is_bright
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.removing import remove
from topodesk.edits.tags import tag
from topodesk.model.change import Change
from topodesk.model.note import Note
from topodesk.session.attention import bright, focus_words
from topodesk.session.session import Session
from topodesk.tools.looking import colour_by, look_for_no_tag, look_for_tag, toggle_focus


def looking_at(*names):
    session = Session(small_bank())
    driver = Driver(session)
    session.selection.set(driver.id(name) for name in names)
    toggle_focus(session)
    return session, driver


def labels(session):
    return {session.scenario[id].label() for id in bright(session) or ()}


def test_a_team_in_focus_leaves_bright_what_is_one_relation_away():
    session, _ = looking_at("Onboard")
    assert labels(session) == {
        *("Onboard", "Identity", "interaction", "Verify", "Fund", "Open an account"),
    }


def test_teams_that_only_share_the_stream_are_dimmed():
    session, driver = looking_at("Onboard")
    assert session.scenario[driver.id("Join")].value_stream == driver.id("Open an account")
    assert driver.id("Join") not in bright(session)


def test_a_stream_in_focus_leaves_bright_its_steps_its_teams_and_its_customer():
    session, _ = looking_at("Borrow")
    assert labels(session) == {"Borrow", "Explore", "Repay", "Find My Loan"}
    session, _ = looking_at("Open an account")
    assert {"New customer", "Join", "Onboard", "Verify"} <= labels(session)


def test_a_note_stuck_on_what_is_in_focus_stays_bright():
    session, driver = looking_at("Onboard")
    session.commit(
        Change.of(
            "Stick",
            session.scenario.id,
            added=[Note(id="n", text="ask them", on=driver.id("Onboard"))],
        )
    )
    assert "n" in bright(session)


def test_the_focus_follows_the_selection_and_ends_with_it():
    session, driver = looking_at("Onboard")
    first = bright(session)
    session.selection.set([driver.id("Core API")])
    assert labels(session) == {"Core API", "Ledger"}
    assert bright(session) != first
    session.selection.clear()
    assert bright(session) is None
    assert not session.lens.focus


def test_escape_ends_the_focus_and_then_lets_go_of_the_selection():
    session, driver = looking_at("Onboard")
    assert driver.tools.cancel()
    assert bright(session) is None
    assert len(session.selection) == 1
    assert driver.tools.cancel()
    assert len(session.selection) == 0


def test_deleting_what_is_in_focus_brings_everything_back():
    session, _ = looking_at("Onboard")
    session.commit(remove(session.scenario, session.selection.ids))
    assert bright(session) is None


def test_the_words_name_who_is_in_focus_and_count_the_teams_around():
    session, _ = looking_at("Onboard")
    assert focus_words(session) == "Focus: Onboard and 1 neighbouring team"
    toggle_focus(session)
    assert focus_words(session) == ""


def test_focusing_on_nothing_says_what_is_missing():
    session = Session(small_bank())
    assert "Select" in toggle_focus(session)
    assert bright(session) is None


def test_focusing_changes_neither_the_picture_nor_the_history():
    session = Session(small_bank())
    before = dict(session.drawing.picture.figures)
    session.selection.set([Driver(session).id("Onboard")])
    toggle_focus(session)
    assert dict(session.drawing.picture.figures) == before
    assert session.history.done == ()


def test_a_thread_is_bright_between_two_that_are():
    thread = Figure("thread:a:b:c", "", "thread", 0, Point(0, 0), Rect(0, 0, 1, 1), ())
    assert is_bright(thread, {"a:b", "c"})
    assert is_bright(thread, {"a", "b:c"})
    assert not is_bright(thread, {"a", "b", "c"})


def test_looking_for_tags_leaves_bright_what_carries_one_and_the_lines_among_that():
    session = Session(small_bank())
    session.commit(tag(session.scenario, ["identity", "onboard", "apply"], "pilot"))
    session.commit(tag(session.scenario, ["loan"], "later"))
    assert look_for_tag(session, "pilot") == "Tagged “pilot”: 2 of 7 teams"
    assert bright(session) == {"identity", "onboard", "apply", "serves"}
    assert look_for_tag(session, "later") == "Tagged “later” or “pilot”: 3 of 7 teams"
    look_for_tag(session, "pilot")
    assert bright(session) == {"loan"}
    look_for_no_tag(session)
    assert bright(session) is None
    assert len(session.history.done) == 2


def test_colouring_by_what_no_team_has_says_so():
    session = Session(small_bank())
    assert colour_by(session, "tags") == "No team has that yet; write it in the inspector"
    assert colour_by(session, "size") == ""
    assert colour_by(session, "") == ""
