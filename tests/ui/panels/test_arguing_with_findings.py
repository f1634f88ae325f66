"""Findings can be argued with: accepted, explained, measured otherwise, copied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.model.change import Change
from topodesk.model.design_records import Waiver
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.converting.sheet import ConvertSheet
from topodesk.ui.panels.findings.accept_sheet import AcceptSheet
from topodesk.ui.panels.findings.card_layout import FOLDED, card_layout
from topodesk.ui.panels.findings.entries import Entry, Fold
from topodesk.ui.panels.findings.panel import ACCEPTED, QUESTIONS, FindingsPanel
from topodesk.ui.panels.findings.rule_sheet import RuleSheet

Find = Callable[[str], Entry]


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, session: Session) -> FindingsPanel:
    qtbot.waitUntil(lambda: session.live.checking)
    settle()
    return window.side.findings


@pytest.fixture
def find(window: MainWindow, panel: FindingsPanel) -> Find:
    def entry(rule: str) -> Entry:
        settle()
        shown = (i for i in panel.cards.items if isinstance(i, Entry) and i.rule == rule)
        panel.chosen = next(shown)
        window.menus.refresh()
        return panel.chosen

    return entry


def accepted(panel: FindingsPanel) -> list[Entry]:
    settle()
    return [i for i in panel.cards.items if isinstance(i, Entry) and i.accepted]


def accept(window: MainWindow, find: Find, rule: str) -> AcceptSheet:
    find(rule)
    window.menus.refresh()
    window.menus.actions["finding_accept"].trigger()
    sheet = window.side.sheet
    assert isinstance(sheet, AcceptSheet)
    return sheet


def test_accepting_takes_a_reason_a_role_and_a_day_and_is_one_step(
    window: MainWindow, session: Session, panel: FindingsPanel, find: Find
) -> None:
    sheet = accept(window, find, "ARCH-01")
    assert not sheet.do_it.isEnabled()
    assert sheet.lacking.text() == "Still to say: why, which role accepts it."
    sheet.reason.setPlainText("The API is the product")
    QTest.keyClicks(sheet.role, "Head of Payments")
    assert sheet.do_it.isEnabled()
    steps = len(session.history.done)
    sheet.do_it.click()
    settle()
    assert len(session.history.done) == steps + 1
    (waiver,) = session.design.shared.of(Waiver)
    assert (waiver.rule_id, waiver.reason) == ("ARCH-01", "The API is the product")
    assert waiver.expires is not None
    assert window.side.sheet is None
    assert "1 accepted" in panel.parts.text()


def test_accepted_findings_are_listed_and_can_be_ended(
    window: MainWindow, session: Session, panel: FindingsPanel, find: Find
) -> None:
    sheet = accept(window, find, "ARCH-01")
    sheet.reason.setPlainText("The API is the product")
    sheet.role.setText("Head of Payments")
    sheet.do_it.click()
    settle()
    assert not accepted(panel)
    fold = next(i for i in panel.cards.items if isinstance(i, Fold) and ACCEPTED in i.title)
    panel.cards.folded.emit(fold.key)
    (entry,) = accepted(panel)
    assert "Accepted by Head of Payments until" in entry.text
    panel.cards.fixed.emit(entry, entry.fixes[0])
    settle()
    assert not list(session.design.shared.of(Waiver))
    assert not accepted(panel)
    find("ARCH-01")


def test_a_day_that_is_none_is_said(window: MainWindow, find: Find) -> None:
    sheet = accept(window, find, "ARCH-01")
    sheet.until.setText("soon")
    assert sheet.problem.text().startswith("Write a date")
    assert not sheet.do_it.isEnabled()


def test_the_page_of_a_rule_is_shown_beside_the_map(window: MainWindow, find: Find) -> None:
    find("ARCH-01")
    window.menus.actions["finding_explain"].trigger()
    sheet = window.side.sheet
    assert isinstance(sheet, RuleSheet)
    assert sheet.title.text() == "Team name is a technology, layer or component"
    QTest.keyClick(sheet.do_it, Qt.Key.Key_Return)
    settle()
    assert window.side.sheet is None


def test_a_number_of_a_rule_is_the_designs_own_until_it_is_as_usual_again(
    window: MainWindow, session: Session, find: Find
) -> None:
    find("ARCH-01")
    window.menus.actions["finding_numbers"].trigger()
    sheet = window.side.sheet
    assert isinstance(sheet, RuleSheet)
    editor = sheet.numbers["strength"].editor
    assert editor.hasFocus()
    for typed, wanted in (("5", [("ARCH-01", "strength", 5)]), ("2", [])):
        editor.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(editor, typed)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        settle()
        own = session.design.info.settings.thresholds
        assert [(t.rule, t.name, t.value) for t in own] == wanted


def test_a_word_that_is_fine_here_is_one_click(
    window: MainWindow, session: Session, panel: FindingsPanel, find: Find
) -> None:
    entry = find("ARCH-01")
    (word, *_) = panel.leads.words_of(entry)
    window.menus.refresh()
    action = window.menus.actions["finding_word"]
    assert action.text() == f"“{word}” is fine here"
    action.trigger()
    settle()
    assert session.design.info.settings.allow_list == (word,)
    names = [i.where[0] for i in panel.cards.items if isinstance(i, Entry) and i.rule == "ARCH-01"]
    assert entry.where[0] not in names


def test_an_allowed_word_is_asked_about_again_from_the_page_of_the_rule(
    window: MainWindow, session: Session, panel: FindingsPanel, find: Find
) -> None:
    entry = find("ARCH-01")
    panel.leads.explain(entry)
    sheet = window.side.sheet
    assert isinstance(sheet, RuleSheet)
    buttons = {b.text(): b for b in sheet.findChildren(QPushButton)}
    buttons["Is fine here"].click()
    settle()
    assert session.design.info.settings.allow_list
    buttons = {b.text(): b for b in sheet.findChildren(QPushButton) if not b.isHidden()}
    buttons["Ask again"].click()
    settle()
    assert not session.design.info.settings.allow_list


def test_the_page_leads_to_all_numbers_and_words_of_the_design(
    window: MainWindow, session: Session, panel: FindingsPanel, find: Find
) -> None:
    panel.leads.explain(find("ARCH-01"))
    sheet = window.side.sheet
    assert isinstance(sheet, RuleSheet)
    buttons = {b.text(): b for b in sheet.findChildren(QPushButton)}
    buttons["All numbers and words of this design"].click()
    settle()
    assert window.side.inspector.of_design == session.design.info.id


def test_the_text_of_a_finding_is_copied_whole(window: MainWindow, find: Find) -> None:
    entry = find("ARCH-01")
    window.menus.actions["finding_copy"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied == entry.text
    assert entry.finding is not None
    assert entry.finding.why in copied
    assert entry.finding.source in copied


def test_findings_about_component_teams_lead_to_what_they_should_become(
    window: MainWindow, panel: FindingsPanel, find: Find
) -> None:
    entry = find("ARCH-01")
    assert entry.writing is not None
    assert entry.writing.words == "What should it become?…"
    panel.cards.written.emit(entry)
    settle()
    assert isinstance(window.side.sheet, ConvertSheet)


def test_a_question_leads_to_the_field_that_answers_it(
    window: MainWindow, session: Session, panel: FindingsPanel
) -> None:
    new = [Team(id=f"t{n}", name=f"Crew {n}") for n in range(3)]
    session.commit(Change.of("", session.scenario.id, added=new))
    panel.cards.folded.emit(("fold", QUESTIONS))
    settle()
    asked = [i for i in panel.cards.items if isinstance(i, Entry) and not i.severity]
    assert asked
    assert all(entry.writing is not None for entry in asked)
    people = next(e for e in asked if e.title == "Missing: people")
    panel.cards.written.emit(people)
    settle()
    form = window.side.inspector.form
    assert form is not None
    assert form.fields["people"].focus_target.hasFocus()


def test_a_folded_card_has_four_lines_below_its_title(panel: FindingsPanel) -> None:
    for entry in (i for i in panel.cards.items if isinstance(i, Entry)):
        for width in (260.0, 344.0):
            lines = card_layout(entry, width, current=False).lines
            assert sum(line.style != "title" for line in lines) <= FOLDED


def test_a_small_organisation_is_told_that_shares_mean_little(
    session: Session, panel: FindingsPanel
) -> None:
    teams = session.scenario.of(Team)
    few = [(team, team.with_(people=2)) for team in teams]
    session.commit(Change.of("", session.scenario.id, updated=few))
    settle()
    assert "small organisation" in panel.advice.text()
