"""Northwind's outcomes, initiatives and experiments, by table and one by one: presses counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from helpers.forms_by_hand import FormHand, told
from helpers.history import back_and_forward
from helpers.window import AnsweringDialogs, settle
from topodesk.edits.removing import remove
from topodesk.model.design_records import ScenarioKind
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Initiative, Outcome
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.resources import resource
from topodesk.session.session import Session
from topodesk.storage.files import read
from topodesk.storage.format import dumps
from topodesk.tools.tables.copying import as_tabs
from topodesk.tools.tables.names import Names
from topodesk.ui.app import fill
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.side import INSPECTOR
from topodesk.ui.panels.tables.kinds import table_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGE = Path(__file__).parents[3] / "docs" / "presses.md"
SAMPLE = resource("samples", "northwind-bank.topodesk.json")
KINDS: dict[str, type[Record]] = {
    "outcomes": Outcome,
    "initiatives": Initiative,
    "experiments": Experiment,
}
PARTS = {"outcomes": "6 outcomes", "initiatives": "9 initiatives", "experiments": "8 experiments"}
IN_THE_SPREADSHEET = 3
"""Presses to select a list there, copy it and come back."""
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[FormHand]:
    window = MainWindow(AnsweringDialogs())
    window.resize(1680, 1020)
    window.show()
    qtbot.waitExposed(window)
    fill(window, SAMPLE)
    window.activateWindow()
    settle()
    yield FormHand(window)
    window.keep_typing()
    window.hide()
    window.deleteLater()
    settle()


def sample() -> Scenario:
    """The proposal as the sample has it."""
    design = read(SAMPLE).design
    return next(s for s in design.scenarios if s.info.kind is ScenarioKind.PROPOSAL)


def empty(session: Session) -> None:
    """Take all of these records out, and what points at them lets go."""
    gone = [record.id for kind in KINDS.values() for record in session.scenario.of(kind)]
    session.commit(remove(session.scenario, gone))
    settle()


def spreadsheet(kind: str) -> str:
    """The sample's records as somebody keeps them in a spreadsheet, with a header."""
    session = Session(read(SAMPLE).design)
    table, names = table_of(kind), Names(session)
    head = [column.title for column in table.columns]
    rows = [[c.text(names, record) for c in table.columns] for record in table.rows(session)]
    return as_tabs([head, *rows])


def facts(store: Scenario, kind: type[Record]) -> list[dict[str, object]]:
    """What the records of a kind say, by names, whatever their ids."""
    outcomes = {outcome.id: outcome.statement for outcome in store.of(Outcome)}
    found = []
    for record in store.of(kind):
        said = told(record)
        if "outcome" in said:
            said["outcome"] = outcomes[str(said["outcome"])]
        found.append(said)
    return sorted(found, key=str)


def by_table(hand: FormHand) -> None:
    for number, (kind, part) in enumerate(PARTS.items()):
        hand.part = part
        QGuiApplication.clipboard().setText(spreadsheet(kind))
        hand.counts[part] += IN_THE_SPREADSHEET
        if number == 0:
            hand.key(Qt.Key.Key_T, CTRL)
        else:
            tabs = hand.window.tables.tabs
            at = next(n for n in range(tabs.count()) if tabs.tabText(n).startswith(kind.title()))
            hand.press(tabs, tabs.tabRect(at).center())
        hand.key(Qt.Key.Key_V, CTRL)


def by_forms(hand: FormHand) -> None:
    store = sample()
    names = {record.id: record.label() for record in store}
    made: dict[str, str] = {}
    hand.part = PARTS["outcomes"]
    tabs = hand.window.side.tabs
    hand.press(tabs, tabs.tabRect(INSPECTOR).center())
    for kind, part in PARTS.items():
        hand.part = part
        for record in store.of(KINDS[kind]):
            by = "stream" if getattr(record, "stream", None) else "team"
            on = getattr(record, by, None) or record.accountable_team  # type: ignore[attr-defined]
            form = hand.choose(by, on)
            title = record.label()
            inside = hand.add(hand.opened(form.folds, kind), title)
            wanted = told(record, ("statement", "title", "stream", "team"))
            if "outcome" in wanted:
                wanted["outcome"] = made[str(wanted["outcome"])]
            hand.fill(inside, wanted, names | {new: names[old] for old, new in made.items()})
            made[record.id] = inside.id


def test_rows_of_a_spreadsheet_take_a_tenth_of_the_presses(hand: FormHand) -> None:
    empty(hand.session)
    before = dumps(hand.session.design)
    by_table(hand)
    pasted = dict(hand.counts)
    for kind in KINDS.values():
        assert facts(hand.session.scenario, kind) == facts(sample(), kind)
    assert [step.name for step in hand.session.history.done[1:]] == [
        f"Paste {part}" for part in PARTS.values()
    ]
    assert back_and_forward(hand.session)[-2] == before

    hand.session.go_to(1)
    hand.window.tables.close_sheet()
    settle()
    hand.counts.clear()
    by_forms(hand)
    for kind in KINDS.values():
        assert facts(hand.session.scenario, kind) == facts(sample(), kind)

    assert sum(pasted.values()) * 10 <= hand.counts.total()
    rows = [f"| {part} | {pasted[part]} | {hand.counts[part]} |" for part in PARTS.values()]
    whole = f"| **all of it** | **{sum(pasted.values())}** | **{hand.counts.total()}** |"
    table = "\n".join(["| What | By table | One by one |", "|---|---|---|", *rows, whole])
    assert table in PAGE.read_text(encoding="utf-8"), table
