"""Names behind the numbers: which team is waited for, who waits in a circle."""

from __future__ import annotations

from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.measures.betweenness import Betweenness
from topodesk.rules.measures.finishing import no_delay
from topodesk.rules.readings.changes import bottleneck, teams_needed
from topodesk.rules.readings.waiting import waiting_circles
from topodesk.rules.wording import called, count, listed

ODDS = 0.5
"""Assumed for the illustration: each other team delays a change in so many cases."""


def notes(facts: Facts, ways: Betweenness) -> dict[str, str]:
    """A sentence for each measure that has a name behind it, by the key of the measure."""
    found: dict[str, str] = {}
    most = bottleneck(facts)
    if most is not None:
        found["bottleneck_share"] = f"Most changes wait for {_name(facts, most[0])}."
    circles = waiting_circles(facts)
    if circles:
        teams = [team.label() for id in circles[0] if (team := facts.get(Team, id))]
        more = f" And {count(len(circles) - 1, 'more circle')}." if len(circles) > 1 else ""
        found["teams_in_circles"] = f"{listed(teams, most=6)} wait for each other.{more}"
    between = ways.most()
    if between is not None:
        found["betweenness"] = f"Most lead through {_name(facts, between[0])}."
    if ways.sampled is not None:
        sampled = f"Estimated from {ways.sampled} of {count(ways.teams, 'team')}."
        found["betweenness"] = " ".join((found.get("betweenness", ""), sampled)).strip()
    teams_of_a_change = teams_needed(facts).value
    if teams_of_a_change is not None and teams_of_a_change > 1:
        odds = round(100 * no_delay(round(teams_of_a_change), ODDS))
        found["teams_per_change"] = (
            f"If each other team delays every second change, an assumption, {odds}% of changes "
            f"with {round(teams_of_a_change)} teams come through without delay."
        )
    return found


def _name(facts: Facts, id: str) -> str:
    return called(facts.get(Team, id))
