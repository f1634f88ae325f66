"""Figures on a Qt surface."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from helpers.hand_drawn import hand_drawn, lines, team
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Fill, Group, Path, Point, Rect, Stroke
from topodesk.drawing.text import shape
from topodesk.render import qt
from topodesk.render.qt import forget, paint_figures, paint_shapes

pytestmark = pytest.mark.usefixtures("qapp")


def painted(what, detail=1.0, size=(240, 120), by=paint_shapes):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(detail, detail)
    by(painter, what, detail)
    painter.end()
    return image


def dark(image, area=None):
    """How many pixels are not white, in an area given as left, top, right, bottom."""
    left, top, right, bottom = area or (0, 0, image.width(), image.height())
    grey = image.copy(left, top, right - left, bottom - top)
    grey = grey.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, row = bytes(grey.constBits()), grey.bytesPerLine()
    return sum(
        value < 250 for y in range(grey.height()) for value in pixels[y * row :][: grey.width()]
    )


def test_every_figure_leaves_a_mark():
    for figure in hand_drawn().in_order():
        at_origin = figure.moved(20 - figure.bounds.x, 20 - figure.bounds.y)
        image = painted([at_origin], size=(760, 320), by=paint_figures)
        assert dark(image, (0, 0, 760, 320)) > 50, figure.key


@pytest.mark.parametrize("name", ["Pay Anywhere", "فريق", "שלום", "टीम", "ทีม", "🚀", "\U0001fffe"])
def test_every_script_leaves_a_mark(name):
    line = shape(name, 20, x=20, y=50)
    image = painted((line,))
    inside = (18, 20, 22 + int(line.width), 60)
    assert dark(image, inside) > 20
    assert dark(image) == pytest.approx(dark(image, inside), abs=20)


def test_text_covers_exactly_the_width_it_was_measured_at():
    line = shape("HAVATARH", 30, "bold", x=10, y=60)
    image = painted((line,), size=(260, 90))
    columns = [x for x in range(260) if dark(image, (x, 0, x + 1, 90))]
    assert columns[0] == pytest.approx(10, abs=4)
    assert columns[-1] == pytest.approx(10 + line.width, abs=4)


def test_text_under_a_scale_is_as_sharp_as_text_of_that_size():
    scaled = painted((shape("Pay", 12, x=10, y=20),), 3.0)
    large = painted((shape("Pay", 36, x=30, y=60),), 1.0)
    apart = sum(
        abs(scaled.pixelColor(x, y).lightness() - large.pixelColor(x, y).lightness())
        for x in range(240)
        for y in range(120)
    )
    ink = sum(255 - large.pixelColor(x, y).lightness() for x in range(240) for y in range(120))
    assert apart < 0.05 * ink


def test_upright_text_reads_upwards():
    image = painted((shape("HHHHHH", 14, "bold", x=100, y=100, angle=-90),))
    assert dark(image, (85, 40, 102, 101)) > 100
    assert dark(image, (104, 0, 240, 120)) == 0


def test_a_group_is_cut_off_at_its_clip():
    inside = Box(Rect(10, 10, 100, 100), 0, Fill("#000000"))
    image = painted((Group((inside,), Rect(10, 10, 20, 20)),))
    assert dark(image, (10, 10, 30, 30)) == 400
    assert dark(image) == 400


def test_a_fill_can_be_seen_through():
    image = painted((Box(Rect(0, 0, 50, 50), 0, Fill("#000000", 0.5)),))
    assert image.pixelColor(20, 20).lightness() == pytest.approx(127, abs=2)


def test_dots_are_dots_and_dashes_have_gaps():
    def line(dash, round_cap):
        ink = Stroke("#000000", 4, dash, round_cap)
        return Path((("M", (10, 10)), ("L", (210, 10))), None, ink)

    def gaps(path):
        image = painted((path,))
        return sum(image.pixelColor(x, 10) == QColor("white") for x in range(10, 210))

    assert gaps(line((), False)) == 0
    assert 60 < gaps(line((6, 4), False)) < 100
    assert 60 < gaps(line((0, 10), True)) < 150


def test_far_away_small_text_and_dashes_are_left_out():
    dashed = Path((("M", (0, 100)), ("L", (400, 100))), None, Stroke("#000000", 4, (40, 40)))
    shapes = (dashed, shape("Pay Anywhere", 14, x=0, y=40), shape("Big", 60, x=200, y=60))
    image = painted(shapes, 0.3)
    assert dark(image, (0, 0, 50, 16)) == 0
    assert dark(image, (60, 0, 110, 22)) > 20
    assert all(dark(image, (x, 28, x + 1, 32)) for x in range(2, 118))


def test_from_very_far_shapes_are_plain_rectangles():
    round_box = Box(Rect(0, 0, 400, 400), 200, Fill("#FF0000"))
    assert painted((round_box,), 0.1).pixelColor(0, 0) == QColor("#FF0000")
    assert painted((round_box,), 0.2).pixelColor(0, 0) == QColor("white")


def test_the_painter_is_given_back_as_it_came():
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(3, 4)
    before = painter.transform()
    paint_figures(painter, hand_drawn().in_order(), 0.05)
    assert painter.transform() == before
    assert not painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()


def test_a_figure_is_worked_out_once_wherever_it_moves(monkeypatch):
    worked_out = []
    real = qt._step
    monkeypatch.setattr(qt, "_step", lambda *args: worked_out.append(args) or real(*args))
    figure = team(1, "Pay Anywhere", 10, 10)
    painted([figure], by=paint_figures)
    first = len(worked_out)
    painted([figure, figure.moved(5, 5)], by=paint_figures)
    assert len(worked_out) == first == len(figure.shapes)


def test_what_is_kept_between_paintings_has_a_limit(monkeypatch):
    forget()
    monkeypatch.setattr(qt, "_KEPT", 10)
    figures = [
        Figure(f"box:{i}", "", "band", 0, Point(i, 0), Rect(0, 0, 9, 9), (Box(Rect(0, 0, i, 9)),))
        for i in range(30)
    ]
    painted(figures, by=paint_figures)
    assert len(qt._known) == 10


def test_coarser_pictures_leave_no_figure_out():
    for detail in (0.34, 0.2, 0.11):
        for figure in (team(1, "Pay", 0, 0), lines(0, 0)):
            assert dark(painted([figure], detail, by=paint_figures)) > 20
