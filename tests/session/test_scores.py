"""MEAS-10: scores of all scenarios, worked out a little at a time and never waited for."""

from __future__ import annotations

import pytest

from helpers.parcelo import parcelo
from topodesk.edits.fields import set_fields
from topodesk.model.design_records import Settings, Threshold
from topodesk.model.team import Team
from topodesk.rules.answering import answering
from topodesk.rules.facts import Facts
from topodesk.rules.score.score import score
from topodesk.session.matrix import NOBODY, matrix_by_layer, matrix_by_stream
from topodesk.session.scores import Scores
from topodesk.session.session import Session


@pytest.fixture
def session() -> Session:
    made = Session(parcelo())
    made.switch(id_of(made, "Today"))
    made.start_checking()
    return made


def id_of(session: Session, name: str) -> str:
    return next(s.id for s in session.design.scenarios if s.name == name)


def run(scores: Scores, *, everything: bool = False) -> int:
    return sum(scores.steps(everything=everything))


def test_only_the_shown_scenario_is_scored_until_more_is_wanted(session: Session) -> None:
    scores = Scores(session)
    assert scores.score(session.scenario.id) is None
    assert run(scores) == 1
    found = scores.score(session.scenario.id)
    assert found is not None
    assert found.value == pytest.approx(12.84, abs=0.005)
    assert scores.score(id_of(session, "Proposal")) is None
    assert scores.standing(session.scenario.id) is None
    assert run(scores) == 0


def test_everything_about_every_scenario_equals_a_fresh_look(session: Session) -> None:
    scores = Scores(session)
    run(scores, everything=True)
    for scenario in session.design.scenarios:
        standing = scores.standing(scenario.id)
        assert standing is not None
        assert standing.score == score(answering(Facts(session.design, scenario)))
        assert standing.readings["finish_alone"].value is not None


def test_an_edit_makes_its_scenario_stale_and_leaves_what_is_shown_standing(
    session: Session,
) -> None:
    scores = Scores(session)
    run(scores, everything=True)
    before = scores.score(session.scenario.id)
    team = session.scenario.of(Team)[0]
    session.commit(set_fields(session.scenario, team.id, people=(team.people or 0) + 20))
    assert not scores.is_current(session.scenario.id)
    assert scores.is_current(id_of(session, "Proposal"))
    assert scores.score(session.scenario.id) == before
    assert run(scores, everything=True) == 2
    assert scores.score(session.scenario.id) != before
    session.undo()
    run(scores)
    assert scores.score(session.scenario.id) == before


def test_other_weights_make_every_score_stale(session: Session) -> None:
    scores = Scores(session)
    run(scores, everything=True)
    all_of_it = Threshold(rule="SCORE", name="finish_alone", value=1000)
    info = session.design.info
    changed = info.with_(settings=Settings(thresholds=(all_of_it,)))
    from topodesk.model.change import DESIGN, Change

    session.commit(Change.of("Weigh differently", DESIGN, updated=[(info, changed)]))
    assert not any(scores.is_current(s.id) for s in session.design.scenarios)
    run(scores, everything=True)
    found = scores.score(id_of(session, "Payments as a service"))
    assert found is not None
    assert found.value is not None
    assert found.value > 99


def test_the_steps_are_begun_anew_after_a_switch(session: Session) -> None:
    scores = Scores(session)
    steps = scores.steps()
    next(steps)
    session.switch(id_of(session, "Proposal"))
    assert run(scores) == 1
    assert scores.is_current(session.scenario.id)


def test_the_rows_of_a_matrix_stand_so_that_blocks_show(session: Session) -> None:
    """MEAS-12."""
    proposal = next(s for s in session.design.scenarios if s.name == "Proposal")
    found = matrix_by_stream(Facts(session.design, proposal))
    assert found.columns == ("Buy", "Return", "Sell")
    assert found.names == ("Buy team", "Returns", "Merchants")
    assert found.counts == ((6, 1, 1), (0, 5, 0), (0, 0, 6))
    assert found.most == 6
    layers = matrix_by_layer(Facts(session.design, session.scenario))
    assert layers.columns == ("User interface", "Service", "Data")
    assert layers.counts == ((5, 0, 0), (0, 8, 0), (0, 0, 6))
    head, first, *_ = found.as_rows()
    assert head == ["Team", "Buy", "Return", "Sell"]
    assert first == ["Buy team", "6", "1", "1"]


def test_work_of_nobody_is_the_last_row(session: Session) -> None:
    from topodesk.edits.fields import set_fields as change
    from topodesk.model.component import Component

    for component in session.scenario.of(Component)[:2]:
        session.commit(change(session.scenario, component.id, owner_teams=()))
    found = matrix_by_stream(session.checker.facts)
    assert (found.teams[-1], found.names[-1]) == ("", NOBODY)
