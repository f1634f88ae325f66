"""Where names and outcomes are written on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from topodesk.ui.canvas.naming import NameEdit

LEFT = Qt.MouseButton.LeftButton


def test_a_double_click_on_the_outcome_of_a_stream_leads_to_where_it_is_written(canvas, qtbot):
    figures = canvas.session.drawing.picture.of("open")
    title = next(f for f in figures if f.role == "stream_title")
    name, *outcome = sorted(title.texts(), key=lambda line: line.y)

    def doubled(line):
        x, y = canvas.camera.to_view(line.box.centre)
        QTest.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(round(x), round(y)))

    with qtbot.assertNotEmitted(canvas.outcome_wanted):
        doubled(name)
    canvas.finish_naming()
    with qtbot.waitSignal(canvas.outcome_wanted):
        doubled(outcome[0])
    assert canvas.session.selection.ids == ("open",)


def test_the_field_of_a_name_is_as_wide_as_the_name(canvas):
    canvas.rename("join")
    edit = canvas.findChild(NameEdit)
    edit.setText("A name that takes more room than the team it is for has")
    assert edit.width() > edit.fontMetrics().horizontalAdvance(edit.text())
