"""Each rule alone on its pair of examples: the flagged map and the clean one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from topodesk.model.design import Design
from topodesk.rules.checker import check
from topodesk.rules.registry import RULES
from topodesk.rules.rule import Rule
from topodesk.storage.format import loads

EXAMPLES = Path(__file__).parents[1] / "examples" / "rules"

every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def example(rule: Rule[Any], name: str) -> Design:
    return loads((EXAMPLES / rule.name / f"{name}.topodesk.json").read_bytes()).design


def said(rule: Rule[Any], design: Design) -> list[str]:
    (scenario,) = design.scenarios
    found = [f for f in check(design, scenario).findings if f.rule == rule.id]
    return [f"{f.level.value} {f.names[0]}" for f in found]


@every_rule
def test_the_flagged_example_gives_what_is_written_in_it(rule: Rule[Any]) -> None:
    design = example(rule, "flagged")
    assert said(rule, design) == design.info.notes.splitlines() != []


@every_rule
def test_the_clean_example_gives_nothing(rule: Rule[Any]) -> None:
    assert said(rule, example(rule, "clean")) == []
