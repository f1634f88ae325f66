"""Where a paste at the pointer lands among the platforms."""

from __future__ import annotations

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.drawing.shapes import Point
from topodesk.edits.fragments import fragment_of
from topodesk.session.session import Session
from topodesk.tools.pasting import paste_at


def test_a_platform_pasted_on_or_above_itself_goes_below_its_original() -> None:
    # VIEW-78
    for up in (400.0, 2.0):
        driver = Driver(Session(small_bank()))
        session = driver.session
        (original,) = session.drawing.layout.platforms
        fragment = fragment_of(session.scenario, [original.grouping])
        paste_at(session, fragment, driver.pointer(Point(400, original.rect.y + 6 - up)))
        first, second = session.drawing.layout.platforms
        assert first.grouping == original.grouping
        assert second.rect.y > first.rect.y
