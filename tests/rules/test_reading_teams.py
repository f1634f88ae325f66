"""Reading lists of teams: what each looks built around, and the words that say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from topodesk.rules.reading.basis import Basis
from topodesk.rules.reading.reading import TeamReading, read_teams
from topodesk.rules.reading.team_line import TeamLine


def read(name: str, mission: str = "", *owns: str, beside: tuple[str, ...] = ()) -> TeamReading:
    """One team, read beside others of which only names are known."""
    return read_teams([TeamLine(name, mission, owns), *(TeamLine(each) for each in beside)])[0]


@pytest.mark.parametrize(
    ("name", "mission", "basis"),
    [
        ("Loans", "Customers borrow and repay without a branch", Basis.VALUE_STREAM),
        ("Search and Browse", "Shoppers find the right thing", Basis.JOB_TO_BE_DONE),
        ("Merchants", "Everything that sellers need to list and sell", Basis.PERSONA),
        ("Core API", "Maintains the shared REST API", Basis.ARCHITECTURE),
        ("Developer Platform", "Self-service pipelines for all product teams", Basis.PLATFORM),
        ("Agile Coaches", "Help teams with new ways of working", Basis.ENABLING),
        ("Fraud Scoring", "Machine learning models for payments", Basis.COMPLICATED_SUBSYSTEM),
        ("Technical Writing", "Writing docs for every release", Basis.FUNCTION),
        ("Architecture Board", "Decides on exceptions to the standards", Basis.GOVERNANCE),
        ("Orca", "", Basis.UNCLEAR),
    ],
)
def test_each_basis_is_told_from_the_others(name: str, mission: str, basis: Basis) -> None:
    assert read(name, mission).basis == basis


def test_a_team_around_a_part_of_the_system_is_likely_built_around_architecture() -> None:
    assert read("Android", "Maintain the Android client").architecture == "likely"
    assert read("Loans", "Customers borrow money").architecture == "no"


def test_the_type_follows_from_the_basis() -> None:
    assert read("Developer Platform").type == "platform"
    assert read("Core API").type == "none"


def test_evidence_quotes_the_words_it_rests_on() -> None:
    said = " ".join(read("Core API", "Maintains the shared REST API", "gateway").evidence)
    assert "REST API" in said


def test_two_halves_of_one_product_are_two_parts_of_the_system() -> None:
    reading = read("Replay Frontend", beside=("Replay Backend", "Loans", "Cards"))
    assert reading.basis == Basis.ARCHITECTURE
    assert any("Replay Backend" in each for each in reading.evidence)


def test_a_half_that_most_names_bear_says_where_the_list_is_from() -> None:
    others = ("Claims Frontend", "Letters Frontend", "Burials Frontend", "Homes Frontend")
    reading = read("Loans Frontend", "", "applications/loans", beside=others)
    assert reading.basis == Basis.VALUE_STREAM


def test_a_word_that_opens_most_names_says_nothing() -> None:
    others = tuple(f"Database {word}" for word in ("Loans", "Cards", "Saving", "Homes"))
    alone, among = read("Database Claims"), read("Database Claims", beside=others)
    assert (alone.architecture, among.architecture) == ("possible", "no")


def test_what_all_missions_speak_of_is_the_trade_of_all_and_nobodys_part() -> None:
    """The makers of a database all speak of it; that makes none of them its component team."""
    kept = [TeamLine(f"Crew {n}", f"Helps number {n} with our database") for n in range(6)]
    mine = TeamLine("Crew 9", "Makes our database easier to operate for anybody who runs it")
    alone, among = read_teams([mine])[0], read_teams([mine, *kept])[0]
    assert "the mission says “database”: a part of the system" in alone.evidence
    assert not any("database" in said for said in among.evidence)
    assert (alone.architecture, among.architecture) == ("likely", "possible")


def test_pages_and_scripts_beside_the_work_tell_little() -> None:
    owns = ("deps/sqlite", "src/sqlite.cc", "lib/sqlite.js", "doc/api/sqlite.md")
    assert read("SQLite", "", *owns).basis == Basis.ARCHITECTURE


def test_the_longest_phrase_wins_over_the_words_in_it() -> None:
    assert read("Design System", "").basis == Basis.PLATFORM
    assert read("Design", "").basis == Basis.FUNCTION


def test_a_mission_that_repeats_the_name_does_not_count_it_twice() -> None:
    assert read("Docs.example.org", "Docs.example.org hosts manuals").basis == Basis.VALUE_STREAM


def test_what_users_see_together_with_what_stands_behind_it_is_a_product() -> None:
    whole = read("Crons", "", "views/monitors", "api/monitors endpoints")
    assert whole.basis == Basis.VALUE_STREAM


@pytest.mark.parametrize(
    ("name", "mission", "basis"),
    [
        ("Datenbankteam", "Betrieb der Datenbanken", Basis.ARCHITECTURE),
        ("Architekturboard", "Entscheidet über Ausnahmen", Basis.GOVERNANCE),
        ("Infrastructure", "Pour toutes les équipes, en libre service", Basis.PLATFORM),
        ("Préstamos", "Los clientes piden un préstamo", Basis.VALUE_STREAM),
        ("Agile Coach", "Affianca i team", Basis.ENABLING),
        ("Sistemas", "Mantém os bancos de dados", Basis.ARCHITECTURE),
        ("Stuurgroep", "Beslist over uitgaven", Basis.GOVERNANCE),
        ("Kredyty", "Klienci dostają kredyt", Basis.VALUE_STREAM),
        ("Maskinlæring", "Algoritmer", Basis.COMPLICATED_SUBSYSTEM),
        ("データベースチーム", "データベースの保守", Basis.ARCHITECTURE),
        ("商家团队", "帮助商家开店", Basis.PERSONA),
    ],
)
def test_other_languages_are_read_too(name: str, mission: str, basis: Basis) -> None:
    assert read(name, mission).basis == basis


@pytest.mark.parametrize("name", ["Rapid Claims", "Capital Loans", "Aqua Park Bookings"])
def test_letters_inside_a_word_are_not_heard(name: str) -> None:
    assert read(name).architecture == "no"


@given(st.lists(st.builds(TeamLine, st.text(), st.text(), st.tuples(st.text())), max_size=6))
def test_any_text_is_read_and_comes_back_as_it_was(lines: list[TeamLine]) -> None:
    readings = read_teams(lines)
    assert [reading.name for reading in readings] == [line.name for line in lines]
    assert all(0 < reading.confidence <= 1 for reading in readings)


def test_reading_the_same_list_twice_says_the_same() -> None:
    lines = [TeamLine("Core API"), TeamLine("Loans", "Customers borrow"), TeamLine("Orca")]
    assert read_teams(lines) == read_teams(lines)
