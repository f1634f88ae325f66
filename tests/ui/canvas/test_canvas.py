"""The canvas under the hand: pointer, wheel and keys through real Qt events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.bank import small_bank
from topodesk.drawing.shapes import Point
from topodesk.edits.locking import lock
from topodesk.model.interaction import Interaction
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.things import Thing
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.canvas.naming import NameEdit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot, canvas_of):
    """The small bank, painted."""
    made = canvas_of(Session(small_bank()))
    painted(qtbot, made)
    return made


def painted(qtbot, canvas):
    """Wait until nothing is left to paint."""
    count = -1
    while count != canvas.tiles_painted:
        count = canvas.tiles_painted
        qtbot.wait(120)


def middle(canvas, id) -> QPoint:
    figure = next(f for f in canvas.session.drawing.picture.of(id) if f.role != "badge")
    x, y = canvas.camera.to_view(figure.bounds.centre)
    return QPoint(round(x), round(y))


def wheel(canvas, at, turn, keys=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def drag(canvas, start, end, button=LEFT):
    """Press, carry in steps and let go, with the button held in every move."""
    view = canvas.viewport()
    QTest.mousePress(view, button, pos=start)
    for step in range(1, 6):
        at = start + (end - start) * step / 5
        place = QPointF(at)
        glob = QPointF(view.mapToGlobal(at))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            glob,
            Qt.MouseButton.NoButton,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, button, pos=end)


def test_a_click_selects_what_is_under_it(canvas):
    QTest.mouseClick(canvas.viewport(), LEFT, pos=middle(canvas, "join"))
    assert canvas.session.selection.ids == ("join",)


def test_a_team_is_dragged_to_another_lane(canvas):
    column = canvas.session.drawing.layout.lanes[1].columns[1]
    x, y = canvas.camera.to_view(Point(column.rect.centre.x, column.rect.bottom + 30))
    drag(canvas, middle(canvas, "join"), QPoint(round(x), round(y)))
    assert canvas.session.scenario.get(Team, "join").value_stream == "borrow"


def test_double_click_edits_the_name_and_enter_keeps_it(canvas, qtbot):
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=middle(canvas, "join"))
    edit = canvas.findChild(NameEdit)
    assert edit.selectedText() == "Join"
    QTest.keyClicks(edit, "Enter here")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert canvas.session.scenario["join"].label() == "Enter here"
    assert len(canvas.session.history.done) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_key_edits_the_name_of_what_is_selected_and_escape_does_not_keep_it(canvas, key):
    canvas.session.selection.set(["open"])
    canvas.setFocus()
    QTest.keyClick(canvas, key)
    edit = canvas.findChild(NameEdit)
    QTest.keyClicks(edit, "Something else")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert canvas.session.scenario["open"].label() == "Open an account"
    assert not canvas.naming


def test_a_name_being_edited_is_kept_when_the_map_moves(canvas):
    canvas.rename("join")
    QTest.keyClicks(canvas.findChild(NameEdit), "Welcome")
    canvas.zoom_in()
    assert canvas.session.scenario["join"].label() == "Welcome"


def test_a_name_being_edited_stays_open_when_the_view_is_resized(canvas):
    canvas.rename("join")
    canvas.resize(1000, 700)
    assert canvas.naming


@pytest.mark.parametrize("name", ["<b>Bold</b>", "=cmd|' /C calc'!A0", "שלום", "👩‍👩‍👧", "Łódź"])
def test_any_name_comes_back_as_it_was_typed(canvas, name):
    canvas.rename("join")
    canvas.findChild(NameEdit).setText(name)
    canvas.finish_naming()
    assert canvas.session.scenario["join"].label() == name


def test_control_and_the_wheel_zoom_at_the_cursor(canvas):
    at = QPoint(700, 300)
    held = canvas.map_point(QPointF(at))
    wheel(canvas, at, 240, Qt.KeyboardModifier.ControlModifier)
    after = canvas.map_point(QPointF(at))
    assert canvas.camera.scale > 1.1
    assert (after.x, after.y) == (pytest.approx(held.x), pytest.approx(held.y))


def test_the_wheel_scrolls_and_shift_scrolls_sideways(canvas):
    before = canvas.camera
    wheel(canvas, QPoint(700, 300), -120)
    assert (canvas.camera.x, canvas.camera.y) == (before.x, before.y + 60)
    wheel(canvas, QPoint(700, 300), -120, Qt.KeyboardModifier.ShiftModifier)
    assert (canvas.camera.x, canvas.camera.y) == (before.x + 60, before.y + 60)


@pytest.mark.parametrize("how", ["middle button", "space"])
def test_the_map_is_panned(canvas, how):
    before = canvas.camera
    if how == "space":
        canvas.setFocus()
        QTest.keyPress(canvas, Qt.Key.Key_Space)
    button = Qt.MouseButton.MiddleButton if how == "middle button" else LEFT
    drag(canvas, QPoint(600, 400), QPoint(500, 350), button)
    assert (canvas.camera.x, canvas.camera.y) == (before.x + 100, before.y + 50)
    assert canvas.session.selection.ids == ()


def test_fit_shows_everything(canvas):
    canvas.zoom_to(400)
    canvas.fit()
    bounds, seen = canvas.session.drawing.picture.bounds, canvas.seen
    assert seen.x <= bounds.x
    assert bounds.right <= seen.right
    assert seen.y <= bounds.y
    assert bounds.bottom <= seen.bottom


def test_the_zoom_stays_between_its_ends(canvas):
    for _ in range(60):
        canvas.zoom_in()
    assert canvas.camera.scale == 8
    for _ in range(90):
        canvas.zoom_out()
    assert canvas.camera.scale == 0.05


def test_a_lock_is_seen_at_once_on_what_is_locked(canvas, qtbot):
    assert canvas.viewport().rect().contains(middle(canvas, "join"))
    painted(qtbot, canvas)
    before = canvas.viewport().grab().toImage()
    canvas.session.commit(lock(canvas.session.scenario, ["join"]))
    qtbot.wait(50)
    assert canvas.session.selection.ids == ()
    assert canvas.viewport().grab().toImage() != before
    canvas.session.undo()
    canvas.session.selection.clear()
    qtbot.wait(50)
    assert canvas.viewport().grab().toImage() == before


def test_delete_removes_what_is_selected_with_its_interactions(canvas):
    canvas.session.selection.set(["onboard"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert "onboard" not in canvas.session.scenario
    assert not canvas.session.scenario.of(Interaction)
    canvas.session.undo()
    assert "serves" in canvas.session.scenario


def test_escape_lets_go(canvas):
    canvas.session.selection.set(["onboard"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.session.selection.ids == ()


def test_a_tile_of_the_palette_carried_over_the_map_is_placed_and_named(canvas):
    view = canvas.viewport()
    at = view.mapToGlobal(QPoint(600, 20))
    canvas.palette_press(Thing.VALUE_STREAM, view.mapToGlobal(QPoint(-50, 20)))
    assert canvas.tools.preview.caption == ""
    canvas.palette_move(at, Qt.KeyboardModifier.NoModifier)
    assert canvas.tools.preview.caption
    canvas.palette_release(at, Qt.KeyboardModifier.NoModifier)
    assert len(canvas.session.scenario.of(ValueStream)) == 3
    assert canvas.naming


def test_a_tile_let_go_of_beside_the_map_adds_nothing(canvas):
    view = canvas.viewport()
    canvas.palette_press(Thing.VALUE_STREAM, view.mapToGlobal(QPoint(600, 20)))
    canvas.palette_release(view.mapToGlobal(QPoint(-80, 20)), Qt.KeyboardModifier.NoModifier)
    assert not canvas.session.history.done
    assert not canvas.tools.busy


def test_enter_on_a_tile_places_it_in_the_middle(canvas):
    canvas.place_at_centre(Thing.UNDEFINED)
    canvas.finish_naming()
    assert len(canvas.session.history.done) == 1


def test_everything_can_be_selected_and_duplicated(canvas):
    canvas.select_all()
    assert {"join", "serves", "ledger"} <= set(canvas.session.selection.ids)
    canvas.session.selection.set(["join"])
    canvas.duplicate_selected()
    assert canvas.session.scenario[canvas.session.selection.only].label() == "Join copy"


def test_an_edit_repaints_only_the_tiles_it_touches(canvas, qtbot):
    before = canvas.tiles_painted
    canvas.session.selection.set(["join"])
    painted(qtbot, canvas)
    assert canvas.tiles_painted == before
    canvas.rename("join")
    canvas.findChild(NameEdit).setText("Joined")
    canvas.finish_naming()
    painted(qtbot, canvas)
    assert 0 < canvas.tiles_painted - before <= 6


def test_a_drag_paints_no_tile(canvas, qtbot):
    before = canvas.tiles_painted
    QTest.mousePress(canvas.viewport(), LEFT, pos=middle(canvas, "join"))
    for step in range(10):
        at = middle(canvas, "join") + QPoint(10 * step, 5 * step)
        QTest.mouseMove(canvas.viewport(), at)
        canvas.viewport().repaint()
    assert canvas.tools.busy
    canvas.tools.cancel()
    painted(qtbot, canvas)
    assert canvas.tiles_painted == before


def test_another_scenario_is_shown_from_where_the_hand_left_the_map(canvas):
    canvas.zoom_in()
    camera = canvas.camera
    canvas.session.switch(canvas.session.design.scenarios[0].id)
    assert canvas.camera == camera
    assert not canvas.session.drawing.picture.of("join")


def test_a_map_no_hand_has_moved_stays_fitted(canvas):
    canvas.session.switch(canvas.session.design.scenarios[0].id)
    assert canvas.fitted
    canvas.resize(700, 500)
    assert canvas.fitted
    assert canvas.seen.w >= canvas.session.drawing.picture.bounds.w
    wheel(canvas, QPoint(300, 300), -120)
    assert not canvas.fitted


def test_the_right_button_ends_a_gesture_instead_of_asking(canvas, qtbot):
    canvas.tools.connect()
    with qtbot.assertNotEmitted(canvas.context_menu):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(canvas.viewport(), event)
    assert not canvas.tools.busy


def test_a_copy_is_named_at_once(canvas):
    canvas.session.selection.set(["join"])
    canvas.duplicate_selected()
    assert canvas.findChild(NameEdit).text() == "Join copy"


def test_an_empty_map_says_what_to_do(qtbot):
    from topodesk.model.design import empty_design

    canvas = Canvas(Session(empty_design()))
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    canvas.show()
    painted(qtbot, canvas)
    empty = canvas.grab().toImage()
    canvas.place_at_centre(Thing.VALUE_STREAM)
    canvas.finish_naming()
    painted(qtbot, canvas)
    assert canvas.grab().toImage() != empty


def test_the_purpose_of_an_interaction_is_written_at_its_symbol(canvas):
    session = canvas.session
    session.selection.set(["serves"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    edit = canvas.findChild(NameEdit)
    QTest.keyClicks(edit, "One proof of identity for all")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert session.scenario["serves"].purpose == "One proof of identity for all"
    assert session.history.done[-1].name.startswith("Set the purpose of the interaction")
    canvas.rename()
    canvas.findChildren(NameEdit)[-1].setText("")
    canvas.finish_naming()
    assert session.scenario["serves"].purpose == ""


def test_a_purpose_whose_symbol_is_hidden_is_asked_for_elsewhere(canvas, qtbot):
    session = canvas.session
    session.look_through(session.lens.without(session.scenario["serves"].mode))
    session.selection.set(["serves"])
    canvas.setFocus()
    with qtbot.waitSignal(canvas.purpose_wanted):
        QTest.keyClick(canvas, Qt.Key.Key_F2)
    assert not canvas.naming


def test_the_line_of_the_team_under_the_pointer_is_painted_stronger(canvas, qtbot):
    line = canvas.session.drawing.picture.figures["interaction:serves"].hit[1]
    origin = canvas.session.drawing.picture.figures["interaction:serves"].origin
    place = canvas.camera.rect_to_view(line.moved(origin.x, origin.y)).grown(3)

    def ink() -> int:
        shot = canvas.viewport().grab().toImage()
        rows = range(round(place.y), round(place.bottom))
        columns = range(round(place.x), round(place.right))
        dots = (shot.pixelColor(x, y).lightness() for x in columns for y in rows)
        return sum(lightness < 130 for lightness in dots)

    before = ink()
    QTest.mouseMove(canvas.viewport(), middle(canvas, "identity"))
    painted(qtbot, canvas)
    assert ink() > before * 1.3
    QTest.mouseMove(canvas.viewport(), QPoint(3, 3))
    painted(qtbot, canvas)
    assert ink() == before


def test_the_menu_key_opens_the_menu_of_the_selection_where_it_stands(canvas, qtbot):
    team = canvas.session.scenario.of(Team)[0]
    canvas.session.selection.set([team.id])
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(canvas.context_menu) as asked:
        QApplication.sendEvent(canvas.viewport(), key)
    where, ids = asked.args
    assert ids == (team.id,)
    bounds = canvas.camera.rect_to_view(canvas.session.drawing.picture.of(team.id)[0].bounds)
    local = canvas.viewport().mapFromGlobal(where)
    assert bounds.grown(1).contains(Point(local.x(), local.y()))
    assert canvas.session.selection.ids == (team.id,)
