"""Where nothing is wrong, nothing above a hint is said, and nothing is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.clean_designs import gyms, welfare
from helpers.sketch import Sketch
from topodesk.rules.answering import answering
from topodesk.rules.facts import Facts
from topodesk.rules.score.score import score


@pytest.mark.parametrize("make", [gyms, welfare])
def test_an_organisation_around_value_gets_hints_only(make: Callable[[], Sketch]) -> None:
    checker = make().checker()
    assert [(f.rule, f.message) for f in checker.findings if f.level.rank > 0] == []
    assert [question.ask for question in checker.questions] == []


@pytest.mark.parametrize("make", [gyms, welfare])
def test_such_an_organisation_is_scored_as_arranged_around_value(
    make: Callable[[], Sketch],
) -> None:
    design = make().design()
    found = score(answering(Facts(design, design.scenarios[0])))
    assert found.value is not None
    assert found.value > 95
