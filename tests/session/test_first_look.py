"""The first look of the rules at a large design, in small steps."""

from __future__ import annotations

from helpers.samples import NORTHWIND, sample_bytes
from topodesk.model.change import Change
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.storage.format import loads


def northwind() -> Session:
    """One of its own, to be edited."""
    return Session(loads(sample_bytes(NORTHWIND)).design)


def looked_at(session: Session) -> int:
    return sum(1 for _ in session.checking_steps())


def test_after_the_last_step_the_findings_are_those_of_one_look() -> None:
    session, other = northwind(), northwind()
    steps = session.checking_steps()
    next(steps)
    assert not session.live.checking
    for _ in steps:
        pass
    assert session.live.checking
    assert session.checker.findings == other.checker.findings
    assert session.checker.questions == other.checker.questions


def test_badges_come_with_the_last_step() -> None:
    session = northwind()
    session.switch(today(session).id)
    assert session.drawing.picture.figures
    drawn: list[object] = []
    session.on_drawn.append(drawn.append)
    assert looked_at(session) > 100
    assert session.live.marks
    assert len(drawn) == 1


def test_an_edit_ends_it_without_findings_and_the_next_look_has_the_edit() -> None:
    session = northwind()
    steps = session.checking_steps()
    next(steps)
    added = Team(id="new", name="Payments Database")
    session.commit(Change.of("Add", session.scenario.id, added=[added]))
    assert list(steps) == []
    assert not session.live.checking
    assert looked_at(session) > 100
    assert any("new" in finding.where for finding in session.checker.findings)


def test_who_asks_meanwhile_has_the_findings_at_once() -> None:
    session = northwind()
    steps = session.checking_steps()
    next(steps)
    found = session.checker.findings
    assert list(steps) == []
    assert session.checker.findings is found or session.checker.findings == found


def today(session: Session) -> Scenario:
    return next(s for s in session.design.scenarios if s.name == "Today")
