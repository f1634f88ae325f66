"""A list of teams, however somebody kept it: lines, CSV, cells of a spreadsheet."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from topodesk.model.team import TeamType
from topodesk.storage.errors import DesignError
from topodesk.storage.team_list import MOST_ROWS, read_list, teams_in


def names(text: str) -> list[str]:
    return [team.name for team in teams_in(text)]


def facts(text: str) -> list[tuple[str, str, float | None, str]]:
    return [(t.name, t.type.value, t.people, t.mission) for t in teams_in(text)]


def test_each_line_is_a_team_and_empty_ones_are_none() -> None:
    assert names("Search\n\nBasket\r\n   \nFraud, Risk\r") == ["Search", "Basket", "Fraud, Risk"]


@pytest.mark.parametrize(
    "bullet", ["- ", "* ", "• ", "  – ", "1. ", "12) ", "(3) ", "[ ] ", "[x] ", "\t- "]
)
def test_bullets_and_numbers_before_a_name_are_stripped(bullet: str) -> None:
    assert names(f"{bullet}Search\n{bullet}Basket") == ["Search", "Basket"]


def test_cells_of_a_spreadsheet_with_a_header_are_found_by_it() -> None:
    text = (
        "Size\tTeam\tType\tPurpose\n7\tSearch\tStream-aligned\tFind it\n6,5\tCore\tplatform team\t"
    )
    assert facts(text) == [
        ("Search", "stream_aligned", 7, "Find it"),
        ("Core", "platform", 6.5, ""),
    ]


def test_a_german_header_is_understood() -> None:
    text = "Bezeichnung;Typ;Größe;Auftrag\nSuche;Plattform;7;Finden\nKorb;;;"
    assert facts(text) == [("Suche", "platform", 7, "Finden"), ("Korb", "undefined", None, "")]


def test_without_a_header_the_first_column_names_and_numbers_are_people() -> None:
    assert facts("Search,7\nBasket,6.5") == [
        ("Search", "undefined", 7, ""),
        ("Basket", "undefined", 6.5, ""),
    ]
    assert facts("1\tSearch\t7\n2\tBasket\t8")[1] == ("Basket", "undefined", 8, "")


def test_a_column_of_types_is_recognised_by_what_stands_in_it() -> None:
    text = "Search; stream-aligned; 7\nCore; Platform; 8\nCoach; enabling team; "
    assert [t.type for t in teams_in(text)] == [
        TeamType.STREAM_ALIGNED,
        TeamType.PLATFORM,
        TeamType.ENABLING,
    ]


def test_a_comma_in_a_name_divides_nothing() -> None:
    assert names("Fraud, Risk\nSearch, Find") == ["Fraud, Risk", "Search, Find"]
    assert names("Fraud, Risk") == ["Fraud, Risk"]


def test_names_side_by_side_in_one_line_are_teams() -> None:
    assert names("Search\tBasket") == ["Search", "Basket"]
    assert names("Search, Basket, Pay") == ["Search", "Basket", "Pay"]


def test_quotes_are_a_spreadsheets_or_letters_of_a_name() -> None:
    assert names('name,people\n"Fraud, ""Risk""",7') == ['Fraud, "Risk"']
    assert names('"two\nlines"\tx\nB\ty') == ["two\nlines", "B"]
    assert names('"Fast" lane\nThe "A" team') == ['"Fast" lane', 'The "A" team']
    assert names('"never closed\nB') == ['"never closed', "B"]


def test_a_single_word_is_a_team_even_when_it_could_head_a_column() -> None:
    assert names("Team") == ["Team"]
    assert names("Team\nSearch") == ["Search"]


def test_a_mark_of_the_byte_order_is_no_part_of_a_name() -> None:
    assert names("\ufeffSearch\nBasket") == ["Search", "Basket"]


HOSTILE = [
    "<b>",
    "=cmd|' /C calc'!A0",
    "שלום",
    "👩‍👩‍👧",
    "a" * 10_000,
    "&amp;",
    "+1",
    "-5",
    "@x",
    "'",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_come_back_unchanged(name: str) -> None:
    assert names(f"{name}\nBasket") == [name, "Basket"]


def test_what_no_file_can_hold_is_left_out_of_a_name() -> None:
    assert names("Se\x00arch\ud800") == ["Search"]


def test_ten_thousand_lines_are_read_at_once() -> None:
    text = "\n".join(f"Team {number}" for number in range(MOST_ROWS))
    start = time.process_time()
    assert len(teams_in(text)) == MOST_ROWS
    assert time.process_time() - start < 2


def test_more_than_that_is_no_list_of_teams() -> None:
    with pytest.raises(DesignError, match="10,001 lines"):
        teams_in("x\n" * (MOST_ROWS + 1))


@given(st.text(alphabet='ab,;\t\n\r"\\ 7-•\ufeff\x1f', max_size=40))
def test_any_text_is_a_list_or_none(text: str) -> None:
    for team in teams_in(text):
        assert team.name == team.name.strip() != ""


@pytest.mark.parametrize(
    "encoded", ["Größe\n".encode(), "Größe\n".encode("utf-16"), "Größe\n".encode("cp1252")]
)
def test_a_file_is_read_in_whichever_encoding_it_was_saved(tmp_path: Path, encoded: bytes) -> None:
    (tmp_path / "teams.csv").write_bytes(encoded)
    assert names(read_list(tmp_path / "teams.csv")) == ["Größe"]


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(DesignError, match=r"“none\.csv”"):
        read_list(tmp_path / "none.csv")
