"""In a proposal, badges of what is still as it is today speak in the tone of today (FACT-63)."""

from __future__ import annotations

from datetime import date

from helpers.spending import small_bank
from topodesk.edits.fields import rename
from topodesk.edits.scenarios import fill_scenario
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.session.explaining import said_of
from topodesk.session.session import Session

RANK = ("info", "warning", "error")


def _copied() -> tuple[Design, Session]:
    """Today as the proposal of the bank is, and a proposal that was just begun as its copy."""
    design = small_bank()
    today, proposal = design.scenario("today"), design.scenario("new")
    assert today is not None
    assert proposal is not None
    design.apply(Change.of("Empty", "today", removed=[today["pay"]]))
    design.apply(fill_scenario(today, proposal))
    session = Session(design, today=date(2026, 11, 26))
    session.switch("new")
    session.start_checking()
    return design, session


def _kinds(session: Session) -> dict[str, str]:
    return {id: mark.kind for id, mark in session.live.marks.items()}


def _worst(session: Session) -> dict[str, int]:
    worst: dict[str, int] = {}
    for finding in session.checker.findings:
        worst[finding.where[0]] = max(worst.get(finding.where[0], 0), finding.severity.rank)
    return worst


def test_a_fresh_copy_is_as_calm_as_today_and_the_list_says_how_it_is_judged() -> None:
    _, session = _copied()
    kinds, worst = _kinds(session), _worst(session)
    about = [id for id in kinds if id in session.scenario and id != session.scenario.id]
    assert any(worst[id] > 0 for id in about)
    for id in about:
        assert RANK.index(kinds[id]) == max(0, worst[id] - 1), id


def test_what_is_changed_speaks_as_a_proposal_and_undo_makes_it_calm_again() -> None:
    _, session = _copied()
    before = _kinds(session)
    changed = next(
        id
        for id, rank in _worst(session).items()
        if rank > 0 and hasattr(session.scenario[id], "name")
    )
    session.commit(rename(session.scenario, changed, f"{session.scenario[changed].label()} two"))
    now, worst = _kinds(session), _worst(session)
    assert RANK.index(now[changed]) == worst[changed]
    session.undo()
    assert _kinds(session) == before


def test_resting_on_a_calm_badge_tells_that_it_is_as_today_until_it_is_changed() -> None:
    _, session = _copied()
    badges = [id for id in _kinds(session) if f"badge:{id}" in session.drawing.picture.figures]
    calm = next(id for id in badges if hasattr(session.scenario[id], "name"))
    saying = said_of(session, session.drawing.picture.figures[f"badge:{calm}"], 1.0)
    assert saying is not None
    assert saying.calm
    session.commit(rename(session.scenario, calm, "Something else"))
    saying = said_of(session, session.drawing.picture.figures[f"badge:{calm}"], 1.0)
    assert saying is not None
    assert not saying.calm
