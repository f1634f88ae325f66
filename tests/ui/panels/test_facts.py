"""What the inspector asks below the fields that matter first: folded, in place, undoable."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.forms import add_by_name, button_in, choose, retype, steps_done, text_in
from helpers.window import settle
from topodesk.edits.hanging import TOO_FEW
from topodesk.model.record import Part, Record
from topodesk.model.team import CapabilityState, LoadReading, Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.facts.fact import (
    Fact,
    Group,
    Hanging,
    Items,
    Line,
    Lines,
    Named,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.folded import Fold
from topodesk.ui.panels.inspector.facts.groups import GROUPS
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField, InPlaceRow
from topodesk.ui.panels.inspector.facts.source import SOURCE
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.shared import Answers, Choices, Day, Words
from topodesk.ui.recent_files import settings

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    yield
    settings().remove("inspector")


def fold_of(form: Form, title: str) -> Fold:
    return next(fold for fold in form.folds if fold.group.title == title)


def unfolded(form: Form, title: str) -> Form:
    fold = fold_of(form, title)
    fold.unfold(True)
    settle()
    assert fold.form is not None
    return fold.form


def in_place(form: Form, name: str) -> InPlaceField:
    field = form.fields[name]
    assert isinstance(field, InPlaceField)
    return field


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
    choose(unfolded(form(), "Capabilities").fields["testing"], CapabilityState.MISSING)
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
    field = in_place(unfolded(form(), "Cognitive load"), "load_readings")
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
    field = in_place(unfolded(form(), "Cognitive load"), "load_readings")
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
    field = in_place(unfolded(form(), "Domains"), "domains")
    add_line(field, "Cards")
    row = only_row(field)
    assert row.form is not None
    retype(row.form, "name", "Cards & <b>more</b>", end=None)
    assert only_row(field) is row
    assert row.name == "Cards & <b>more</b>"
    assert row.form.fields["name"].editor.hasFocus()


def add_line(field: InPlaceField, text: str) -> None:
    field.line.setText(text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    settle()


# -- every fact: entered, changed, cleared, undone (FACT-6) --------------------------------------

EXAMPLES: dict[type[Record], str] = {Team: "pay"}
EACH = [
    pytest.param(kind, group, fact, id=f"{kind.__name__}-{group.title}-{fact.name}")
    for kind, groups in GROUPS.items()
    for group in (*groups, SOURCE)
    for fact in group.facts
    if not isinstance(fact.how, Hanging | Items)
]


@pytest.mark.parametrize(("kind", "group", "fact"), EACH)
def test_every_fact_is_entered_changed_cleared_and_undone(
    kind: type[Record],
    group: Group,
    fact: Fact,
    inspect: Inspect,
    form: Callable[[], Form],
    session: Session,
) -> None:
    inspect(EXAMPLES[kind])
    fields = unfolded(form(), group.title)

    def value() -> object:
        record: Part = session.scenario[form().id]
        return getattr(getattr(record, group.part) if group.part else record, fact.name)

    before = value()
    seen = [before]
    for enter in entries(fact, fields, session):
        enter()
        settle()
        assert value() != seen[-1], "nothing was entered"
        seen.append(value())
    assert seen[-1] == before or not seen[-1]
    assert len(steps_done(session)) == len(seen) - 1
    for earlier in reversed(seen[:-1]):
        session.undo()
        settle()
        assert value() == earlier


def entries(fact: Fact, form: Form, session: Session) -> Iterator[Callable[[], object]]:
    """One after the other: something, something else, nothing."""
    field = form.fields[fact.name]
    match fact.how:
        case Choices() | Answers():
            values = [v for _, v in fact.how.choices if v != getattr(form.subject, fact.name)]
            back = getattr(form.subject, fact.name)
            for value in (*values[:2], back):
                yield lambda value=value: pick(field, value)  # type: ignore[misc]
        case Named(many=many):
            kind = fact.how.kinds[0]
            known = [r for r in session.scenario.of(kind) if r.id != form.id]
            first = known[0].label() if known else "A new one"
            yield lambda: add_by_name(field, first)
            if many:
                named = getattr(form.subject, fact.name)
                assert isinstance(named, tuple)
            yield lambda: button_in(field, f"Remove {first}").click()
        case _:
            for text in texts(fact):
                yield lambda text=text: leave(form, fact.name, text)  # type: ignore[misc]


def texts(fact: Fact) -> tuple[str, str, str]:
    match fact.how:
        case Line() | Paragraph() | Lines():
            return "First & <b>", "Second", ""
        case Day():
            return "2027-03-31", "2027-04-30", ""
        case Words():
            return "4", "5", ""
    raise AssertionError(fact)


def leave(form: Form, name: str, text: str) -> None:
    retype(form, name, text or " ", end=None)
    if not text:
        QTest.keyClick(form.fields[name].editor, Qt.Key.Key_Backspace)
    form.desk.keep()


def pick(field: object, value: object) -> None:
    if isinstance(field, AnswerField):
        field.buttons[value].click()
    else:
        assert isinstance(field, ChoiceField)
        choose(field, value)
