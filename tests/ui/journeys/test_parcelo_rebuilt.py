"""The proposal of the Parcelo sample, rebuilt by hand from a file that holds only its Today
(TOOL-139)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.copyist import Copyist, as_in
from helpers.forms import button_in
from helpers.hand import LEFT, Hand
from helpers.window import AnsweringDialogs, settle
from topodesk.drawing.shapes import Point
from topodesk.model.component import Component, Service
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.flow import TypicalChange
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability, Dependency, Interaction
from topodesk.model.learning import Experiment, LeaderLearning, SafetyPulse
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.resources import resource
from topodesk.storage.files import read, write
from topodesk.storage.format import dumps
from topodesk.tools.things import Thing
from topodesk.ui.app import fill
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.walks.stop_rows import WAIT, WORK
from topodesk.ui.recent_files import settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ALT = Qt.KeyboardModifier.AltModifier
KEYS = {"xaas": Qt.Key.Key_X, "facilitating": Qt.Key.Key_F, "collaboration": Qt.Key.Key_C}


def sample() -> Design:
    return read(resource("samples", "parcelo.topodesk.json")).design


def named(design: Design, name: str) -> Scenario:
    return next(s for s in design.scenarios if s.name == name)


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path) -> Iterator[Hand]:
    """Somebody at a window with a design that holds the sample's Today and nothing else."""
    whole = sample()
    today = named(whole, "today")
    alone = Design(whole.info)
    alone.add_scenario(today.info, [r for r in today if not isinstance(r, ScenarioInfo)])
    path = tmp_path / "parcelo.topodesk.json"
    write(dumps(alone), path)
    window = MainWindow(AnsweringDialogs())
    window.resize(1400, 860)
    window.show()
    qtbot.waitExposed(window)
    fill(window, path)
    window.activateWindow()
    settle()
    yield Hand(window)
    settings().remove("inspector")
    window.keep_typing()
    window.hide()
    window.deleteLater()
    settle()


@pytest.fixture
def wanted() -> Scenario:
    return named(sample(), "proposal")


# -- on the map ------------------------------------------------------------------------------------


def copy_today(hand: Hand) -> None:
    hand.window.menus.actions["scenario_copy"].trigger()
    settle()
    naming = hand.window.top_bar.switch.naming
    assert naming is not None
    naming.selectAll()
    QTest.keyClicks(naming, "proposal")
    QTest.keyClick(naming, Qt.Key.Key_Return)
    settle()
    hand.window.canvas.setFocus()
    hand.window.menus.actions["fit"].trigger()
    settle()


def give_up_outcomes(copyist: Copyist) -> None:
    """Outcomes of teams that go are taken out of their forms."""
    for outcome in [o for o in copyist.store.of(Outcome) if o.id not in copyist.wanted]:
        (team, *_) = outcome.linked_teams
        field = copyist.form(team).field_of(["outcomes"])
        assert field is not None
        button_in(field, f"Remove {outcome.label()}").click()
        settle()


def delete_teams(hand: Hand, wanted: Scenario) -> None:
    for team in [t for t in hand.session.scenario.of(Team) if t.id not in wanted]:
        hand.click(hand.name_of(team.name))
        hand.key(Qt.Key.Key_Delete)


def build_platform(hand: Hand) -> None:
    band = hand.session.drawing.layout.band.rect
    hand.drag_tile(Thing.PLATFORM_GROUPING, Point(band.centre.x, band.y - 10))
    hand.names("Shop platform")
    hand.enough()
    hand.click(hand.name_of("Operations"))
    hand.key(Qt.Key.Key_2)
    hand.key(Qt.Key.Key_F2)
    hand.names("Platform")
    platform = hand.session.drawing.layout.platforms[0].rect
    drag(hand, hand.name_of("Platform"), Point(platform.centre.x, platform.bottom - 10))


def drag(hand: Hand, start: Point, end: Point) -> None:
    """Drag something on the map."""
    view, began, ended = hand.window.canvas.viewport(), hand.pixel(start), hand.pixel(end)
    QTest.mousePress(view, LEFT, pos=began)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, began + (ended - began) * share)
    QTest.mouseRelease(view, LEFT, pos=ended)
    settle()


