"""All rules in the side panel, and what leads to one (FACT-67 to FACT-69)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.window import settle
from topodesk.rules.registry import RULES
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.card import Card
from topodesk.ui.panels.findings.entries import Entry
from topodesk.ui.panels.findings.grouping import FEW, hints_apart
from topodesk.ui.panels.findings.rule_sheet import RuleSheet
from topodesk.ui.panels.findings.rules_sheet import RulesSheet

LEFT = Qt.MouseButton.LeftButton


def test_the_help_menu_lists_every_rule_and_one_is_found_and_read(window: MainWindow) -> None:
    window.menus.actions["rules"].trigger()
    settle()
    sheet = window.side.sheet
    assert isinstance(sheet, RulesSheet)
    assert sheet.shown == [rule.id for rule in RULES]
    assert sheet.search.hasFocus()
    sheet.search.setText("arch-21")
    assert sheet.shown == ["ARCH-21"]
    sheet.search.setText("qqq")
    assert sheet.shown == []
    assert sheet.none.isVisible()
    sheet.search.setText("arch-21")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    settle()
    page = window.side.sheet
    assert isinstance(page, RuleSheet)
    assert page.rule.id == "ARCH-21"


def test_the_id_on_a_card_leads_to_the_page_of_its_rule(
    window: MainWindow, session: Session
) -> None:
    session.switch("new")
    session.start_checking()
    window.side.findings.refresh()
    settle()
    shown = (card for card in window.side.findings.cards.findChildren(Card) if card.isVisible())
    card = next(card for card in shown if card.entry is not None and not card.entry.headed)
    assert card.entry is not None
    rule = card.entry.rule
    QTest.mouseClick(card, LEFT, pos=card.rule_place().center().toPoint())
    settle()
    page = window.side.sheet
    assert isinstance(page, RuleSheet)
    assert page.rule.id == rule


def _said(severity: str, number: int) -> list[Entry]:
    return [Entry((severity, str(n)), severity, "Title", "R-1", ()) for n in range(number)]


def test_many_hints_stand_behind_what_matters() -> None:
    some, many = _said("warning", 2), _said("info", FEW + 1)
    assert hints_apart([*some, *many]) == (some, many)
    assert hints_apart([*some, *many[:-1]]) == ([*some, *many[:-1]], [])
    assert hints_apart(many) == (many, [])


def test_what_was_exported_can_be_opened_until_something_else_is_said(
    window: MainWindow, tmp_path: Path
) -> None:
    status = window.status
    status.written(tmp_path / "map.pdf")
    assert status.file.open_it.isVisible()
    assert status.file.show_it.isVisible()
    assert status.hint.text() == f"Written: {tmp_path / 'map.pdf'}"
    status.say("Something else")
    assert not status.file.open_it.isVisible()
