"""The catalogue is complete: every rule listed, explained, sourced and shown by example."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

import topodesk.rules.catalogue as catalogue
from helpers.rule_pages import pages, stored
from topodesk.rules.guide import HEADINGS, Unexplained, guide_of
from topodesk.rules.registry import BY_ID, FAMILIES, REDIRECTS, RULES
from topodesk.rules.rule import Rule

EXAMPLES = Path(__file__).parents[1] / "examples" / "rules"


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


def test_a_family_lists_the_rules_of_its_package_in_order() -> None:
    for family in FAMILIES:
        assert [rule.id for rule in family.rules] == sorted(rule.id for rule in family.rules)
        assert len({type(rule).__module__.rsplit(".", 1)[0] for rule in family.rules}) <= 1


def test_ids_and_names_are_unique_and_no_former_id_is_used_again() -> None:
    assert len(BY_ID) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert not REDIRECTS.keys() & BY_ID.keys()
    assert set(REDIRECTS.values()) <= BY_ID.keys()


@every("rule")
def test_a_rule_says_what_it_is(rule: Rule[Any]) -> None:
    (family,) = [family for family in FAMILIES if rule in family.rules]
    assert re.fullmatch(rf"{family.prefix}-\d\d", rule.id)
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


def test_every_rule_has_its_examples_and_every_example_its_rule() -> None:
    catalogue_of = Path(catalogue.__path__[0])
    modules = {
        path.relative_to(catalogue_of)
        for path in catalogue_of.glob("*/*.py")
        if path.name != "__init__.py"
    }
    assert {path.relative_to(EXAMPLES) for path in EXAMPLES.glob("*/*.py")} == modules


def test_the_pages_about_the_rules_are_up_to_date() -> None:
    kept = {path: text for path, text in stored().items() if path.endswith(".md")}
    assert kept == pages(), "run python tests/write_rule_pages.py"
