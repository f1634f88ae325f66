"""Each rule alone on its pair of examples: the flagged map and the clean one."""

from __future__ import annotations

import re
from typing import Any

import pytest

from helpers.example import example, expected
from topodesk.model.design import Design
from topodesk.rules.checker import check
from topodesk.rules.registry import RULES
from topodesk.rules.rule import Rule

LONGEST = 240
"""Characters: two lines of a card and a little more."""

BLAMING = re.compile(r"\b(wrong|fault|fail(ed|ure|s)?|bad|guilty|blame|must not|mistake)\b")

every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def said(rule: Rule[Any], design: Design) -> list[str]:
    scenario = design.scenarios[0]
    found = [f for f in check(design, scenario).findings if f.rule == rule.id]
    return [f"{f.level.value} {f.names[0]}" for f in found]


@every_rule
def test_the_flagged_example_gives_what_is_written_in_it(rule: Rule[Any]) -> None:
    assert said(rule, example(rule, flagged=True)) == expected(rule) != []


@every_rule
def test_what_a_rule_says_is_plain_and_short(rule: Rule[Any]) -> None:
    design = example(rule, flagged=True)
    found = check(design, design.scenarios[0], rules=RULES).findings
    for finding in [f for f in found if f.rule == rule.id]:
        assert finding.evidence
        assert finding.source
        for text in (finding.message, finding.why, finding.action):
            assert text.endswith((".", "?", "…")), text
            assert "  " not in text
            assert len(text) <= LONGEST, text
        assert not BLAMING.search(f"{finding.message} {finding.action}".casefold())


@every_rule
def test_the_clean_example_gives_nothing(rule: Rule[Any]) -> None:
    assert said(rule, example(rule, flagged=False)) == []
