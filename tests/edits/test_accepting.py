"""Accepting a finding with a reason, a role and a date, and taking that back."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import Sketch
from topodesk.edits.accepting import accept, accept_no_longer
from topodesk.model.design import Design
from topodesk.model.scenario import Refused
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts


@pytest.fixture
def design() -> Design:
    made = Sketch()
    made.others()
    made.team("Tiny", people=2)
    return made.design()


def sizes(design: Design) -> tuple[int, int, int]:
    """(open findings, accepted findings, questions) of TEAM-01."""
    checker = Checker(Facts(design, design.scenarios[0]))
    return (
        sum(f.rule == "TEAM-01" for f in checker.findings),
        sum(f.rule == "TEAM-01" for f, _ in checker.waived),
        sum(q.rule == "TEAM-01" for q in checker.questions),
    )


def test_a_finding_accepted_with_all_there_is_to_say_is_off_the_list(design: Design) -> None:
    (scenario,) = design.scenarios
    day = date(2027, 6, 30)
    change = accept(design, scenario, "TEAM-01", "team-tiny", reason="new", role="CPO", expires=day)
    assert change.name == "Accept TEAM-01 for team “Tiny”"
    design.apply(change)
    assert sizes(design) == (0, 1, 0)
    design.apply(change.reversed())
    assert sizes(design) == (1, 0, 0)


def test_what_was_accepted_without_a_role_stays_and_is_asked_for(design: Design) -> None:
    (scenario,) = design.scenarios
    design.apply(accept(design, scenario, "TEAM-01", "team-tiny", reason="new"))
    assert sizes(design) == (1, 0, 1)
    day = date(2027, 6, 30)
    design.apply(
        accept(design, scenario, "TEAM-01", "team-tiny", reason="new", role="CPO", expires=day)
    )
    assert sizes(design) == (0, 1, 0)


def test_accepting_can_be_taken_back(design: Design) -> None:
    (scenario,) = design.scenarios
    for everywhere in (False, True):
        design.apply(accept(design, scenario, "TEAM-01", "team-tiny", everywhere=everywhere))
    design.apply(accept_no_longer(design, scenario, "TEAM-01", "team-tiny"))
    assert sizes(design) == (1, 0, 0)
    assert not accept_no_longer(design, scenario, "TEAM-01", "team-tiny")


def test_what_is_gone_cannot_be_accepted(design: Design) -> None:
    with pytest.raises(Refused, match="not there any more"):
        accept(design, design.scenarios[0], "TEAM-01", "gone")
