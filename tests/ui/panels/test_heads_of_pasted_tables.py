"""Columns and words a spreadsheet has, in its own words (FACT-60 to FACT-62)."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.window import small_bank
from topodesk.model.outcome import Initiative, InitiativeStatus, Outcome
from topodesk.session.session import Session
from topodesk.tools.tables.heads import heads_of
from topodesk.tools.tables.pasting import paste
from topodesk.ui.panels.tables.also import ALSO
from topodesk.ui.panels.tables.kinds import TABLES, table_of


@pytest.fixture
def session() -> Session:
    return Session(small_bank(), today=date(2026, 11, 26))


def test_every_column_is_found_by_its_title_and_has_other_words_only_for_itself() -> None:
    for table in TABLES:
        for column in table.columns:
            assert heads_of(table, [column.title]) == [column], (table.id, column.title)
            assert heads_of(table, [column.name]) == [column], (table.id, column.name)
        assert set(ALSO[table.id]) <= {column.name for column in table.columns}, table.id


@pytest.mark.parametrize(
    ("table", "head", "fields"),
    [
        ("initiatives", "Initiative|Team|Status|Start", "title|team|status|started"),
        ("initiatives", "Project|Owner|Requested by", "title|team|requester"),
        (
            "outcomes",
            "Outcome|Value stream|Owner|Baseline|Target|Due",
            "statement|stream|accountable_team|baseline|target|due",
        ),
        ("outcomes", "Ziel|Wertstrom|Frist", "statement|stream|due"),
        ("experiments", "Experiment|Hypothesis|Owner", "title|hypothesis|team"),
        ("change_items", "Step|Deadline|Owner", "title|by|owner_role"),
        ("decisions", "Decision|Date|Reason", "text|decided_on|reason"),
        ("services", "Service|Owner|Users|SLA", "name|provider|consumers|service_level"),
        ("not_doing", "Not doing|Reason|Team", "text|reason|team"),
        ("dependencies", "From team|To team|What", "from_team|to_team|what"),
        ("teams", "Team|FTE|Purpose|Stream", "name|people|mission|value_stream"),
    ],
)
def test_a_header_is_read_in_the_words_people_use(table: str, head: str, fields: str) -> None:
    found = heads_of(table_of(table), head.split("|"))
    assert found is not None
    assert [column.name if column else None for column in found] == fields.split("|")


def test_a_planned_initiative_is_not_worked_on_yet(session: Session) -> None:
    said = paste(
        session,
        table_of("initiatives"),
        "Initiative\tTeam\tStatus\tStart\tEnd\n"
        "Faster refunds\tPay Anywhere\tPlanned\t2027-01-01\tJune 2027\n"
        "Clear bills\tPay Anywhere\tRunning\tQ1 2027\tQ2 2027",
    )
    first, second = (r for r in table_of("initiatives").rows(session) if isinstance(r, Initiative))
    assert (first.title, first.status) == ("Faster refunds", InitiativeStatus.IDEA)
    assert (second.title, second.status) == ("Clear bills", InitiativeStatus.ACTIVE)
    assert (first.started, second.started) == (date(2027, 1, 1), date(2027, 3, 31))
    assert said.sentence == (
        "Pasted 2 initiatives; kept as text in the notes: the column “End”; "
        "“Q1 2027” is read as 2027-03-31"
    )


def test_everything_that_was_kept_is_named(session: Session) -> None:
    said = paste(
        session,
        table_of("initiatives"),
        "Initiative\tTeam\tStatus\nA\tPay Anywhere\tGnarly\nB\tPay Anywhere\tOdd",
    )
    assert said.sentence.endswith("in the notes: Status “Gnarly” and “Odd”")


def test_an_outcome_has_its_stream_owner_and_quarter(session: Session) -> None:
    said = paste(
        session,
        table_of("outcomes"),
        "Outcome\tValue stream\tOwner\tBy when\n"
        "Cardholders pay\tEveryday spending\tPay Anywhere\tQ3 2027",
    )
    (outcome,) = session.scenario.of(Outcome)
    assert outcome.stream
    assert outcome.accountable_team
    assert outcome.due == date(2027, 9, 30)
    assert not outcome.notes
    assert "2027-09-30" in said.sentence
