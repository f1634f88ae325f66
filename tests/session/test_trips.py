"""What changes take, in every scenario, in words and side by side."""

from __future__ import annotations

import pytest

from helpers.parcelo import parcelo
from topodesk.edits.walks import add_change, append_stop, set_walk
from topodesk.model.flow import TypicalChange
from topodesk.rules.walks import Average, Trip, average
from topodesk.session.session import Session
from topodesk.session.trip_table import ON_AVERAGE, says, trip_table
from topodesk.session.trip_words import says as said
from topodesk.session.trip_words import says_average, says_elsewhere
from topodesk.session.trips import Trips


@pytest.fixture
def session() -> Session:
    made = Session(parcelo())
    made.switch(next(s.id for s in made.design.scenarios if s.name == "Today"))
    return made


def test_a_trip_is_said_in_a_line() -> None:
    assert said(Trip("a", "A", 5, True, 0, 9, 14)) == (
        "5 teams · 4 hand-offs · 23 days, 14 of them waiting"
    )
    assert said(Trip("a", "A", 1, True)) == "1 team · no hand-off"
    assert said(Trip("a", "A", 2, True, 1, 1, None)) == "2 teams · 1 hand-off · 1 day · 1 return"
    assert said(Trip("a", "A", 3, False)) == "3 teams by what it touches, not walked yet"
    assert said(Trip("a", "A", 0, False)) == "Not walked yet"


def test_the_average_is_said_in_a_sentence() -> None:
    """WALK-3."""
    assert says_average(Average(3.42, 2.4, None, 6, 2), 6) == (
        "A change needs 3.4 teams on average; 2 of 6 are done by one team."
    )
    assert says_average(Average(1.0, 0, None, 6, 6), 8) == (
        "A change needs 1 team on average; all 6 are done by one team. 2 not walked yet."
    )
    assert "none of 6 is done" in says_average(Average(4.5, 3.5, None, 6, 0), 6)
    assert says_average(None, 0).endswith("?")


def test_the_same_change_is_known_in_every_scenario(session: Session) -> None:
    """WALK-4."""
    trips = Trips(session)
    (five, *_) = [t for t in trips.of(session.scenario) if t.teams == 5]
    line = says_elsewhere(trips.elsewhere(five.id))
    assert "Today 5" in line
    assert "Proposal 1" in line
    assert says_elsewhere([]) == ""


def test_trips_follow_edits_of_whichever_scenario(session: Session) -> None:
    trips = Trips(session)
    other = next(s for s in session.design.scenarios if s.name == "Proposal")
    change = other.of(TypicalChange)[0]
    before = {t.id: t.teams for t in trips.of(other)}
    session.commit(append_stop(other, change.id, "enabling"))
    assert {t.id: t.teams for t in trips.of(other)}[change.id] == before[change.id] + 1
    session.undo()
    assert {t.id: t.teams for t in trips.of(other)} == before


@pytest.mark.parametrize("checking", [False, True])
def test_trips_of_the_shown_scenario_are_those_of_a_fresh_look(
    session: Session, checking: bool
) -> None:
    if checking:
        session.start_checking()
    trips = Trips(session)
    trips.of(session.scenario)
    change = session.scenario.of(TypicalChange)[0]
    session.commit(set_walk(session.scenario, change.id, change.walk[:2]))
    session.commit(add_change(session.design.scenarios, "New", id="new"))
    assert trips.of(session.scenario) == Trips(session).of(session.scenario)
    assert average(trips.of(session.scenario)) is not None


def test_side_by_side_every_change_has_a_row_and_every_scenario_a_column(session: Session) -> None:
    """WALK-11."""
    table = trip_table(session, Trips(session))
    assert len(table.scenarios) == 7
    assert len(table.titles) == 7
    assert table.titles[-1] == ON_AVERAGE
    today = table.scenarios.index("Today")
    proposal = table.scenarios.index("Proposal")
    assert sorted(row[today][0] or 0 for row in table.cells[:-1]) == [4, 4, 4, 5, 5, 5]
    assert sorted(row[proposal][0] or 0 for row in table.cells[:-1]) == [1, 1, 1, 1, 1, 2]
    assert says(table.cells[-1][today]).startswith("4.5 · 3.5")
    assert table.cells[-1][proposal][1] == pytest.approx(1 / 6)


def test_the_table_is_copied_for_a_spreadsheet(session: Session) -> None:
    store = session.scenario
    session.commit(add_change([store], "A\ttab and\na line", id="odd"))
    rows = trip_table(session, Trips(session)).as_rows()
    assert len({len(row) for row in rows}) == 1
    assert rows[0][0] == "Change"
    assert {"Today teams", "Today hand-offs", "Today days"} <= set(rows[0])
    assert "A tab and a line" in [row[0] for row in rows]


def test_no_changes_no_table(session: Session) -> None:
    for scenario in session.design.scenarios:
        for change in scenario.of(TypicalChange):
            from topodesk.edits.removing import remove

            session.commit(remove(scenario, [change.id]))
    table = trip_table(session, Trips(session))
    assert (table.titles, table.cells) == ((), ())
