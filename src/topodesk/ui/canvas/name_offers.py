"""Offers, while a fresh team is named on the map, the teams that are known and not on it yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from topodesk.session.session import Session
from topodesk.tools.known_teams import known_teams
from topodesk.tools.matching import best_first
from topodesk.ui.canvas.naming import NameEdit
from topodesk.ui.pieces.completing import Completing
from topodesk.ui.pieces.entries import Entry

WIDTH = 280
"""Pixels the rows are wide at least; a small team's name has less room."""


def offer_names(edit: NameEdit, session: Session) -> None:
    """Offer them under `edit`. A row that is clicked is the name, and ends the naming."""
    known = known_teams(session)
    if not known:
        return

    def suggest(typed: str) -> Sequence[Entry]:
        fitting = best_first(typed, known, lambda one: one.name)
        return [Entry(one.record.id, one.name, one.about) for one in fitting]

    def take(entry: Entry) -> None:
        edit.setText(entry.name)
        QTimer.singleShot(0, edit, edit.keep)

    Completing(edit, suggest, take, width=WIDTH)
