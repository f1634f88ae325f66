"""Opening the drafts for what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.model.team import Team
from topodesk.ui.panels.reteaming.merge_sheet import MergeSheet
from topodesk.ui.panels.reteaming.split_sheet import SplitSheet

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def open_split(window: MainWindow) -> None:
    """Draft the split of the selected team."""
    session = window.session
    team = session.scenario.get(Team, session.selection.only) if session else None
    if session is not None and team is not None:
        _show_panels(window)
        sheet = SplitSheet(session, team.id, window.side.close_sheet, window.status.say)
        window.side.show_sheet("Split", sheet)
        sheet.name.setFocus()


def open_merge(window: MainWindow) -> None:
    """Draft the merge of the selected teams."""
    session = window.session
    if session is None:
        return
    store = session.scenario
    teams = [id for id in session.selection.ids if store.get(Team, id) is not None]
    if len(teams) > 1:
        _show_panels(window)
        sheet = MergeSheet(session, teams, window.side.close_sheet, window.status.say)
        window.side.show_sheet("Merge", sheet)
        sheet.name.setFocus()
        sheet.name.selectAll()


def _show_panels(window: MainWindow) -> None:
    if not window.panels_shown:
        window.toggle_panels()