def build_teams(hand: Hand, wanted: Scenario) -> None:
    for number, lane in enumerate(hand.session.drawing.layout.lanes):
        first = wanted[lane.columns[0].step]
        assert isinstance(first, JourneyStep)
        team = wanted[first.responsible_teams[0]]
        lane = hand.session.drawing.layout.lanes[number]
        hand.double_click(Point(lane.columns[0].rect.centre.x, lane.rect.bottom - 20))
        hand.write(team.label())
        for _ in lane.columns[1:]:
            hand.key(Qt.Key.Key_Right, ALT)
        hand.key(Qt.Key.Key_Return)
        hand.enough()
    hand.drag_tile(Thing.ENABLING, hand.session.drawing.layout.band.rect.centre)
    hand.names("Enabling")
    hand.enough()
    hand.window.menus.actions["tidy"].trigger()
    settle()


def connect(hand: Hand, wanted: Scenario) -> None:
    here = hand.session.scenario
    for interaction in sorted(wanted.of(Interaction), key=lambda one: one.id):
        if interaction.id not in here:
            ends = [wanted[end].label() for end in (interaction.provider, interaction.consumer)]
            hand.click(hand.name_of(ends[0]))
            hand.key(KEYS[interaction.mode.value])
            hand.click(hand.name_of(ends[1]))
            hand.write(interaction.purpose)
            hand.key(Qt.Key.Key_Return)


# -- in the forms ----------------------------------------------------------------------------------


def say_everything(copyist: Copyist) -> None:
    wanted = copyist.wanted
    for kind in (Capability, Service, Experiment, ChangeItem, Outcome, NotDoing, Dependency):
        for record in new(copyist, kind):
            copyist.add(parent_of(wanted, record), record)
    for kind in (LeaderLearning, SafetyPulse):
        for record in new(copyist, kind):
            copyist.add(wanted.info, record)
    for kind in (Team, Grouping, JourneyStep, ValueStream, Component, Interaction):
        for record in wanted.of(kind):
            copyist.enter(record)
    copyist.enter(wanted.info)


def new(copyist: Copyist, kind: type[Record]) -> list[Record]:
    """Those of a kind that are still to be added, each behind those it depends on."""
    left = [r for r in copyist.wanted.of(kind) if not copyist.mine(r.id)]
    found: list[Record] = []
    while left:
        ready = [
            r for r in left if not {o.id for o in left} & set(getattr(r, "depends_on", ()) or ())
        ]
        found += ready
        left = [r for r in left if r not in ready]
    return found


def parent_of(wanted: Scenario, record: Record) -> Record:
    for field in ("provider", "from_team", "team", "stream"):
        id = getattr(record, field, None)
        if id:
            return wanted[id]
    return wanted.info


# -- the walks -------------------------------------------------------------------------------------


def walk_changes(copyist: Copyist) -> None:
    hand, wanted = copyist.hand, copyist.wanted
    walks = hand.window.side.walks
    hand.window.menus.actions["walks"].trigger()
    settle()
    for change in wanted.of(TypicalChange):
        walks.choose(change.id)
        settle()
        walks.stops.clear.click()
        settle()
        walks.stops.walk.click()
        settle()
        for stop in change.walk:
            hand.click(hand.name_of(wanted[stop.team].label()))
        hand.key(Qt.Key.Key_Return)
        rows = walks.stops.rows
        for at, stop in enumerate(change.walk):
            for column, value in ((WORK, stop.work_days), (WAIT, stop.wait_days)):
                rows.setData(rows.index(at, column), str(value), Qt.ItemDataRole.EditRole)
        assert walks.stops.turn.isVisible()
        walks.stops.turn.click()
        settle()
        assert walks.stops.more.form is not None
        copyist.fill(walks.stops.more.form, change)
        walks.stops.turn.click()
        settle()


def test_the_proposal_of_parcelo_is_rebuilt_by_hand(hand: Hand, wanted: Scenario) -> None:
    empty = dumps(hand.session.design)
    copy_today(hand)
    copyist = Copyist(hand, wanted)
    give_up_outcomes(copyist)
    delete_teams(hand, wanted)
    build_platform(hand)
    build_teams(hand, wanted)
    connect(hand, wanted)
    say_everything(copyist)
    walk_changes(copyist)
    made = hand.session.scenario
    assert [pair for pair in as_in(wanted, made) if pair[0] != pair[1]] == []
    assert in_order(made) == in_order(wanted)
    assert QApplication.activeModalWidget() is None
    hand.session.go_to(0)
    assert dumps(hand.session.design) == empty


def in_order(store: Scenario) -> dict[str | None, list[str]]:
    """Which teams stand in each stream and platform, in their order."""
    orders = {placement.of: placement.order for placement in store.of(Placement)}
    found: dict[str | None, list[str]] = {}
    for team in sorted(store.of(Team), key=lambda team: orders[team.id]):
        place = team.value_stream or team.grouping
        found.setdefault(store[place].label() if place else None, []).append(team.name)
    return found
