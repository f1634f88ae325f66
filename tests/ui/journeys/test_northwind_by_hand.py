"""The proposal of Northwind Bank from nothing, by hand: every press is counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.hand import Hand
from helpers.history import back_and_forward
from helpers.window import AnsweringDialogs, put_away, settle
from topodesk.drawing.shapes import Point
from topodesk.model.design_records import ScenarioKind
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.resources import resource
from topodesk.storage.files import read
from topodesk.storage.format import dumps
from topodesk.tools.things import Thing
from topodesk.ui.app import fill
from topodesk.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGE = Path(__file__).parents[3] / "docs" / "presses.md"
GOAL = 170
ALT = Qt.KeyboardModifier.AltModifier

JOURNEYS = {
    "Open an account": (
        "New customer",
        ("Discover", "Apply", "Verify", "Fund", "First use"),
        (("Join", 2), ("Onboard", 2), ("First Month", 1)),
    ),
    "Everyday spending": (
        "Cardholder",
        ("Pay", "Track", "Save", "Dispute", "Reward"),
        (("Pay Anywhere", 1), ("Know My Money", 2), ("Make It Right", 2)),
    ),
    "Borrow": (
        "Borrower",
        ("Explore", "Qualify", "Draw down", "Repay"),
        (("Find My Loan", 2), ("Draw Down", 1), ("Repay", 1)),
    ),
}
INTERACTIONS = (
    ("Onboard", "c", "First Month"),
    ("Compliance Coaching", "f", "Pay Anywhere"),
    ("Fraud Scoring", "x", "Pay Anywhere"),
    ("Ledger & Payments", "x", "Repay"),
    ("Identity & Customer Data", "x", "Find My Loan"),
    ("Ledger & Payments", "x", "Pay Anywhere"),
    ("Identity & Customer Data", "x", "Onboard"),
    ("Delivery Platform", "x", "Join"),
    ("Delivery Platform", "x", "Know My Money"),
    ("Product Operations", "f", "Join"),
)
KEYS = {"c": Qt.Key.Key_C, "x": Qt.Key.Key_X, "f": Qt.Key.Key_F}


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    window = MainWindow(AnsweringDialogs())
    window.resize(1680, 1020)
    window.show()
    qtbot.waitExposed(window)
    fill(window, None)
    window.activateWindow()
    settle()
    yield Hand(window)
    window.keep_typing()
    put_away(window)


def draw_streams(hand: Hand) -> None:
    hand.part = "3 value streams, 14 steps, 3 customers"
    for stream, (customer, steps, _) in JOURNEYS.items():
        lanes = hand.session.drawing.layout.lanes
        below = lanes[-1].rect.bottom + 10 if lanes else -20
        hand.double_click(Point(330, below))
        hand.names(stream, *steps)
        hand.enough()
        lane = hand.session.drawing.layout.lanes[-1]
        hand.double_click(lane.customer.centre)
        hand.names(customer)


def draw_stream_teams(hand: Hand) -> None:
    hand.part = "9 stream-aligned teams on their steps"
    for number, (_, _, teams) in enumerate(JOURNEYS.values()):
        lane = hand.session.drawing.layout.lanes[number]
        hand.double_click(Point(lane.columns[0].rect.centre.x, lane.rect.bottom - 20))
        for name, reach in teams:
            hand.write(name)
            for _ in range(reach - 1):
                hand.key(Qt.Key.Key_Right, ALT)
            hand.key(Qt.Key.Key_Return)


def draw_other_teams(hand: Hand) -> None:
    hand.part = "the platform of 3 teams, 2 enabling teams, 1 complicated subsystem"
    band = hand.session.drawing.layout.band.rect
    hand.drag_tile(Thing.PLATFORM_GROUPING, Point(band.centre.x, band.y - 10))
    hand.names(
        "Bank Platform", "Identity & Customer Data", "Delivery Platform", "Ledger & Payments"
    )
    hand.enough()
    spending = hand.session.drawing.layout.lanes[1]
    hand.drag_tile(
        Thing.COMPLICATED_SUBSYSTEM, Point(spending.head.centre.x, spending.rect.bottom - 12)
    )
    hand.names("Fraud Scoring")
    hand.enough()
    hand.drag_tile(Thing.ENABLING, hand.session.drawing.layout.band.rect.centre)
    hand.names("Product Operations", "Compliance Coaching")
    hand.enough()


def draw_interactions(hand: Hand) -> None:
    hand.part = "10 interactions"
    for start, key, end in INTERACTIONS:
        hand.click(hand.name_of(start))
        hand.key(KEYS[key])
        hand.click(hand.name_of(end))


def table(hand: Hand) -> str:
    rows = [f"| {part} | {presses} |" for part, presses in hand.counts.items()]
    whole = f"| **all of it** | **{hand.counts.total()}** |"
    return "\n".join(["| What | Presses |", "|---|---|", *rows, whole])


def test_the_northwind_proposal_takes_few_presses(hand: Hand) -> None:
    empty = dumps(hand.session.design)
    for draw in (draw_streams, draw_stream_teams, draw_other_teams, draw_interactions):
        draw(hand)
    assert facts(hand.session.scenario) == facts(northwind())
    assert hand.counts.total() <= GOAL
    assert table(hand) in PAGE.read_text(encoding="utf-8"), table(hand)
    assert QApplication.activeModalWidget() is None
    files = back_and_forward(hand.session)
    assert files[-1] == empty
    assert len(files) == 1 + len(hand.session.history.done)


def northwind() -> Scenario:
    """The proposal of the sample."""
    design = read(resource("samples", "northwind-bank.topodesk.json")).design
    return next(s for s in design.scenarios if s.info.kind is ScenarioKind.PROPOSAL)


def facts(store: Scenario) -> dict[str, object]:
    """Who is where and works with whom, by names."""

    def name(id: str | None) -> str | None:
        return store[id].label() if id else None

    steps = sorted(store.of(JourneyStep), key=lambda step: step.order)
    return {
        "streams": {s.name: name(s.customer) for s in store.of(ValueStream)},
        "customers": {c.name for c in store.of(Customer)},
        "steps": {
            s.name: [step.name for step in steps if step.stream == s.id]
            for s in store.of(ValueStream)
        },
        "responsible": {
            (name(s.stream), s.name): {name(t) for t in s.responsible_teams} for s in steps
        },
        "teams": {
            (name(t.id), t.type, name(t.value_stream), name(t.grouping)) for t in store.of(Team)
        },
        "platforms": {g.name for g in store.of(Grouping)},
        "interactions": {
            (i.mode, name(i.provider), name(i.consumer)) for i in store.of(Interaction)
        },
    }
