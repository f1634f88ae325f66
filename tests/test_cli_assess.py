"""`topodesk assess`: a list of teams in, suggestions with their words out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from topodesk.cli.commands import run

ROWS = """name,description,owns
Core API,Maintains the shared REST API,gateway; api/
<b>Loans</b>,"Customers borrow, and repay",
=cmd|calc,,
"""


@pytest.fixture
def assessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Assesses a list with some text: (exit code, what was printed, what was complained about)."""

    def assess(text: str | bytes, *options: str) -> tuple[int, str, str]:
        path = tmp_path / "teams.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        code = run(["assess", str(path), *options])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return assess


def test_json_has_the_teams_in_the_order_of_the_rows(assessed: Any) -> None:
    code, out, _ = assessed(ROWS, "--format", "json")
    teams = json.loads(out)["teams"]
    assert code == 0
    assert [team["name"] for team in teams] == ["Core API", "<b>Loans</b>", "=cmd|calc"]
    assert [team["architecture"] for team in teams] == ["likely", "no", "no"]
    assert set(teams[0]) == {
        "name", "basis", "type", "confidence", "architecture", "evidence"
    }  # fmt: skip


def test_text_says_what_each_is_built_around_and_why(assessed: Any) -> None:
    _, out, _ = assessed(ROWS)
    assert "Core API\n  built around a part of the system" in out
    assert "“REST API”" in out
    assert "3 teams, 1 likely built around a part of the system" in " ".join(out.split())


def test_columns_may_be_called_and_divided_otherwise(assessed: Any) -> None:
    _, out, _ = assessed("Mission\tTeam\nThe iOS app\tMobile\n", "--format", "json")
    assert json.loads(out)["teams"][0]["name"] == "Mobile"


def test_a_list_without_a_column_of_names_is_refused_with_a_sentence(assessed: Any) -> None:
    code, out, err = assessed("a,b\n1,2\n")
    assert (code, out) == (2, "")
    assert "has no column “name” in its first line" in err


def test_an_empty_file_is_refused_with_a_sentence(assessed: Any) -> None:
    code, _, err = assessed("")
    assert code == 2
    assert "Traceback" not in err


def test_a_cell_of_a_size_no_reader_takes_is_refused_with_a_sentence(assessed: Any) -> None:
    code, _, err = assessed("name\n" + "x" * 200_000)
    assert code == 2
    assert "no readable CSV" in err


def test_a_file_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["assess", "nowhere.csv"]) == 2
    assert "nowhere.csv" in capsys.readouterr().err
