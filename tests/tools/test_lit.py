"""VIEW-14: the lines of the team under the pointer, and of what is selected, stand out."""

from __future__ import annotations

from helpers.bank import small_bank
from topodesk.session.session import Session
from topodesk.tools.lit import MANY, lit_lines


def bank() -> Session:
    return Session(small_bank())


def test_nothing_stands_out_while_nothing_is_looked_at() -> None:
    assert lit_lines(bank(), None) == ()


def test_the_lines_of_the_team_under_the_pointer_stand_out() -> None:
    assert lit_lines(bank(), "identity") == ("serves",)
    assert lit_lines(bank(), "onboard") == ("serves",)
    assert lit_lines(bank(), "loan") == ()


def test_the_lines_of_a_selected_team_stand_out_once() -> None:
    session = bank()
    session.selection.set(["onboard", "identity"])
    assert lit_lines(session, "onboard") == ("serves",)


def test_a_selected_grouping_shows_the_lines_of_its_teams_and_a_hovered_one_none() -> None:
    session = bank()
    assert lit_lines(session, "platform") == ()
    session.selection.set(["platform"])
    assert lit_lines(session, None) == ("serves",)


def test_when_much_is_selected_no_line_stands_out() -> None:
    session = bank()
    session.selection.set(["identity", *(record.id for record in session.scenario)])
    assert (lit_lines(session, None) == ()) == (len(session.selection.ids) > MANY)


def test_an_interaction_under_the_pointer_stands_out() -> None:
    session = Session(small_bank())
    assert lit_lines(session, "serves") == ("serves",)
