"""The window in which a proposal is put together, with its pages made."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from topodesk.ui.main_window import MainWindow
from topodesk.ui.proposal.window import ProposalWindow


def opened(qtbot: QtBot, window: MainWindow) -> ProposalWindow:
    """Opened from the menu, its pages made."""
    window.menus.actions["export"].trigger()
    found = window.exporting._chooser
    assert found is not None
    whole(qtbot, found)
    return found


def whole(qtbot: QtBot, chooser: ProposalWindow) -> None:
    """Wait until all pages are there."""
    qtbot.waitUntil(
        lambda: chooser.state.text().split(" ")[-1] in ("page", "pages"), timeout=30_000
    )
