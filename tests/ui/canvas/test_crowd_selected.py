"""Selecting hundreds of things outlines each of them, and the outlines follow the picture."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from helpers.bank import small_bank
from topodesk.session.session import Session
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.canvas.crowd import Crowd
from topodesk.ui.look.tokens import ACCENT


def outlined(crowd: Crowd, session: Session, ids: list[str]) -> set[tuple[int, int]]:
    """The pixels of the outlines."""
    image = QImage(900, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    crowd.paint(painter, ids, session.drawing.picture, Camera(1.0, -80.0, 0.0))
    painter.end()
    blue = QColor(ACCENT)
    return {(x, y) for x in range(900) for y in range(900) if image.pixelColor(x, y) == blue}


def test_everything_selected_has_its_outline(qapp):
    session = Session(small_bank())
    both = outlined(Crowd(), session, ["join", "onboard"])
    one = outlined(Crowd(), session, ["join"])
    assert one
    assert one < both


def test_outlines_stand_where_things_stand_after_an_edit(qapp):
    session, crowd = Session(small_bank()), Crowd()
    from topodesk.edits.removing import remove

    before = outlined(crowd, session, ["loan"])
    session.commit(remove(session.scenario, ["open"]))
    crowd.look_again()
    assert outlined(crowd, session, ["loan"]) != before
