"""What stands beside a block on the canvas hides as little of the map as it can."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from topodesk.drawing.shapes import Rect
from topodesk.ui.canvas.beside import EDGE, best_side, stand
from topodesk.ui.canvas.camera import FIT_FOOT
from topodesk.ui.canvas.captions import fitting_caption

VIEW, SIZE = QSize(740, 600), QSize(320, 230)


def place(block: Rect, *others: Rect) -> QRect:
    def hides(area: QRect) -> float:
        mine = Rect(area.x(), area.y(), area.width(), area.height())
        return sum(other.w * other.h for other in others if other.meets(mine))

    side = best_side(block, SIZE, VIEW, hides)
    return QRect(stand(block, SIZE, VIEW, side), SIZE)


def test_it_stands_right_of_the_block_where_nothing_is() -> None:
    block = Rect(100, 100, 120, 50)
    assert place(block).left() > block.right


def test_it_stands_elsewhere_where_others_would_be_hidden() -> None:
    found = place(Rect(100, 250, 120, 50), Rect(300, 250, 120, 50), Rect(120, 400, 120, 50))
    assert found.bottom() < 250


def test_it_never_covers_the_block_and_stays_above_the_bars() -> None:
    for x in range(0, 700, 90):
        for y in range(0, 540, 60):
            block = Rect(x, y, 60, 30)
            found = place(block, Rect(400, 100, 300, 300))
            assert not Rect(found.x(), found.y(), 320, 230).meets(block)
            assert QRect(EDGE, EDGE, 740 - 2 * EDGE, 600 - EDGE - round(FIT_FOOT)).contains(found)


def test_names_in_a_caption_give_way_before_its_words() -> None:
    said = f"Part of “{'Everyday spending ' * 9}”, responsible for “{'Take the order ' * 9}”"
    shown = fitting_caption(said, lambda text: 7.0 * len(text), 590)
    assert shown.startswith("Part of “Everyday spending")
    assert "…”, responsible for “Take the order" in shown
    assert 7 * len(shown) <= 590


def test_a_caption_with_room_enough_says_all() -> None:
    assert fitting_caption("Part of “<b>”", lambda text: 7.0 * len(text), 590) == "Part of “<b>”"
