"""`topodesk rules`: the list of all rules, and what one of them says about itself."""

from __future__ import annotations

import json

import pytest

from topodesk.__main__ import COMMANDS
from topodesk.cli.commands import run
from topodesk.rules.registry import BY_ID, RULES


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["rules", *arguments]) == 0
    return capsys.readouterr().out


def test_the_list_names_every_rule_with_level_fix_and_title(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = printed(capsys).splitlines()
    for rule in RULES:
        (line,) = [line for line in lines if line.strip().startswith(f"{rule.id} ")]
        assert line.split()[1:3] == [rule.severity.value, rule.fix_class.name]
        assert line.endswith(rule.title)
    assert lines[-1] == f"{len(RULES)} rules."


def test_the_list_as_json_has_id_name_title_severity_fix_and_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = json.loads(printed(capsys, "--format", "json"))
    assert [one["id"] for one in told] == [rule.id for rule in RULES]
    for one in told:
        rule = BY_ID[one["id"]]
        assert (one["name"], one["title"]) == (rule.name, rule.title)
        assert one["severity"] in ("info", "warning", "error")
        assert one["fix"] in ("AUTO", "ASSIST", "TALK")
        assert all(source["source"] and source["evidence"] for source in one["sources"])


@pytest.mark.parametrize("wanted", ["FLOW-02", "flow-02", "stream-without-customer"])
def test_a_rule_is_explained_by_id_or_name(capsys: pytest.CaptureFixture[str], wanted: str) -> None:
    told = printed(capsys, wanted)
    assert told.startswith("FLOW-02: Value stream without a customer\n")
    for heading in ("Why it matters", "What to do", "When to ignore it", "Sources"):
        assert f"\n{heading}\n  " in told
    assert json.loads(printed(capsys, wanted, "--format", "json"))["id"] == "FLOW-02"


def test_an_unknown_rule_is_said_in_a_sentence_with_a_suggestion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rules", "FLOW-99"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("topodesk: There is no rule called “FLOW-99”.")
    assert "Did you mean FLOW-" in said.err


def test_the_program_knows_it_as_a_command() -> None:
    assert "rules" in COMMANDS
