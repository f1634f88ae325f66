"""The list of cards: widgets for what is seen, text that fits, places that are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from topodesk.rules.finding import Finding, Severity
from topodesk.ui.panels.findings.card import Card
from topodesk.ui.panels.findings.card_layout import broken, card_layout
from topodesk.ui.panels.findings.card_list import CardList
from topodesk.ui.panels.findings.entries import (
    Entry,
    entry_of,
    headline,
    told_apart,
)


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
    for at in range(0, bar.maximum() - 1500, 900):
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
