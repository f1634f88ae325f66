"""Garbage is looked for while no hand is at work."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from topodesk.ui import garbage
from topodesk.ui.garbage import QUIET, SOME, TURNS, Leisure

Looks = Callable[[int], list[int]]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    """Lets somebody look who finds so much new; which generations were looked at until then."""
    # Qt remembers a button that a test before this one pressed and never let go of.
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    found: list[int] = []
    parent = QObject()
    leisure = Leisure(parent)
    monkeypatch.setattr(garbage.gc, "collect", lambda generation=2: found.append(generation))

    def look(new: int) -> list[int]:
        monkeypatch.setattr(garbage.gc, "get_count", lambda: (new, 0, 0))
        leisure.look()
        return found

    return look


def test_a_few_new_things_are_not_worth_a_look(looks: Looks) -> None:
    assert looks(SOME - 1) == []


def test_the_young_are_looked_at_often_and_those_that_stayed_seldom(looks: Looks) -> None:
    for _ in range(TURNS):
        found = looks(SOME)
    assert found == [0] * (TURNS - 1) + [1]


def test_all_are_looked_at_when_nobody_has_done_anything_for_a_while(looks: Looks) -> None:
    looks(SOME)
    for _ in range(3 * QUIET):
        found = looks(0)
    assert found == [0, 2]


def test_a_hand_that_holds_a_button_is_not_held_up(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    assert looks(SOME) == []
