"""The catalogue is complete: every rule listed, explained, sourced and shown by example."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

import topodesk.rules.catalogue as catalogue
from topodesk.rules.docs import FOLDER, pages, write
from topodesk.rules.guide import HEADINGS, Unexplained, guide_of
from topodesk.rules.registry import BY_ID, REDIRECTS, RULES
from topodesk.rules.rule import Rule

EXAMPLES = Path(__file__).parents[1] / "examples" / "rules"
FAMILIES = {
    "ARCH": "architecture",
    "FLOW": "flow",
    "INT": "interactions",
    "OUT": "outcomes",
    "TEAM": "teams",
}


def every(argument: str) -> Any:
    return pytest.mark.parametrize(argument, RULES, ids=[rule.id for rule in RULES])


def test_every_module_of_the_catalogue_is_listed_once() -> None:
    found = {
        module.name
        for module in pkgutil.walk_packages(catalogue.__path__, f"{catalogue.__name__}.")
        if not module.ispkg
    }
    listed = [type(rule).__module__ for rule in RULES]
    assert sorted(listed) == sorted(found)


def test_ids_and_names_are_unique_and_no_former_id_is_used_again() -> None:
    assert len(BY_ID) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert not REDIRECTS.keys() & BY_ID.keys()
    assert set(REDIRECTS.values()) <= BY_ID.keys()


@every("rule")
def test_a_rule_says_what_it_is(rule: Rule[Any]) -> None:
    family, _, number = rule.id.partition("-")
    assert re.fullmatch(r"\d\d", number)
    assert f".{FAMILIES[family]}." in type(rule).__module__
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert rule.scopes
    assert rule.sources
    assert re.fullmatch(r"\d+\.\d+", rule.since)
    assert 0 <= rule.stage <= 10


@every("rule")
def test_a_rule_explains_itself_under_four_headings(rule: Rule[Any]) -> None:
    guide = rule.guide
    parts = (guide.summary, guide.looks_for, guide.why, guide.action, guide.ignore)
    assert all(part.endswith((".", "?")) for part in parts)
    assert len(guide.why) < 300


def test_a_missing_heading_is_noticed() -> None:
    class Silent:
        """Says nothing.

        What it looks for
        Something.
        """

    with pytest.raises(Unexplained, match=HEADINGS[1]):
        guide_of(Silent)


@every("rule")
def test_a_rule_has_a_flagged_and_a_clean_example(rule: Rule[Any]) -> None:
    folder = EXAMPLES / rule.name
    assert {path.name for path in folder.iterdir()} == {
        "flagged.topodesk.json",
        "clean.topodesk.json",
    }


def test_every_example_belongs_to_a_rule() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == {rule.name for rule in RULES}


def test_the_pages_about_the_rules_are_up_to_date() -> None:
    stored = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert stored == pages(), "run python -m topodesk.rules.docs"


def test_writing_the_pages_takes_away_those_of_rules_that_are_gone(tmp_path: Path) -> None:
    (tmp_path / "OLD-01.md").write_text("gone")
    write(tmp_path / "new")
    write(tmp_path)
    assert {path.name for path in tmp_path.glob("*.md")} == pages().keys()
    assert (tmp_path / "new" / "README.md").read_text(encoding="utf-8") == pages()["README.md"]
