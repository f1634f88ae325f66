"""What the inspector asks below the fields that matter first: folded, in place, undoable."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.facts import add_line, fold_of, in_place, unfolded
from helpers.forms import button_in, mark, retype, steps_done, text_in
from helpers.window import settle
from topodesk.edits.hanging import TOO_FEW
from topodesk.model.team import CapabilityState, LoadReading, Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField, InPlaceRow
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.recent_files import settings

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    yield
    settings().remove("inspector")


def only_row(field: InPlaceField) -> InPlaceRow:
    (row,) = field.rows.values()
    return row


def the_team(session: Session, id: str = "pay") -> Team:
    team = session.scenario.get(Team, id)
    assert team is not None
    return team


# -- folded headings (FACT-1, FACT-2) ------------------------------------------------------------


def test_more_about_a_record_is_folded_until_somebody_asks(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("pay")
    assert [fold.form for fold in form().folds] == [None] * len(form().folds)
    more = unfolded(form(), "More about this team")
    assert more.isVisible()
    button_in(form(), "More about this team").click()
    assert not more.isVisible()


def test_a_heading_left_open_is_open_for_the_next_record_of_its_kind(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("pay")
    retype(unfolded(form(), "More about this team"), "short_name", "PA")
    inspect("core")
    assert fold_of(form(), "More about this team").is_open
    assert text_in(unfolded(form(), "More about this team"), "short_name") == ""
    inspect("pay")
    assert text_in(unfolded(form(), "More about this team"), "short_name") == "PA"


def test_a_folded_heading_says_how_much_is_known_under_it(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    fold = fold_of(form(), "Capabilities")
    assert fold.amount == ""
    mark(unfolded(form(), "Capabilities").fields["testing"], CapabilityState.MISSING)
    assert fold.amount == "1"
    session.undo()
    settle()
    assert fold.amount == ""


def test_being_led_to_a_folded_field_unfolds_it(
    inspect: Inspect, form: Callable[[], Form], window: MainWindow
) -> None:
    inspect("pay")
    window.side.write(("formed_on",))
    settle()
    assert fold_of(form(), "More about this team").is_open


def test_what_does_not_fit_is_kept_while_another_record_is_looked_at(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("pay")
    retype(unfolded(form(), "More about this team"), "vacancies", "some")
    inspect("core")
    assert text_in(unfolded(form(), "More about this team"), "vacancies") == ""
    inspect("pay")
    assert text_in(unfolded(form(), "More about this team"), "vacancies") == "some"


# -- embedded parts (FACT-3) ---------------------------------------------------------------------


def test_a_list_of_texts_is_typed_line_by_line_as_one_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    api = unfolded(form(), "Team API")
    editor = api.fields["channels"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "#pay")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "desk 4")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert the_team(session).team_api.channels == ("#pay", "desk 4")
    assert steps_done(session) == ["Set the channels of team “Pay Anywhere”"]


# -- small records in place (FACT-4, FACT-5) -----------------------------------------------------


def test_a_load_reading_is_written_down_in_place(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    field = in_place(unfolded(form(), "Load and safety"), "load_readings")
    add_line(field, "6")
    row = only_row(field)
    assert row.unfolded
    assert row.form is not None
    retype(row.form, "tooling", "3,5")
    (reading,) = session.scenario.of(LoadReading)
    assert (reading.team, reading.answers_n, reading.tooling) == ("pay", 6, 3.5)
    button_in(field, f"Remove {row.name}").click()
    settle()
    assert not field.rows
    assert not session.scenario.of(LoadReading)
    session.undo()
    settle()
    assert len(field.rows) == 1


def test_a_mean_of_fewer_than_five_is_refused_with_a_sentence(
    inspect: Inspect, form: Callable[[], Form], session: Session, window: MainWindow
) -> None:
    inspect("pay")
    said: list[str] = []
    form().desk.say = said.append
    field = in_place(unfolded(form(), "Load and safety"), "load_readings")
    add_line(field, "4")
    assert said == [TOO_FEW]
    assert not session.scenario.of(LoadReading)
    add_line(field, "9")
    row = only_row(field)
    assert row.form is not None
    retype(row.form, "answers_n", "3")
    assert row.form.fields["answers_n"].problem == TOO_FEW
    assert session.scenario.of(LoadReading)[0].answers_n == 9


def test_a_name_typed_in_place_renames_its_row_and_keeps_the_cursor(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("pay")
    field = in_place(unfolded(form(), "Owns and answers for"), "domains")
    add_line(field, "Cards")
    row = only_row(field)
    assert row.form is not None
    retype(row.form, "name", "Cards & <b>more</b>", end=None)
    assert only_row(field) is row
    assert row.name == "Cards & <b>more</b>"
    assert row.form.fields["name"].editor.hasFocus()
