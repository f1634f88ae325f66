"""ARCH-07."""

from __future__ import annotations

from statistics import median

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.legitimacy import support
from topodesk.rules.namesakes import called_like_its_component
from topodesk.rules.ownership import owns
from topodesk.rules.readings.changes import needed
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Paper, team_topologies
from topodesk.rules.wording import count, listed


class TeamPerComponent(Rule[ScenarioInfo]):
    """The teams copy the diagram of the components, one for each.

    What it looks for
    Of at least 3 teams (support teams that pass their test apart), half are called like a
    component they own, or 70% own exactly one; and half of the typical changes or more need
    two teams.

    Why it matters
    A copy of the component diagram is the naive reading of Conway's law: each change then crosses
    several teams.

    What to do
    Look at which components change together, and bring those into one team for each stream.

    When to ignore it
    Each component is a whole product for its customers; then changes need one team, and the rule
    is silent by itself.
    """

    id = "ARCH-07"
    name = "team-per-component"
    title = "One team per component"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        team_topologies("ch. 2, reader notes: team per microservice is naive"),
        Paper("Colfer & Baldwin", 2016, "The Mirroring Hypothesis"),
    )
    fix_class = FixClass.TALK
    stage = 5
    relative = True
    at_leisure = True
    usual = {"teams": 3, "called alike": 0.5, "own one": 0.7, "teams per change": 2}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Look at all teams together."""
        judged = [team for team in facts.all(Team) if support(facts, team.id) is False]
        if len(judged) < self.limit(facts, "teams"):
            return
        single = [team for team in judged if len(owns(facts, team.id)) == 1]
        alike = [team for team in judged if called_like_its_component(facts, team.id)]
        by_name = len(alike) >= self.limit(facts, "called alike") * len(judged)
        if not by_name and len(single) < self.limit(facts, "own one") * len(judged):
            return
        known = [teams for _, teams in needed(facts) if teams]
        if not known:
            ask = "Of the last changes customers noticed, which teams had to act for each?"
            yield self.question([(it.id, it.label())], "typical changes", ask)
            return
        middle = median(known)
        if middle < self.limit(facts, "teams per change"):
            return
        copies = alike if by_name else single
        names = listed([team.label() for team in sorted(copies, key=_by_name)])
        how = "are called like a component they own" if by_name else "own exactly one component"
        yield self.finding(
            [it, *copies],
            "The teams copy the diagram of the components, one for each.",
            evidence=[
                f"{len(copies)} of {count(len(judged), 'team')} {how}: {names}",
                f"half of the typical changes need {middle:g} teams or more",
            ],
            action="Look at which components change together, and bring those into one team.",
        )


def _by_name(team: Team) -> tuple[str, str]:
    return team.label().casefold(), team.id
