"""Opening the draft for the selected team, or for the one a finding is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.model.team import Team
from topodesk.ui.panels.converting.sheet import ConvertSheet

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def open_convert(window: MainWindow, team: str = "") -> None:
    """Ask what a team should become: the one given, else the selected one."""
    session = window.session
    if session is None:
        return
    found = session.scenario.get(Team, team or session.selection.only)
    if found is not None:
        window.show_panels()
        side = window.side
        sheet = ConvertSheet(
            session, found.id, side.close_sheet, window.status.say, side.show_walks
        )
        side.show_sheet("Become", sheet)
        sheet.ways[None].setFocus()
