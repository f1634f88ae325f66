"""`topodesk check` and `topodesk schema`: what they print and what they end with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from helpers.sketch import Sketch
from topodesk import __version__
from topodesk.cli.commands import run
from topodesk.cli.report import Checked, as_text
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question, Severity
from topodesk.rules.score.score import score
from topodesk.storage.files import write
from topodesk.storage.format import dumps
from topodesk.storage.schema import schema_text

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
PARCELO = SAMPLES / "parcelo.topodesk.json"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command: (exit code, what it printed, what it complained about)."""

    def run_it(*arguments: str | Path) -> tuple[int, str, str]:
        try:
            code = run([str(one) for one in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_it


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A design whose Today has a component team, with the scenarios in an unusual order."""
    design = Design(DesignInfo(id="d", name="Bank"))
    kinds = (("Today", ScenarioKind.TODAY), ("Plan B", ScenarioKind.OPTION))
    for order, (name, kind) in enumerate((*kinds, ("Plan A", ScenarioKind.PROPOSAL))):
        info = ScenarioInfo(id=f"s{order}", name=name, kind=kind, order=str(order))
        design.add_scenario(info)
    teams = [
        Team(id=f"t{n}", name=name, people=7, type=TeamType.STREAM_ALIGNED)
        for n, name in enumerate(("Database Backend API", "\x1b[31mRed\u202e", "Pay"))
    ]
    for scenario in design.scenarios:
        design.apply(Change.of("Add", scenario.id, added=teams))
    path = tmp_path / "bank.topodesk.json"
    write(dumps(design), path)
    return path


def test_the_json_report_has_exactly_the_keys_it_promises(said: Any) -> None:
    _, out, err = said("check", PARCELO, "--scenario", "today", "--format", "json")
    report = json.loads(out)
    assert err == ""
    assert list(report) == [
        *("design", "scenario", "as_of", "score", "measures", "findings", "questions")
    ]
    assert (report["design"], report["scenario"]) == ("Parcelo", "today")
    assert report["as_of"] == "2026-11-22"
    assert report["findings"]
    for finding in report["findings"]:
        assert list(finding) == [
            *("rule", "severity", "level", "where", "names", "message", "why", "action")
        ]
        assert len(finding["where"]) == len(finding["names"]) > 0
    for question in report["questions"]:
        assert list(question) == ["rule", "where", "names", "missing", "ask"]


@pytest.mark.parametrize(
    ("scenario", "value", "parts"),
    [
        ("today", 12.84, (0.225, 0.0, 0.0, 8 / 31, 2 / 9)),
        ("halfway", 39.26, (0.483, 0.381, 7 / 31, 13 / 31, 4 / 9)),
        ("proposal", 86.98, (0.917, 0.840, 0.903, 25 / 31, 5 / 6)),
        ("payments-as-a-service", 95.16, (1.0, 1.0, 0.903, 25 / 31, 1.0)),
    ],
)
def test_the_report_tells_the_score_with_its_five_parts_and_the_measures(
    said: Any, scenario: str, value: float, parts: tuple[float, ...]
) -> None:
    """MEAS-4."""
    _, out, _ = said("check", PARCELO, "--scenario", scenario, "--format", "json")
    report = json.loads(out)
    found = report["score"]
    assert (found["value"], found["low"], found["high"]) == (value, value, value)
    names = ("finish_alone", "boundaries", "customer", "outcome", "agreements")
    assert found["parts"] == pytest.approx(dict(zip(names, parts, strict=True)), abs=0.001)
    assert found["missing"] == []
    assert {"stream_purity", "layer_purity", "lean"} <= set(report["measures"])
    text = said("check", PARCELO, "--scenario", scenario)[1]
    assert f"Score {value:.1f} of 100" in text


def test_findings_come_by_severity_rule_and_name_and_today_is_softened(said: Any) -> None:
    _, out, _ = said("check", PARCELO, "--scenario", "today", "--format", "json")
    findings = json.loads(out)["findings"]
    keys = [(-Severity(f["severity"]).rank, f["rule"], f["names"][0]) for f in findings]
    assert keys == sorted(keys)
    softer = {"error": "warning", "warning": "info", "info": "info"}
    assert all(f["severity"] == softer[f["level"]] for f in findings)


def test_a_proposal_is_not_softened(said: Any, bank: Path) -> None:
    _, out, _ = said("check", bank, "--scenario", "Plan A", "--format", "json")
    findings = json.loads(out)["findings"]
    assert findings
    assert all(finding["severity"] == finding["level"] for finding in findings)


def test_the_first_proposal_is_checked_when_none_is_named(said: Any, bank: Path) -> None:
    assert "Bank · Plan A ·" in said("check", bank)[1]


def test_without_a_proposal_it_is_the_first_scenario(said: Any, tmp_path: Path) -> None:
    design = Design(DesignInfo(id="d", name="Bank"))
    for order, name in (("B", "Second"), ("A", "First")):
        design.add_scenario(ScenarioInfo(id=name, name=name, order=order))
    write(dumps(design), tmp_path / "a.json")
    assert "Bank · First ·" in said("check", tmp_path / "a.json")[1]


def test_a_scenario_is_found_by_its_exact_name_then_in_any_letters(
    said: Any, tmp_path: Path
) -> None:
    design = Design(DesignInfo(id="d"))
    for id, name in (("1", "PLAN"), ("2", "plan"), ("3", "Straße")):
        design.add_scenario(ScenarioInfo(id=id, name=name, order=id))
    path = tmp_path / "a.json"
    write(dumps(design), path)
    for asked, found in (
        ("plan", "plan"),
        ("PLAN", "PLAN"),
        ("Plan", "PLAN"),
        ("STRASSE", "Straße"),
    ):
        report = json.loads(said("check", path, "--scenario", asked, "--format", "json")[1])
        assert report["scenario"] == found


def test_an_unknown_scenario_lists_those_there_are(said: Any, bank: Path) -> None:
    assert said("check", bank, "--scenario", "Plan C") == (
        2,
        "",
        "topodesk: This design has no scenario “Plan C”; it has “Today”, “Plan B”, “Plan A”.\n",
    )


def test_the_exit_code_follows_what_is_shown_and_the_level_asked_for(said: Any) -> None:
    today = ("check", PARCELO, "--scenario", "today")
    levels = {f["severity"] for f in json.loads(said(*today, "--format", "json")[1])["findings"]}
    assert levels == {"warning", "info"}
    codes = [said(*today, "--fail-on", level)[0] for level in ("error", "warning", "info", "never")]
    assert codes == [0, 1, 1, 0]
    assert said(*today)[0] == 0


def test_a_design_without_findings_ends_with_nought_at_every_level(
    said: Any, tmp_path: Path
) -> None:
    design = Design(DesignInfo(id="d"))
    design.add_scenario(ScenarioInfo(id="s", name="S"))
    write(dumps(design), tmp_path / "a.json")
    code, out, err = said(
        "check", tmp_path / "a.json", "--fail-on", "info", "--as-of", "2026-01-02"
    )
    assert (code, out, err) == (
        0,
        "S · as of 2026-01-02\n\nScore: nothing to tell it from yet.\n\n"
        "No findings; no open questions.\n",
        "",
    )


@pytest.mark.parametrize("text", ["", "{", '{"format": "topodesk", "version": 1, "id": "d"}'])
def test_a_file_that_cannot_be_read_ends_with_two_and_one_sentence(
    said: Any, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "bad.topodesk.json"
    path.write_text(text)
    code, out, err = said("check", path)
    assert (code, out) == (2, "")
    assert err.startswith("topodesk: ")
    assert err.count("\n") == 1
    assert path.read_text() == text


def test_a_file_that_is_not_there_ends_with_two(said: Any, tmp_path: Path) -> None:
    code, _, err = said("check", tmp_path / "gone.json")
    assert code == 2
    assert err == "topodesk: “gone.json” cannot be opened: there is no such file.\n"


def test_a_newer_file_is_checked_and_says_so(said: Any, bank: Path) -> None:
    bank.write_bytes(bank.read_bytes().replace(b'"version": 1', b'"version": 2'))
    _, out, err = said("check", bank, "--format", "json", "--fail-on", "never")
    assert json.loads(out)["design"] == "Bank"
    assert "saved by a newer TopoDesk" in err


def test_the_date_asked_for_stands_before_the_designs_own(said: Any) -> None:
    given = said("check", PARCELO, "--as-of", "2030-01-31", "--format", "json")[1]
    assert json.loads(given)["as_of"] == "2030-01-31"
    assert json.loads(said("check", PARCELO, "--format", "json")[1])["as_of"] == "2026-11-22"
    code, _, err = said("check", PARCELO, "--as-of", "31.1.2030")
    assert code == 2
    assert "is no date such as 2026-11-22" in err


def test_the_text_is_broken_at_the_width_and_shows_no_control_character(
    said: Any, bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    _, out, _ = said("check", bank)
    assert all(len(line) <= 60 for line in out.splitlines())
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "Red" in out
    assert "Why:" in out
    assert "Do:" in out
    assert "Source:" in out


def test_every_finding_and_question_is_in_the_text(said: Any) -> None:
    today = ("check", PARCELO, "--scenario", "today")
    report = json.loads(said(*today, "--format", "json")[1])
    flat = " ".join(said(*today)[1].split())
    for finding in report["findings"]:
        for key in ("rule", "message", "why", "action"):
            assert " ".join(finding[key].split()) in flat
    for question in report["questions"]:
        assert " ".join(question["ask"].split()) in flat


def test_the_last_line_counts(said: Any) -> None:
    def finding(severity: Severity) -> Finding:
        return Finding("X-1", "T", severity, severity, ("a",), ("A",), "M.", (), "W.", "D.", "S")

    found = [finding(level) for level in (Severity.ERROR, Severity.WARNING, Severity.WARNING)]
    question = Question("X-1", ("a",), ("A",), "owner", "Who owns it?")
    design = Design(DesignInfo(id="d"))
    facts = Facts(design, design.add_scenario(ScenarioInfo(id="s", name="S")))
    checked = Checked("D", "S", date(2026, 11, 22), found, [question], score(facts), facts)
    assert as_text(checked).splitlines()[-1] == "1 error, 2 warnings; 1 open question."


def test_the_version_and_the_schema_are_printed(said: Any) -> None:
    assert said("--version") == (0, f"topodesk {__version__}\n", "")
    assert said("schema") == (0, schema_text(), "")


def test_wrong_calls_end_with_two(said: Any) -> None:
    for call in (["check"], ["export", "a"], ["--frob"], ["check", "a", "--fail-on", "x"], []):
        code, _, err = said(*call)
        assert code == 2
        assert "usage: topodesk" in err


def _topodesk(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "topodesk", *map(str, arguments)]
    env = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, env=env, timeout=60)


def test_a_pipe_gets_utf8_whatever_the_language_of_the_computer(bank: Path) -> None:
    plain = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    ran = _topodesk("check", bank, "--fail-on", "warning", **plain)
    assert ran.returncode == 1
    assert ran.stderr == b""
    assert "Bank · Plan A".encode() in ran.stdout


@pytest.mark.skipif(os.name != "posix", reason="pipes that close")
def test_a_reader_that_leaves_early_hears_no_complaint() -> None:
    command = [sys.executable, "-m", "topodesk", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_what_was_accepted_is_told_with_reason_role_and_date(said: Any, tmp_path: Path) -> None:
    it = Sketch()
    it.team("Tiny", people=2)
    it.waive("TEAM-01", "team-tiny", reason="It starts small.")
    path = tmp_path / "tiny.topodesk.json"
    write(dumps(it.design()), path)
    _, out, _ = said("check", path)
    assert "Accepted on purpose\n  TEAM-01: “Tiny” has 2 people.\n" in out
    assert "  - It starts small (Head of product until 2027-06-30)\n" in out
