"""The findings panel: what a card says and does, and that hundreds of them stay quick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from helpers.window import FakeCanvas, settle
from topodesk.edits.fields import set_fields
from topodesk.edits.outcomes import set_outcome
from topodesk.model.change import DESIGN, Change
from topodesk.model.design_records import Waiver
from topodesk.model.outcome import Outcome
from topodesk.rules.finding import Finding, Severity
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.card import Card
from topodesk.ui.panels.findings.card_layout import broken, card_layout
from topodesk.ui.panels.findings.card_list import CardList
from topodesk.ui.panels.findings.entries import (
    Entry,
    Fold,
    entry_of,
    headline,
    told_apart,
)
from topodesk.ui.panels.findings.panel import FindingsPanel
from topodesk.ui.panels.inspector.form import Form

LEFT = Qt.MouseButton.LeftButton
NO_OUTCOME = ("OUT-01", "spend")


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, session: Session) -> FindingsPanel:
    qtbot.waitUntil(lambda: session.live.checking)
    settle()
    return window.side.findings


def _finding(number: int, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(
        rule="ARCH-05",
        title="Owns components, serves no step",
        level=severity,
        severity=severity,
        where=(f"t{number}",),
        names=(f"Team {number}",),
        message=f"“Team {number}” owns 4 components, yet serves no step and no customer.",
        evidence=("owns 4 components", "0 journey steps"),
        why="Nobody outside can tell whether this team's work helped.",
        action="Give it a journey step, or decide together what it should become.",
        source="a book",
    )


def _rules(panel: FindingsPanel) -> list[str]:
    return [item.rule for item in panel.cards.items if isinstance(item, Entry) and item.severity]


def _card(panel: FindingsPanel, key: tuple[str, ...]) -> Card:
    card = panel.cards.card(key)
    assert card is not None
    return card


def _button(card: Card, text: str) -> QPushButton:
    return next(b for b in card.buttons if b.text() == text and not b.isHidden())


def test_findings_are_there_by_severity_soon_after_opening(
    window: MainWindow, panel: FindingsPanel
) -> None:
    assert _rules(panel) == ["OUT-01", "INT-04", "OUT-01", "ARCH-01"]
    assert panel.total.text() == "4 findings"
    assert panel.parts.text() == "1 error · 2 warnings · 1 hint"
    assert window.side.tabs.tabText(0) == "Findings 4"


def test_in_today_they_are_observations(panel: FindingsPanel, session: Session) -> None:
    session.switch("today")
    settle()
    assert "observation" in panel.total.text()
    assert not any(
        item.severity == "error" for item in panel.cards.items if isinstance(item, Entry)
    )


def test_a_card_says_title_message_evidence_why_and_action(panel: FindingsPanel) -> None:
    spoken = _card(panel, NO_OUTCOME).accessibleName()
    for part in ("Error", "No outcome", "Everyday spending", "0 outcomes", "Why: ", "Write who"):
        assert part in spoken


def test_a_click_selects_the_culprit_and_shows_it_on_the_map(
    panel: FindingsPanel, session: Session, canvas: FakeCanvas
) -> None:
    QTest.mouseClick(_card(panel, ("INT-04", "uses", "core", "pay")), LEFT)
    assert session.selection.ids == ("uses",)
    assert canvas.told[-1] == ("show", "uses")


def test_show_does_the_same(panel: FindingsPanel, session: Session, canvas: FakeCanvas) -> None:
    _button(_card(panel, NO_OUTCOME), "Show").click()
    assert session.selection.ids == ("spend",)
    assert canvas.told[-1] == ("show", "spend")


def test_the_chosen_card_unfolds_all_of_its_text(panel: FindingsPanel) -> None:
    card = _card(panel, ("ARCH-01", "core"))
    before = card.height()
    QTest.mouseClick(card, LEFT)
    settle()
    assert _card(panel, ("ARCH-01", "core")).height() > before


def test_a_fix_button_clears_its_finding_as_one_undo_step(
    panel: FindingsPanel, session: Session
) -> None:
    session.commit(set_outcome(session.scenario, "spend", id="o", statement="Fewer wait"))
    settle()
    linked = ("OUT-01", "pay")
    _button(_card(panel, linked), "Link to the outcome of “Everyday spending”").click()
    settle()
    assert len(session.history.done) == 2
    assert linked not in [item.key for item in panel.cards.items]
    session.undo()
    settle()
    assert linked in [item.key for item in panel.cards.items]


@pytest.mark.parametrize(
    ("key", "words", "field"),
    [
        (NO_OUTCOME, "Write the outcome", "statement"),
        (("OUT-01", "pay"), "Write the outcome", "outcome"),
        (("INT-04", "uses", "core", "pay"), "Write the purpose", "purpose"),
    ],
)
def test_what_people_must_write_is_a_button_that_leads_to_its_field(
    window: MainWindow,
    panel: FindingsPanel,
    session: Session,
    key: tuple[str, ...],
    words: str,
    field: str,
) -> None:
    window.activateWindow()
    before = [item.key for item in panel.cards.items]
    panel.cards.reveal(before.index(key))
    _button(_card(panel, key), words).click()
    settle()
    assert session.selection.ids == (key[1],)
    assert window.side.inspector.form is not None
    assert QApplication.focusWidget() is window.side.inspector.form.fields[field].focus_target
    assert not session.history.edited
    assert [item.key for item in panel.cards.items] == before
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Cardholders pay in one step instead of three")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    settle()
    assert key not in [item.key for item in panel.cards.items]


def test_an_outcome_of_the_stream_is_linked_to_a_team_or_said_not_to_be(
    session: Session, inspect: Callable[..., None], form: Callable[[], Form]
) -> None:
    session.commit(set_outcome(session.scenario, "spend", id="o", statement="Fewer wait"))
    inspect("pay")
    texts = {label.text() for label in form().fields["outcome"].findChildren(QLabel)}
    assert "The stream's outcome; not linked to this team" in texts
    field = form().fields["outcome"]
    next(b for b in field.findChildren(QPushButton) if b.text() == "Link").click()
    settle()
    assert session.scenario.get(Outcome, "o").linked_teams == ("pay",)  # type: ignore[union-attr]
    texts = {b.toolTip() for b in field.findChildren(QPushButton) if not b.isHidden()}
    assert "Remove" in texts
    next(b for b in field.findChildren(QPushButton) if b.toolTip() == "Remove").click()
    settle()
    assert session.scenario.get(Outcome, "o").linked_teams == ()  # type: ignore[union-attr]


def test_a_fix_that_applies_no_longer_says_so(
    window: MainWindow, panel: FindingsPanel, session: Session
) -> None:
    card = _card(panel, NO_OUTCOME)
    assert card.entry is not None
    panel.cards.fixed.emit(card.entry, "Something else")
    assert window.status.hint.text() == "That does not apply any more."
    assert not session.history.edited


def test_they_follow_edits_at_once(panel: FindingsPanel, session: Session) -> None:
    session.commit(set_fields(session.scenario, "uses", purpose="Book every payment in one ledger"))
    settle()
    assert "INT-04" not in _rules(panel)


def test_an_accepted_finding_is_left_out(panel: FindingsPanel, session: Session) -> None:
    waiver = Waiver(
        id="w",
        rule_id="OUT-01",
        target="spend",
        reason="Being written",
        accepted_by_role="CPO",
        expires="2999-01-01",
    )
    session.commit(Change.of("Accept", DESIGN, added=[waiver]))
    settle()
    assert NO_OUTCOME not in [item.key for item in panel.cards.items]


def test_questions_are_folded_until_someone_asks(panel: FindingsPanel) -> None:
    fold = next(item for item in panel.cards.items if isinstance(item, Fold))
    assert not fold.open
    assert fold.title.startswith("QUESTIONS FOR THE ROOM")
    assert panel.cards.items[-1] == fold
    panel.cards.folded.emit()
    settle()
    questions = [i for i in panel.cards.items if isinstance(i, Entry) and not i.severity]
    assert any("Who is responsible for “Dispute”" in q.paragraphs[0].text for q in questions)


def test_updating_keeps_the_focus_where_it_is(
    window: MainWindow, panel: FindingsPanel, session: Session, canvas: FakeCanvas
) -> None:
    window.activateWindow()
    canvas.setFocus()
    session.commit(set_fields(session.scenario, "risk", people=30))
    settle()
    assert QApplication.focusWidget() is canvas
    QTest.mouseClick(_button(_card(panel, NO_OUTCOME), "Show"), LEFT)
    assert QApplication.focusWidget() is canvas


def test_a_clean_scenario_and_an_empty_one_get_a_kind_word(
    qtbot: QtBot, window: MainWindow
) -> None:
    from topodesk.model.design import empty_design

    fresh = Session(empty_design())
    window.show_session(fresh)
    qtbot.waitUntil(lambda: fresh.live.checking)
    settle()
    panel = window.side.findings
    assert panel.total.text() == "Nothing to look at yet"
    assert window.side.tabs.tabText(0) == "Findings"
    fresh.switch(fresh.design.scenarios[0].id)
    settle()
    assert panel.total.text() == "Nothing to look at yet"


def test_a_design_for_reading_only_offers_no_fix(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    closed = Session(session.design, read_only=True)
    window.show_session(closed)
    qtbot.waitUntil(lambda: closed.live.checking)
    settle()
    card = _card(window.side.findings, NO_OUTCOME)
    assert not _button(card, "Write the outcome").isEnabled()
    assert _button(card, "Show").isEnabled()


# -- the list itself -----------------------------------------------------------------------------


@pytest.fixture
def cards(qtbot: QtBot) -> CardList:
    shown = CardList()
    qtbot.addWidget(shown)
    shown.resize(360, 700)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_three_hundred_findings_need_a_screenful_of_widgets(cards: CardList) -> None:
    entries = [entry_of(_finding(n), ("Make it a platform",)) for n in range(300)]
    cards.show_items(entries, editable=True)
    bar = cards.verticalScrollBar()
    for at in range(0, bar.maximum(), 900):
        bar.setValue(at)
    assert cards.card(entries[-1].key) is None
    bar.setValue(bar.maximum())
    assert cards.card(entries[-1].key) is not None
    assert cards.made <= 14


def test_the_list_keeps_its_place_when_findings_come_and_go(cards: CardList) -> None:
    entries = [entry_of(_finding(n), ()) for n in range(60)]
    cards.show_items(entries, editable=True)
    cards.verticalScrollBar().setValue(3_000)
    seen = next(entry for entry in entries if (card := cards.card(entry.key)) and card.y() > 0)
    place = cards.card(seen.key)
    assert place is not None
    before = place.y()
    cards.show_items([e for n, e in enumerate(entries) if n not in (0, 3, 7)], editable=True)
    after = cards.card(seen.key)
    assert after is not None
    assert after.y() == before


def test_a_list_nobody_has_scrolled_shows_what_comes_first(cards: CardList) -> None:
    entries = [entry_of(_finding(n), ()) for n in range(20)]
    cards.show_items(entries[3:], editable=True)
    cards.show_items(entries, editable=True)
    assert cards.verticalScrollBar().value() == 0
    assert cards.card(entries[0].key) is not None


def test_arrow_keys_lead_from_card_to_card_and_scroll(cards: CardList) -> None:
    entries = [entry_of(_finding(n), ()) for n in range(30)]
    cards.show_items(entries, editable=True)
    card = cards.card(entries[0].key)
    assert card is not None
    card.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(9):
        focused = QApplication.focusWidget()
        assert isinstance(focused, Card)
        QTest.keyClick(focused, Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Card)
    assert focused.entry == entries[9]
    assert 0 <= focused.y() <= cards.viewport().height() - focused.height()


def test_text_never_leaves_its_card() -> None:
    odd = Finding(
        **{
            **{name: getattr(_finding(1), name) for name in _finding(1).__slots__},
            "message": "“" + "W" * 4_000 + "” is long",
            "evidence": ("<b>bold?</b>", "مرحبا بالعالم", "👩‍👩‍👧 and more"),
        }
    )
    entry = entry_of(odd, ("F" * 300,))
    for current in (False, True):
        layout = card_layout(entry, 344.0, current)
        assert all(line.at.y() < layout.height for line in layout.lines)
        assert all(box.right() <= 344 for box in layout.buttons)
        assert all(box.bottom() <= layout.height for box in layout.buttons)


def test_a_button_that_is_too_long_ends_in_an_ellipsis_and_tells_the_rest(
    cards: CardList,
) -> None:
    name = "Link to “" + "what guests do differently " * 9 + "”"
    entry = entry_of(_finding(1), (name, "Short"))
    cards.show_items([entry], editable=True)
    card = _shown(cards, entry)
    long, short = card.buttons[:2]
    assert long.text().startswith("Link to “what guests")
    assert long.text().endswith("…")
    assert long.toolTip() == name
    assert (short.text(), short.toolTip()) == ("Short", "")
    assert all(card.rect().contains(made.geometry()) for made in card.buttons[:3])
    assert long.fontMetrics().horizontalAdvance(long.text()) <= long.width() - 22


def test_a_card_says_whether_a_click_shows_more(cards: CardList) -> None:
    long = entry_of(replace(_finding(1), evidence=("owns a thing",) * 300), ())
    short = entry_of(replace(_finding(2), message="Short.", why="", action="", source=""), ())
    assert card_layout(long, 344.0, False).more
    unfolded = card_layout(long, 344.0, True)
    assert not unfolded.more
    assert " ".join(line.text for line in unfolded.lines).count("owns a thing") == 300
    assert not card_layout(short, 344.0, False).more


def test_who_says_so_is_shown_once_a_card_is_opened() -> None:
    entry = entry_of(replace(_finding(1), source="A book, chapter 5"), ())
    folded, opened = (card_layout(entry, 344.0, current) for current in (False, True))
    assert folded.more
    assert "A book" not in " ".join(line.text for line in folded.lines)
    assert "Source: A book, chapter 5" in [line.text for line in opened.lines]


def _shown(cards: CardList, entry: Entry) -> Card:
    card = cards.card(entry.key)
    assert card is not None
    return card


def test_lines_are_broken_to_the_width_and_end_in_an_ellipsis() -> None:
    lines = broken("one two three four five six seven eight nine ten", "small", 80.0, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert broken("short", "small", 300.0, 2) == ("short",)


def test_headlines_count_by_severity() -> None:
    assert headline(["error", "warning", "warning"], today=False) == (
        "3 findings",
        "1 error · 2 warnings",
    )
    assert headline(["info"], today=True) == ("1 observation", "1 hint")


def test_two_findings_of_a_rule_about_one_record_are_two_cards() -> None:
    entry = entry_of(_finding(1), ())
    keys = [told.key for told in told_apart([entry, entry])]
    assert len(set(keys)) == 2
