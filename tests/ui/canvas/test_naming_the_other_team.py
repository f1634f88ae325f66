"""The field that asks which team to connect with, under the hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from helpers.bank import small_bank
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.canvas.naming import NameEdit

ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down


@pytest.fixture
def window(qtbot):
    """The small bank beside a panel with a field."""
    made = QWidget()
    panel = QLineEdit()
    panel.setObjectName("panel")
    row = QHBoxLayout(made)
    row.addWidget(Canvas(Session(small_bank())))
    row.addWidget(panel)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def canvas(window):
    """Its canvas has the focus, Join is selected."""
    found = window.findChild(Canvas)
    found.setFocus()
    found.session.selection.set(["join"])
    return found


def field(canvas):
    return canvas.connecting_by_name.field


def place(canvas) -> QRect:
    """Where the field is in the view."""
    asked = field(canvas)
    return QRect(asked.mapTo(canvas.window(), QPoint()), asked.size()).translated(
        canvas.viewport().mapFrom(canvas.window(), QPoint())
    )


def rows(canvas):
    return [entry.name for entry in field(canvas).rows.entries]


def middle(canvas, id) -> QPoint:
    x, y = canvas.camera.to_view(canvas.session.drawing.picture.of(id)[0].bounds.centre)
    return QPoint(round(x), round(y))


def test_a_key_and_a_few_letters_connect_two_teams(canvas):
    QTest.keyClick(canvas, "x")
    QTest.keyClicks(field(canvas).line, "ident")
    assert rows(canvas) == ["Identity", "New team “ident”"]
    assert canvas.tools.preview.line is not None
    QTest.keyClick(field(canvas).line, ENTER)
    made = canvas.session.scenario.of(Interaction)[-1]
    assert (made.provider, made.consumer) == ("identity", "join")
    assert field(canvas) is None
    assert canvas.session.selection.only == made.id


def test_what_is_typed_after_connecting_is_its_purpose_and_the_same_step(canvas):
    QTest.keyClick(canvas, "x")
    QTest.keyClicks(field(canvas).line, "ident")
    QTest.keyClick(field(canvas).line, ENTER)
    editor = canvas.findChild(NameEdit)
    assert (editor.text(), editor.placeholderText()) == ("", "What is it for?")
    assert QApplication.focusWidget() is editor
    QTest.keyClicks(editor, "fast checks")
    QTest.keyClick(editor, ENTER)
    made = canvas.session.scenario.of(Interaction)[-1]
    assert (made.mode, made.purpose) == (InteractionMode.X_AS_A_SERVICE, "fast checks")
    assert len(canvas.session.history.done) == 1
    assert canvas.hasFocus()


@pytest.mark.parametrize("key", [ENTER, ESC])
def test_a_purpose_nobody_types_leaves_the_interaction_without_one(canvas, key):
    QTest.keyClick(canvas, "x")
    QTest.keyClicks(field(canvas).line, "ident")
    QTest.keyClick(field(canvas).line, ENTER)
    QTest.keyClick(canvas.findChild(NameEdit), key)
    made = canvas.session.scenario.of(Interaction)[-1]
    assert (made.provider, made.consumer, made.purpose) == ("identity", "join", "")
    assert len(canvas.session.history.done) == 1
    assert canvas.hasFocus()
    canvas.session.undo()
    assert made.id not in canvas.session.scenario


@pytest.mark.parametrize("typed", ["", "fast checks"])
def test_esc_after_drawing_selects_the_team_it_began_at_to_draw_on_from_there(canvas, typed):
    """TOOL-92"""
    QTest.keyClick(canvas, "x")
    QTest.keyClicks(field(canvas).line, "ident")
    QTest.keyClick(field(canvas).line, ENTER)
    if typed:
        QTest.keyClicks(canvas.findChild(NameEdit), typed)
        QTest.keyClick(canvas.findChild(NameEdit), ENTER)
        QTest.keyClick(canvas, ESC)
    else:
        QTest.keyClick(canvas.findChild(NameEdit), ESC)
    assert canvas.session.selection.ids == ("join",)
    QTest.keyClick(canvas, "f")
    assert canvas.tools.asking == "join"


def test_two_selected_teams_are_connected_by_a_key_and_asked_what_for(canvas):
    canvas.session.selection.set(["join", "onboard"])
    QTest.keyClick(canvas, "c")
    QTest.keyClicks(canvas.findChild(NameEdit), "one flow")
    canvas.finish_naming()
    assert canvas.session.scenario.of(Interaction)[-1].purpose == "one flow"


def test_connecting_goes_on_with_a_click_on_the_next_team(canvas):
    seen = canvas.seen
    for start, end in (("onboard", "join"), ("coach", "loan")):
        click(canvas, start)
        QTest.keyClick(canvas, "c")
        click(canvas, end)
        assert canvas.naming
    click(canvas, "fraud")
    assert not canvas.naming
    assert len(canvas.session.history.done) == 2
    assert canvas.session.selection.only == "fraud"
    assert canvas.seen == seen


def click(canvas, id):
    at = middle(canvas, id)
    QTest.mouseMove(canvas.viewport(), at)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_enter_with_nothing_typed_connects_nobody(canvas):
    QTest.keyClick(canvas, "c")
    QTest.keyClick(field(canvas).line, ENTER)
    assert canvas.session.history.done == ()
    QTest.keyClick(field(canvas).line, DOWN)
    QTest.keyClick(field(canvas).line, ENTER)
    canvas.finish_naming()
    assert len(canvas.session.history.done) == 1


def test_escape_leaves_no_trace(canvas):
    QTest.keyClick(canvas, "c")
    QTest.keyClicks(field(canvas).line, "Fraud")
    QTest.keyClick(field(canvas).line, ESC)
    assert field(canvas) is None
    assert not canvas.tools.busy
    assert canvas.session.history.done == ()
    assert canvas.session.selection.ids == ("join",)
    assert canvas.hasFocus()


def test_the_last_row_makes_the_team_that_was_named(canvas):
    QTest.keyClick(canvas, "c")
    QTest.keyClicks(field(canvas).line, "<b>Re&ports</b>")
    QTest.keyClick(field(canvas).line, ENTER)
    assert canvas.session.scenario.of(Team)[-1].name == "<b>Re&ports</b>"


def test_a_row_can_be_clicked(canvas):
    QTest.keyClick(canvas, "f")
    view = field(canvas).list
    place = view.visualRect(field(canvas).rows.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    made = canvas.session.scenario.of(Interaction)[-1]
    assert {made.provider, made.consumer} == {"join", "coach"}


def test_the_map_can_still_be_clicked(canvas):
    QTest.keyClick(canvas, "c")
    at = middle(canvas, "loan")
    QTest.mouseMove(canvas.viewport(), at)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    made = canvas.session.scenario.of(Interaction)[-1]
    assert (made.provider, made.consumer) == ("join", "loan")
    assert field(canvas) is None


def test_the_field_stays_beside_its_team_and_in_view_when_the_map_moves(canvas):
    QTest.keyClick(canvas, "c")
    for dx, dy in ((0, 0), (0, -60), (0, -120), (-60, 0), (80, 90)):
        canvas.pan(dx, dy)
        assert not place(canvas).contains(middle(canvas, "join"))
        assert canvas.viewport().rect().contains(place(canvas))
    canvas.pan(900, 900)
    assert canvas.viewport().rect().contains(place(canvas))


def test_whoever_goes_on_in_a_panel_connects_nobody(canvas, qtbot):
    QTest.keyClick(canvas, "c")
    panel = canvas.window().findChild(QLineEdit, "panel")
    panel.setFocus()
    qtbot.waitUntil(lambda: field(canvas) is None)
    assert not canvas.tools.busy
    assert panel.hasFocus()


def test_what_others_change_meanwhile_is_offered_or_ends_it(canvas):
    from topodesk.edits.removing import remove

    store = canvas.session.scenario
    QTest.keyClick(canvas, "c")
    QTest.keyClicks(field(canvas).line, "o")
    canvas.session.commit(remove(store, ["onboard", "core"]))
    assert "Onboard" not in rows(canvas)
    canvas.session.commit(remove(store, ["join"]))
    assert field(canvas) is None
    assert not canvas.tools.busy


def test_another_scenario_closes_the_field(canvas):
    QTest.keyClick(canvas, "c")
    other = next(s for s in canvas.session.design.scenarios if s is not canvas.session.scenario)
    canvas.session.switch(other.id)
    assert field(canvas) is None


def test_hundreds_of_names_and_a_very_long_one_do_not_disturb(canvas):
    from topodesk.edits.teams import add_team
    from topodesk.model.team import TeamType

    store = canvas.session.scenario
    for number in range(300):
        name = "long " * 2000 if number == 7 else f"Team {number}\nline"
        canvas.session.commit(add_team(store, TeamType.UNDEFINED, name=name))
    canvas.session.selection.set(["join"])
    QTest.keyClick(canvas, "c")
    QTest.keyClicks(field(canvas).line, "team 29")
    assert rows(canvas)[0] == "Team 29\nline"
    assert canvas.viewport().rect().contains(place(canvas))
