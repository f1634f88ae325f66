"""Which outcomes a team is measured by."""

from __future__ import annotations

import pytest

from topodesk.edits.outcomes import add_team_outcome, link_team, set_outcome, unlink_team
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.outcome import Outcome, OutcomeLevel
from topodesk.model.scenario import Refused
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team


@pytest.fixture
def design() -> Design:
    made = Design(DesignInfo(id="bank"))
    records = [ValueStream(id="spend", name="Spend"), Team(id="pay", name="Pay")]
    made.add_scenario(ScenarioInfo(id="new", name="New"), records)
    made.apply(set_outcome(made.scenario("new"), "spend", id="o", statement="Fewer wait"))
    return made


def _outcomes(design: Design) -> dict[str, Outcome]:
    return {o.statement: o for o in design.scenario("new").of(Outcome)}


def test_a_team_is_linked_and_unlinked_and_the_outcome_stays_the_streams(design: Design) -> None:
    store = design.scenario("new")
    change = link_team(store, "o", "pay")
    design.apply(change)
    assert change.name == "Link team “Pay” to outcome “Fewer wait”"
    assert _outcomes(design)["Fewer wait"].linked_teams == ("pay",)
    design.apply(unlink_team(store, "o", "pay"))
    assert _outcomes(design)["Fewer wait"].linked_teams == ()


def test_an_outcome_of_its_own_goes_with_its_only_team(design: Design) -> None:
    store = design.scenario("new")
    design.apply(add_team_outcome(store, "pay", "Fewer calls"))
    own = _outcomes(design)["Fewer calls"]
    assert (own.level, own.accountable_team) == (OutcomeLevel.TEAM, "pay")
    design.apply(unlink_team(store, own.id, "pay"))
    assert set(_outcomes(design)) == {"Fewer wait"}


@pytest.mark.parametrize("edit", [link_team, unlink_team])
def test_an_outcome_that_is_gone_is_refused(design: Design, edit: object) -> None:
    assert callable(edit)
    with pytest.raises(Refused, match="not there any more"):
        edit(design.scenario("new"), "gone", "pay")
