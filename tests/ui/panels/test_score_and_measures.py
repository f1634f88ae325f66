"""MEAS-10 to MEAS-13: the score beside the findings, and the view of score and measures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from helpers.parcelo import parcelo
from helpers.window import FakeCanvas, settle
from topodesk.edits.fields import set_fields
from topodesk.model.team import Team
from topodesk.rules.score.part import Part
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.measures.bars import Bar
from topodesk.ui.panels.measures.view import MeasuresView
from topodesk.ui.pieces.tips import tip


@pytest.fixture
def today(window: MainWindow, qtbot: QtBot) -> Session:
    """Parcelo, with Today on the map and its score worked out."""
    session = Session(parcelo())
    session.switch(next(s.id for s in session.design.scenarios if s.name == "Today"))
    window.show_session(session)
    session.start_checking()
    wait_for_numbers(window, qtbot)
    return session


def wait_for_numbers(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.scoring.working, timeout=20_000)


def view_of(window: MainWindow) -> MeasuresView:
    view = window.stage.covered_by
    assert isinstance(view, MeasuresView)
    return view


def opened(window: MainWindow, qtbot: QtBot) -> MeasuresView:
    window.menus.actions["measures"].trigger()
    wait_for_numbers(window, qtbot)
    return view_of(window)


def test_the_strip_tells_the_score_and_its_parts(window: MainWindow, today: Session) -> None:
    """MEAS-11."""
    strip = window.scoring.strip
    assert strip.said is not None
    assert (strip.said.number, strip.said.range) == ("13", "of 100")
    assert strip.said.below == ("Alignment: arranged by technology or function",)
    assert len(strip.said.parts) == len(Part)
    assert "Finish alone: 22%" in strip.toolTip()


def test_without_teams_there_is_no_strip(window: MainWindow, qtbot: QtBot) -> None:
    from topodesk.model.design import empty_design

    session = Session(empty_design())
    window.show_session(session)
    session.start_checking()
    wait_for_numbers(window, qtbot)
    assert window.scoring.strip.isHidden()
    page = opened(window, qtbot).score
    table = page.chart.table
    assert table is not None
    assert [row.values[0].text for row in table.rows[:3]] == ["not yet", "not known", "left out"]
    assert [line.text for line in page.raising.lines] == [
        "Too little is known for a number: the missing facts come first."
    ]


def test_missing_facts_make_a_range_on_the_strip(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    for team in today.scenario.of(Team):
        today.commit(set_fields(today.scenario, team.id, people=None))
    wait_for_numbers(window, qtbot)
    said = window.scoring.strip.said
    assert said is not None
    assert "–" in said.range
    assert said.below[-1] == "Alignment · 5 facts missing"


def test_the_score_follows_an_edit_once_it_is_quiet(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    """MEAS-10."""
    before = window.scoring.strip.said
    team = next(t for t in today.scenario.of(Team) if t.name == "Web Frontend")
    today.commit(set_fields(today.scenario, team.id, people=80))
    assert window.scoring.strip.said == before
    assert window.scoring.working
    wait_for_numbers(window, qtbot)
    assert window.scoring.strip.said != before


def test_nothing_is_worked_out_while_a_hand_is_at_work(
    window: MainWindow, today: Session, qtbot: QtBot, canvas: FakeCanvas
) -> None:
    """MEAS-10."""
    before = window.scoring.strip.said
    team = next(t for t in today.scenario.of(Team) if t.name == "Web Frontend")
    canvas.busy = True
    today.commit(set_fields(today.scenario, team.id, people=80))
    qtbot.wait(700)
    assert window.scoring.strip.said == before
    canvas.busy = False
    wait_for_numbers(window, qtbot)
    assert window.scoring.strip.said != before


def test_another_scenario_has_another_score(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    today.switch(next(s.id for s in today.design.scenarios if s.name == "Proposal"))
    wait_for_numbers(window, qtbot)
    said = window.scoring.strip.said
    assert said is not None
    assert said.number == "87"


def test_a_click_on_the_score_explains_it_and_esc_leads_back(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    """MEAS-13."""
    window.scoring.strip.click()
    wait_for_numbers(window, qtbot)
    view = view_of(window)
    assert window.menus.actions["measures"].isEnabled()
    table = view.score.chart.table
    assert table is not None
    assert table.scenarios == ("Payments as a service", "Proposal", "Today")
    assert table.scenarios[table.shown] == "Today"
    assert [row.name for row in table.rows][:2] == ["Alignment score, 0 to 100", "Finish alone"]
    assert [value.text for value in table.rows[0].values] == ["95", "87", "13"]
    assert view.score.raising.lines[0].text.startswith("Give “Sell” one team")
    assert view.score.asking.isHidden()
    assert view.score.beside.lines[0].text == "Cognitive load: no team was asked yet."
    QTest.keyClick(view.tabs, Qt.Key.Key_Escape)
    settle()
    assert window.stage.covered_by is None
    assert not window.scoring.open


def test_a_line_of_what_would_raise_it_leads_to_the_map(
    window: MainWindow, today: Session, qtbot: QtBot, canvas: FakeCanvas
) -> None:
    """MEAS-13."""
    shown: list[str] = []
    window.scoring.show_on_map = shown.append
    view = opened(window, qtbot)
    show = next(b for b in view.score.raising.findChildren(QPushButton) if b.text() == "Show")
    show.click()
    assert shown == ["stream-sell"]
    assert today.selection.only == "stream-sell"
    assert window.stage.covered_by is None


def test_a_missing_fact_leads_to_the_field_that_answers_it(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    """MEAS-13."""
    today.commit(set_fields(today.scenario, "qa", people=None))
    wait_for_numbers(window, qtbot)
    view = opened(window, qtbot)
    assert [line.text for line in view.score.asking.lines] == ["How many people work in “QA”?"]
    next(b for b in view.score.asking.findChildren(QPushButton) if not b.isHidden()).click()
    settle()
    assert today.selection.only == "qa"
    assert window.stage.covered_by is None
    form = window.side.inspector.form
    assert form is not None
    assert form.fields["people"].isVisible()


def test_the_chart_has_a_bar_for_each_measure_and_scenario(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    """MEAS-12."""
    view = opened(window, qtbot)
    view.tabs.setCurrentIndex(1)
    table = view.measures.table
    assert table is not None
    named = {row.name: [value.text for value in row.values] for row in table.rows}
    assert named["Hand-offs in a change"] == ["0", "0.2", "3.5"]
    assert named["Leaning towards technology"] == ["−1.00", "−0.68", "+1.00"]
    assert named["Coupling the teams cut"] == ["–", "–", "–"]
    bars = [bar for bar in view.measures.findChildren(Bar) if not bar.isHidden()]
    assert len(bars) == 3 * len(table.rows)


def test_the_matrix_shows_symbol_and_blocks_and_a_row_selects_its_team(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    """MEAS-12."""
    view = opened(window, qtbot)
    view.tabs.setCurrentIndex(3)
    settle()
    page = view.layers
    assert page.title.text() == "Boundaries follow technology by 100%  (A = 1.00, AMI = 1.00)"
    matrix = page.view.matrix
    assert matrix is not None
    assert matrix.names == ("Web Frontend", "API", "Database")
    middle = QPoint(40, page.view.head + 14)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert today.selection.only == "web-frontend"
    assert window.scoring.open, "selecting in the matrix leaves it open"
    assert page.view.says(middle) == "Web Frontend"
    page.copying.click()
    assert QGuiApplication.clipboard().text().startswith("Team\tUser interface\tService\tData")


def test_selecting_something_elsewhere_brings_the_map_back(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    """MEAS-13."""
    opened(window, qtbot)
    today.selection.set(["api"])
    assert window.stage.covered_by is None


def test_names_of_all_kinds_survive_in_chart_and_matrix(
    window: MainWindow, today: Session, qtbot: QtBot
) -> None:
    odd = "<b>&Ä\n‏שלום‏ 🚚 " + "long " * 2000
    today.commit(set_fields(today.scenario, "api", name=odd))
    today.commit(set_fields(today.scenario, "stream-buy", name=odd))
    view = opened(window, qtbot)
    for page in range(4):
        view.tabs.setCurrentIndex(page)
        settle()
        view.grab()
    assert view.streams.view.matrix is not None
    assert odd in view.streams.view.matrix.names
    says = view.streams.view.says(QPoint(300, view.streams.view.head + 40))
    assert "<b>&Ä" in says
    assert "&lt;b&gt;&amp;Ä" in tip(says)
    assert tip("Buy & Sell") == "Buy & Sell"


def test_another_design_closes_the_view(window: MainWindow, today: Session, qtbot: QtBot) -> None:
    opened(window, qtbot)
    window.show_session(Session(parcelo()))
    assert window.stage.covered_by is None


def test_a_matrix_of_many_rows_and_columns_scrolls(qtbot: QtBot) -> None:
    from topodesk.session.matrix import Matrix
    from topodesk.ui.panels.measures.matrix_view import MatrixView

    view = MatrixView()
    qtbot.addWidget(view)
    names = tuple(f"Team {n}" for n in range(1000))
    columns = tuple(f"Stream {n}" for n in range(60))
    counts = tuple(tuple(int(c == n % 60) for c in range(60)) for n in range(1000))
    view.resize(700, 500)
    view.show()
    view.show_matrix(Matrix(names, names, columns, counts))
    view.grab()
    assert view.verticalScrollBar().maximum() > 20_000
    assert view.horizontalScrollBar().maximum() > 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    row = view.row_at(QPoint(40, 490 - 20))
    assert row is not None
    assert row >= 998
