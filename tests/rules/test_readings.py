"""MEAS-3: what the measures say of a scenario, and what they need when they cannot tell."""

from __future__ import annotations

import pytest

from helpers.samples import PARCELO, named, sample, scenario_of
from helpers.sketch import Sketch
from topodesk.model.component import Component
from topodesk.model.stream import ValueStream
from topodesk.rules.facts import Facts
from topodesk.rules.readings.boundaries import all_cells, architecture_lean, stream_purity
from topodesk.rules.readings.changes import bottleneck
from topodesk.rules.readings.coordination import coordination_needs, drawn_pairs
from topodesk.rules.readings.coupling import cut_by_streams, cut_by_teams, home_stream
from topodesk.rules.readings.readings import MEASURES, readings
from topodesk.rules.readings.waiting import betweenness, waiting_circles

WORKED = {
    "today": {"finish_alone": 0.225, "hand_offs": 3.5, "bottleneck_share": 1.0, "lean": 1.0},
    "halfway": {"finish_alone": 0.483, "hand_offs": 2.33, "bottleneck_share": 0.67, "lean": 0.24},
    "proposal": {"finish_alone": 0.917, "hand_offs": 0.17, "propagation_cost": 0.28},
    "payments-as-a-service": {"finish_alone": 1, "stream_purity": 1, "layer_purity": 0},
    "persona-teams": {"modularity": 0.32, "modularity_by_stream": 0.51, "cut_share": 0.04},
}


def parcelo(scenario: str) -> Facts:
    return Facts(sample(PARCELO), scenario_of(PARCELO, scenario))


def of(it: Sketch) -> Facts:
    design = it.design()
    return Facts(design, design.scenarios[0])


@pytest.mark.parametrize("scenario", WORKED)
def test_the_readings_of_parcelo_are_those_worked_out_by_hand(scenario: str) -> None:
    found = readings(parcelo(scenario))
    values = {key: found[key].value for key in WORKED[scenario]}
    assert values == pytest.approx(WORKED[scenario], abs=0.005)


def test_todays_boundaries_cut_what_the_streams_would_keep_together() -> None:
    facts = parcelo("today")
    assert len(all_cells(facts)) == 19
    assert cut_by_teams(facts).modularity.value == pytest.approx(-0.23, abs=0.005)
    assert cut_by_streams(facts).modularity.value == pytest.approx(0.51, abs=0.005)
    assert cut_by_teams(facts).share.value == pytest.approx(0.86, abs=0.005)
    assert cut_by_streams(facts).share.value == pytest.approx(0.11, abs=0.005)


def test_a_component_several_streams_need_belongs_to_the_upper_lane_of_equals() -> None:
    facts = parcelo("today")
    payments = named(facts.scenario, Component, "Payments API")
    home = home_stream(facts, payments.id)
    assert home == named(facts.scenario, ValueStream, "Buy").id


def test_the_team_most_changes_wait_for() -> None:
    facts = parcelo("proposal")
    most = bottleneck(facts)
    assert most is not None
    assert facts.scenario[most[0]].label() == "Buy"
    assert most[1] == pytest.approx(1 / 6)
    assert bottleneck(parcelo("payments-as-a-service")) is None


def test_circles_follow_what_blocks_only() -> None:
    it = Sketch()
    for name in ("Red", "Blue", "Green"):
        it.team(name)
    it.needs("Red", "Blue")
    it.needs("Blue", "Red")
    it.needs("Green", "Red")
    facts = of(it)
    assert waiting_circles(facts) == (("team-blue", "team-red"),)
    assert betweenness(facts).most() == ("team-red", pytest.approx(0.5))


def test_a_need_is_covered_by_an_interaction_of_the_platform_around_a_team() -> None:
    it = Sketch()
    it.platform("Base")
    it.team("Log", "platform", grouping="grouping-base")
    it.team("Buy")
    it.component("Logs", "service", owner="Log")
    it.component("Shop", "ui", owner="Buy")
    it.line("xaas", "Base", "Buy")
    facts = of(it)
    assert coordination_needs(facts) == frozenset()
    assert readings(facts)["congruence"].missing
    assert drawn_pairs(facts) == {("team-buy", "team-log")}


def test_in_an_empty_scenario_every_measure_says_what_it_would_need() -> None:
    for key, found in readings(of(Sketch())).items():
        if found.value is None:
            assert found.missing.endswith("."), key
    assert {m.key for m in MEASURES if readings(of(Sketch()))[m.key].known} == {"teams_in_circles"}


def test_too_few_work_cells_say_how_many_are_needed() -> None:
    it = Sketch()
    it.team("Red")
    it.component("Shop", "ui", owner="Red")
    it.stream("Buy", "Guest", {"pay": "Red"}, {"pay": ["Shop"]})
    facts = of(it)
    assert stream_purity(facts).missing == (
        "Say which components each step needs, and who owns them: 12 pairs of step and component "
        "with an owner are needed to tell, 1 known."
    )
    assert architecture_lean(facts).value is None
