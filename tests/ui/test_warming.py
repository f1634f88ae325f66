"""What the first edit needs is made ready at leisure, in small steps."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.rules.vocabulary import vocabulary
from topodesk.ui.warming import Warming, first_needs


def test_steps_are_done_later_and_in_their_order(qtbot: QtBot) -> None:
    done: list[int] = []
    parent = QObject()
    warming = Warming(parent, iter([lambda: done.append(1), lambda: done.append(2)]))
    assert done == []
    assert not warming.done
    qtbot.waitUntil(lambda: warming.done)
    assert done == [1, 2]


def test_records_are_checked_and_words_graphs_and_pages_known_without_waiting_afterwards(
    qtbot: QtBot,
) -> None:
    vocabulary.cache_clear()
    for step in first_needs():
        step()
    assert vocabulary.cache_info().currsize == 1
    assert all(kind.__pydantic_complete__ for kind in (*SCENARIO_KINDS, *DESIGN_KINDS))
    qtbot.waitUntil(lambda: {"networkx", "topodesk.ui.proposal.window"} <= sys.modules.keys())
