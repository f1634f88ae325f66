"""Each rule alone on its pair of examples: the flagged map and the clean one."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.example import example, expected
from topodesk.model.design import Design
from topodesk.rules.checker import check
from topodesk.rules.registry import RULES
from topodesk.rules.rule import Rule

every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def said(rule: Rule[Any], design: Design) -> list[str]:
    (scenario,) = design.scenarios
    found = [f for f in check(design, scenario).findings if f.rule == rule.id]
    return [f"{f.level.value} {f.names[0]}" for f in found]


@every_rule
def test_the_flagged_example_gives_what_is_written_in_it(rule: Rule[Any]) -> None:
    assert said(rule, example(rule, flagged=True)) == expected(rule) != []


@every_rule
def test_the_clean_example_gives_nothing(rule: Rule[Any]) -> None:
    assert said(rule, example(rule, flagged=False)) == []
