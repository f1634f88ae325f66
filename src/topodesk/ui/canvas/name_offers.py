"""Offers, while something fresh is named on the map, what is known and fits: teams that are not on
the map yet, customers that are served here or elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from topodesk.tools.fresh import Fresh
from topodesk.tools.known_names import known_for, known_record
from topodesk.tools.matching import best_first
from topodesk.ui.canvas.naming import NameEdit
from topodesk.ui.pieces.completing import Completing
from topodesk.ui.pieces.entries import Entry

WIDTH = 380
"""Pixels the rows are wide at least; a small team's name has less room."""
MOST = 7
"""Rows that are offered: all are seen at once, with what Enter makes of the text below them."""


def offer_names(edit: NameEdit, fresh: Fresh) -> None:
    """Offer them under `edit`. A row that is clicked is the name, and ends the naming; one that is
    taken with Tab is the name, and naming goes on."""
    known = known_for(fresh)
    if not known:
        return
    noun = fresh.noun

    def suggest(typed: str) -> Sequence[Entry]:
        fitting = best_first(typed, known, lambda one: one.name)
        return [Entry(one.record.id, one.name, one.about) for one in fitting[:MOST]]

    def take(entry: Entry) -> None:
        edit.setText(entry.writes or entry.name)
        QTimer.singleShot(0, edit, edit.keep)

    def take_with_tab() -> bool:
        entry = completing.offered
        if entry is None:
            return False
        completing.close()
        edit.setText(entry.writes or entry.name)
        QTimer.singleShot(0, edit, edit.enter)
        return True

    def as_typed(typed: str) -> str:
        shown = " ".join(typed[:400].split())
        return "" if known_record(fresh, typed) else f"New {noun} “{shown}”"

    completing = Completing(edit, suggest, take, width=WIDTH, as_typed=as_typed)
    edit.takes_offer = take_with_tab
