"""MEAS-2: bottlenecks, circles, reach, coupling and congruence, as worked out by hand."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import networkx as nx
import pytest

from topodesk.rules.measures.betweenness import betweenness
from topodesk.rules.measures.circles import waiting_circles
from topodesk.rules.measures.congruence import congruence, coordination_needs, pair
from topodesk.rules.measures.coupling import coupling_of, cut_share, modularity
from topodesk.rules.measures.finishing import done_by_one, finish_alone, hand_offs, no_delay
from topodesk.rules.measures.graph import Graph, graph_of
from topodesk.rules.measures.propagation import propagation_cost

SIX = graph_of(
    ("Web", "API", "DB", "QA", "Security", "Operations"),
    (
        ("Web", "API"),
        ("Web", "QA"),
        ("API", "DB"),
        ("API", "QA"),
        ("DB", "QA"),
        ("QA", "Security"),
        ("Security", "Operations"),
        ("Operations", "API"),
    ),
)


def wild(n: int, edges: int, seed: int) -> Graph:
    random = Random(seed)
    names = [f"t{number:03}" for number in range(n)]
    return graph_of(names, ((random.choice(names), random.choice(names)) for _ in range(edges)))


@pytest.mark.parametrize(
    ("needed", "alone", "share", "mean"),
    [
        ((5, 5, 4, 4, 5, 4), 0.225, 0.0, 3.5),
        ((5, 5, 4, 4, 1, 1), 0.483, 1 / 3, 2.33),
        ((1, 1, 1, 2, 1, 1), 0.917, 5 / 6, 0.17),
        ((1, 1, 1, 1, 1, 1), 1.0, 1.0, 0.0),
    ],
)
def test_how_often_a_team_finishes_alone(
    needed: tuple[int, ...], alone: float, share: float, mean: float
) -> None:
    changes = [(1.0, teams) for teams in needed]
    assert finish_alone(changes) == pytest.approx(alone, abs=0.0005)
    assert done_by_one(changes) == pytest.approx(share)
    assert hand_offs(changes) == pytest.approx(mean, abs=0.005)


def test_weights_count_and_changes_of_nobody_do_not() -> None:
    assert finish_alone([(3, 1), (1, 4), (9, 0), (0, 1)]) == pytest.approx((3 + 0.25) / 4)
    assert finish_alone([(1, 0)]) is None
    assert hand_offs([]) is None


def test_the_odds_of_no_delay() -> None:
    assert no_delay(5, 0.5) == pytest.approx(0.06, abs=0.005)
    assert no_delay(5, 0.2) == pytest.approx(0.41, abs=0.005)
    assert no_delay(1, 0.5) == 1


def test_ways_lead_through_these_teams() -> None:
    found = betweenness(SIX)
    assert found.sampled is None
    assert found.shares == pytest.approx(
        {"QA": 0.40, "API": 0.35, "Security": 0.35, "Operations": 0.30, "Web": 0.0, "DB": 0.0}
    )
    assert found.most() == ("QA", pytest.approx(0.40))


def test_betweenness_equals_another_implementation() -> None:
    graph = wild(40, 90, 7)
    other = nx.betweenness_centrality(nx.DiGraph({k: list(v) for k, v in graph.items()}))
    assert betweenness(graph).shares == pytest.approx(other)


def test_a_sample_says_so_and_comes_close() -> None:
    graph = wild(120, 360, 3)
    whole, some = betweenness(graph), betweenness(graph, sample=60)
    assert (some.sampled, some.teams) == (60, 120)
    assert some.shares == betweenness(graph, sample=60).shares
    apart = [abs(whole.shares[team] - some.shares[team]) for team in graph]
    assert max(apart) < 0.05


def test_nobody_is_between_two_teams_or_none() -> None:
    assert betweenness(graph_of((), ())).shares == {}
    assert betweenness(graph_of(("a", "b"), [("a", "b")])).most() is None


def test_five_teams_wait_in_a_circle() -> None:
    assert waiting_circles(SIX) == (("API", "DB", "Operations", "QA", "Security"),)


def test_in_a_circle_every_team_reaches_every_other() -> None:
    for seed in range(20):
        graph = wild(30, 40, seed)
        reach = {team: nx.descendants(nx.DiGraph(graph), team) for team in graph}
        back = {team: {o for o in reach[team] if team in reach[o]} | {team} for team in graph}
        circles = {tuple(sorted(circle)) for circle in back.values() if len(circle) > 1}
        assert set(waiting_circles(graph)) == circles


def test_a_chain_of_twenty_thousand_teams_is_no_circle() -> None:
    names = [f"{n:05}" for n in range(20_000)]
    chain = graph_of(names, pairwise(names))
    assert waiting_circles(chain) == ()


def test_how_far_a_delay_reaches() -> None:
    assert propagation_cost(SIX) == pytest.approx(0.86, abs=0.005)
    five = ("Buy", "Returns", "Merchants", "Platform", "Enabling")
    needs = graph_of(five, (("Returns", "Buy"), ("Merchants", "Buy")))
    assert propagation_cost(needs) == pytest.approx(0.28)
    assert propagation_cost(graph_of(five, ())) == pytest.approx(1 / 5)
    assert propagation_cost(graph_of((), ())) is None


def test_reach_equals_following_every_path() -> None:
    for seed in range(10):
        graph = wild(25, 35, seed)
        plain = nx.DiGraph({team: list(others) for team, others in graph.items()})
        pairs = sum(1 + len(nx.descendants(plain, team)) for team in graph)
        assert propagation_cost(graph) == pytest.approx(pairs / len(graph) ** 2)


def test_links_add_up_either_way_and_loops_count_nothing() -> None:
    assert coupling_of([("b", "a", 2), ("a", "b", 1), ("a", "a", 9), ("a", "c", 0)]) == {
        ("a", "b"): 3
    }


def test_modularity_equals_another_implementation() -> None:
    coupling = coupling_of([("a", "b", 3), ("b", "c", 1), ("c", "d", 3), ("a", "d", 1)])
    parts = {"a": 1, "b": 1, "c": 2, "d": 2}
    graph = nx.Graph()
    graph.add_weighted_edges_from((*ends, weight) for ends, weight in coupling.items())
    assert modularity(coupling, parts) == pytest.approx(
        nx.community.modularity(graph, [{"a", "b"}, {"c", "d"}])
    )
    assert cut_share(coupling, parts) == pytest.approx(2 / 8)
    assert modularity({}, {}) is None
    assert cut_share({}, {}) is None


def test_teams_whose_components_are_tied_have_to_coordinate() -> None:
    owners = {"shop": ("Buy",), "pay": ("Money", "Buy"), "book": ("Money",), "lone": ()}
    needs = coordination_needs(owners, [("shop", "pay"), ("pay", "book"), ("book", "lone")])
    assert needs == {("Buy", "Money")}
    assert congruence(needs, frozenset({pair("Money", "Buy")})) == 1
    assert congruence(needs, frozenset()) == 0
    assert congruence(frozenset(), frozenset()) is None
