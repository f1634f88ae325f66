"""The findings panel: what a card says and what its buttons do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from helpers.sketch import FIRST
from helpers.window import FakeCanvas, settle
from topodesk.edits.fields import set_fields
from topodesk.edits.outcomes import set_outcome
from topodesk.model.change import DESIGN, Change
from topodesk.model.component import Component
from topodesk.model.design_records import Waiver
from topodesk.model.outcome import Outcome
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.checker import Checker
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.card import Card
from topodesk.ui.panels.findings.entries import (
    Entry,
    Fold,
    headline,
)
from topodesk.ui.panels.findings.panel import FindingsPanel
from topodesk.ui.panels.inspector.form import Form

LEFT = Qt.MouseButton.LeftButton
NO_OUTCOME = ("OUT-01", "spend")


@pytest.fixture(autouse=True)
def a_dozen_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """The panel shows whatever is found; what that is does not change with every new rule."""
    for looks in (Checker.__init__, Checker.in_steps.__func__):  # type: ignore[attr-defined]
        monkeypatch.setattr(looks, "__defaults__", (FIRST,))


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, session: Session) -> FindingsPanel:
    qtbot.waitUntil(lambda: session.live.checking)
    settle()
    return window.side.findings


def _rules(panel: FindingsPanel) -> list[str]:
    return [item.rule for item in panel.cards.items if isinstance(item, Entry) and item.severity]


def _card(panel: FindingsPanel, key: tuple[str, ...]) -> Card:
    card = panel.cards.card(key)
    assert card is not None
    return card


def _button(card: Card, text: str) -> QPushButton:
    return next(b for b in card.buttons if b.text() == text and not b.isHidden())


def test_findings_are_there_by_severity_soon_after_opening(
    window: MainWindow, panel: FindingsPanel, session: Session
) -> None:
    found = session.checker.findings
    assert {"OUT-01", "INT-04", "ARCH-01"} <= set(_rules(panel))
    ranks = [finding.severity.rank for finding in found]
    assert ranks == sorted(ranks, reverse=True)
    assert panel.total.text() == f"{len(found)} findings"
    total, parts = headline((finding.severity.value for finding in found), today=False)
    assert (panel.total.text(), panel.parts.text()) == (total, parts)
    assert window.side.tabs.tabText(0) == f"Findings {len(found)}"


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
    keys = [item.key for item in panel.cards.items]
    panel.cards.reveal(keys.index(("ARCH-01", "core")))
    settle()
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
    panel.cards.folded.emit(fold.key)
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


def _streams_without_an_outcome(session: Session, number: int) -> None:
    streams = [ValueStream(id=f"lane{n}", name=f"Stream {n}") for n in range(number)]
    steps = [JourneyStep(id=f"part{n}", name="Step", stream=f"lane{n}") for n in range(number)]
    session.commit(Change.of("Add", session.scenario.id, added=[*streams, *steps]))
    settle()


def test_what_one_rule_says_several_times_stands_under_one_heading_that_folds(
    panel: FindingsPanel, session: Session, window: MainWindow
) -> None:
    """TOOL-95"""
    _streams_without_an_outcome(session, 7)
    folds = [item for item in panel.cards.items if isinstance(item, Fold) and item.rule]
    fold = next(one for one in folds if one.rule == "OUT-01")
    assert fold.count >= 7
    assert not fold.open
    entries = [item for item in panel.cards.items if isinstance(item, Entry)]
    assert not [e for e in entries if (e.rule, e.severity) == (fold.rule, fold.severity)]
    panel.cards.folded.emit(fold.key)
    place = next(n for n, item in enumerate(panel.cards.items) if item.key == fold.key)
    heading = panel.cards.items[place]
    assert isinstance(heading, Fold)
    under = panel.cards.items[place + 1 : place + 1 + fold.count]
    said = {paragraph.text for paragraph in heading.said}
    assert any(text.startswith("Why: ") for text in said)
    for card in under:
        assert isinstance(card, Entry)
        assert (card.rule, card.headed) == (fold.rule, True)
        assert not said & {paragraph.text for paragraph in card.paragraphs}
    panel.cards.folded.emit(fold.key)
    panel.show_about("lane3")
    assert any(isinstance(i, Entry) and i.where[:1] == ("lane3",) for i in panel.cards.items)


def test_a_draft_in_a_copy_is_shown_and_one_undo_takes_it_away(
    panel: FindingsPanel, session: Session
) -> None:
    here = session.scenario
    parts = [Component(id=id, name=id, owner_teams=("pay",)) for id in ("Cards", "Limits")]
    session.commit(Change.of("Add parts", here.id, added=parts))
    session.commit(set_fields(session.scenario, "pay", people=16))
    settle()
    keys = [item.key for item in panel.cards.items]
    panel.cards.reveal(keys.index(("TEAM-01", "pay")))
    settle()
    _button(_card(panel, ("TEAM-01", "pay")), "Draft a split in a copy").click()
    settle()
    assert session.scenario is not here
    assert {t.people for t in session.scenario.of(Team) if t.name.startswith("Pay")} >= {8}
    session.undo()
    settle()
    assert session.scenario is here
    assert len(session.history.done) == 2


def test_nothing_is_said_of_what_is_still_being_named(
    qtbot: QtBot, panel: FindingsPanel, session: Session
) -> None:
    # VIEW-79
    counts = [len(session.checker.findings)]
    about = NO_OUTCOME[1]
    panel.counted = counts.append
    session.hold_badges(about)
    panel.refresh()
    assert counts[-1] < counts[0]
    session.hold_badges("")
    qtbot.waitUntil(lambda: counts[-1] == counts[0])
