"""The tests of what a team could become, answered from the model."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.samples import NORTHWIND, sample_bytes
from topodesk.edits.sharing import suggested_sharing
from topodesk.model.team import SubsystemReason, Team, TeamType
from topodesk.session.converting.question import Ask, Asked
from topodesk.session.converting.ways import TITLES, questions_of, ways
from topodesk.session.session import Session
from topodesk.storage.format import loads
from topodesk.tools.converting import convert, is_better_copied


@pytest.fixture
def session() -> Session:
    design = loads(sample_bytes(NORTHWIND)).design
    made = Session(design, today=date(2026, 11, 22))
    made.switch(next(s.id for s in design.scenarios if s.name == "Today"))
    return made


def core(session: Session) -> Team:
    return next(t for t in session.scenario.of(Team) if t.label() == "Core API")


def asked(session: Session, type: TeamType, code: str) -> Asked:
    found = questions_of(session.checker.facts, core(session), type)
    return next(q for q in found if q.code == code)


def answer(session: Session, ask: Ask, value: object) -> None:
    steps = len(session.history.done)
    session.commit(ask.edit(value))
    assert len(session.history.done) == steps + 1


def test_there_are_four_ways_each_with_its_test(session: Session) -> None:
    found = list(ways(session.checker.facts, core(session)))
    assert [way.type for way in found] == list(TITLES)
    assert [len(way.questions) for way in found] == [0, 7, 3, 5]
    assert [q.code for q in found[1].questions] == [f"P{n}" for n in range(1, 8)]


def test_every_question_says_its_evidence(session: Session) -> None:
    for team in session.scenario.of(Team):
        for way in ways(session.checker.facts, team):
            assert all(q.words.endswith("?") and q.evidence.endswith(".") for q in way.questions)


def test_the_walks_answer_whether_changes_wait(session: Session) -> None:
    found = asked(session, TeamType.PLATFORM, "P3")
    assert found.yes is False
    assert found.evidence == "86% of the recorded changes wait for it."
    assert found.walks


def test_an_answer_writes_the_field_it_belongs_to(session: Session) -> None:
    for code, name, value in (
        ("Q1", "specialism", "Actuarial mathematics"),
        ("Q1", "months_to_learn", 9),
        ("Q1", "specialist_share", 0.75),
        ("Q2", "subsystem_reason", SubsystemReason.SPECIALIST_KNOWLEDGE),
        ("Q5", "review_on", date(2027, 6, 1)),
    ):
        found = asked(session, TeamType.COMPLICATED_SUBSYSTEM, code)
        ask = next(a for a in found.asks if a.key[1] == name)
        answer(session, ask, value)
        assert getattr(core(session), name) == value
    for code in ("Q1", "Q2", "Q5"):
        assert asked(session, TeamType.COMPLICATED_SUBSYSTEM, code).yes is True


def test_services_users_and_their_flow_are_told_right_there(session: Session) -> None:
    add = asked(session, TeamType.PLATFORM, "P2").asks[-1]
    answer(session, add, "Account setup")
    service = asked(session, TeamType.PLATFORM, "P2").asks[0]
    assert service.title == "Account setup"
    answer(session, service, True)
    assert asked(session, TeamType.PLATFORM, "P2").yes is True
    (who,) = asked(session, TeamType.PLATFORM, "P6").asks
    answer(session, who, who.choices[0][1])
    assert asked(session, TeamType.PLATFORM, "P6").yes is True
    flow = asked(session, TeamType.PLATFORM, "P5").asks[-1]
    answer(session, flow, "A team opens an account type in a day")
    assert asked(session, TeamType.PLATFORM, "P5").yes is True
    answer(session, asked(session, TeamType.PLATFORM, "P4").asks[0], True)
    answer(session, asked(session, TeamType.PLATFORM, "P4").asks[1], "Asked each quarter")
    assert asked(session, TeamType.PLATFORM, "P4").yes is True


def test_whom_an_enabling_team_helps_is_told_right_there(session: Session) -> None:
    pick = asked(session, TeamType.ENABLING, "E2").asks[-1]
    answer(session, pick, pick.choices[0][1])
    learns, alone, _ = asked(session, TeamType.ENABLING, "E2").asks
    answer(session, learns, "Contract tests")
    answer(session, alone, "They wrote three themselves")
    assert asked(session, TeamType.ENABLING, "E2").yes is True
    assert asked(session, TeamType.ENABLING, "E2").asks[0].value == "Contract tests"


def test_a_conversion_is_shown_in_a_copy_and_is_one_step(session: Session) -> None:
    today, team = session.scenario, core(session)
    assert is_better_copied(session)
    sharing = suggested_sharing(today, team.id)
    done, sentence = convert(session, team.id, None, sharing, copied=True)
    assert done
    assert sentence.endswith("“Today” is as it was.")
    assert session.scenario is not today
    assert team.id in today
    assert team.id not in session.scenario
    assert len(session.selection) == 3
    assert not is_better_copied(session)
    assert len(session.history.done) == 1
    session.undo()
    assert len(session.design.scenarios) == 3


def test_what_cannot_be_is_said(session: Session) -> None:
    sharing = suggested_sharing(session.scenario, core(session).id)
    wish = sharing.with_people(sharing.streams[0], 0)
    done, sentence = convert(session, core(session).id, None, wish, copied=True)
    assert (done, sentence) == (False, "6 people have no place yet.")
