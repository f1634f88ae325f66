"""What floats over the canvas never covers anything else that floats there (VIEW-23)."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize

from topodesk.ui.panels.over.places import Wanted, arranged

FOOT = [("zoom", QSize(178, 32)), ("modes", QSize(136, 32)), ("views", QSize(90, 32))]
SIZES = [QSize(w, h) for w in (280, 480, 692, 1000, 1900) for h in (300, 610, 900)]


@pytest.mark.parametrize("room", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_nothing_over_the_canvas_covers_anything_else(room: QSize) -> None:
    wanted = Wanted(FOOT, QSize(420, 28), QSize(200, 140), QSize(240, 380))
    found = arranged(room, wanted)
    assert {"zoom", "modes", "views", "chips"} <= set(found)
    for a, b in combinations(found.values(), 2):
        assert not a.intersects(b)
    for rect in found.values():
        assert QRect(0, 0, room.width(), room.height()).contains(rect)


def test_with_room_enough_all_of_it_is_there() -> None:
    wanted = Wanted(FOOT, QSize(420, 28), QSize(200, 140), QSize(240, 300))
    found = arranged(QSize(692, 610), wanted)
    assert set(found) == {"zoom", "modes", "views", "chips", "minimap", "legend"}
    assert found["legend"].height() == 300
