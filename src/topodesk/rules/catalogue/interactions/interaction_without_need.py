"""INT-09."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentLink, Service
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.ownership import owns
from topodesk.rules.parties import mode_word, parties, title_of
from topodesk.rules.recorded import any_needs
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over, members
from topodesk.rules.source import Heuristic, team_topologies
from topodesk.rules.wording import called, count, joined


class InteractionWithoutNeed(Rule[Interaction | Team]):
    """Teams interact, and nothing recorded asks for it; or one team interacts with very many.

    What it looks for
    Where dependencies or ties between components are recorded: an interaction without a service, a
    capability, a dependency, a shared step or tied components behind it. A team with more than 6
    interactions that are not over.

    Why it matters
    More talk is not better flow; teams that interact now and then do better than those that always
    do.

    What to do
    Ask what would break if it stopped. Let it go, or record what it is for.

    When to ignore it
    Communities of practice, which are no interactions; and needs that are real but not recorded.
    """

    id = "INT-09"
    name = "interaction-without-need"
    title = "Interaction without a need"
    severity = Severity.INFO
    scopes = (Scope.INTERACTION, Scope.TEAM)
    sources = (team_topologies("ch. 7"), Heuristic("more than 6 interactions"))
    fix_class = FixClass.TALK
    stage = 7
    usual = {"interactions": 6}

    def check(self, it: Interaction | Team, facts: Facts) -> Seen:
        """Look at one interaction, or at how many a team has."""
        if isinstance(it, Team):
            yield from self._team(it, facts)
        elif not is_over(it, facts.as_of) and any_needs(facts) and not _needed(facts, it):
            sides = parties(facts, it)
            yield self.finding(
                [it, *sides],
                f"Nothing recorded asks for the {mode_word(it)} of "
                f"{joined([called(side) for side in sides])}.",
                evidence=["no service, capability, dependency, shared step or tied components"],
                action="Ask what would break if it stopped.",
                name=title_of(facts, it),
            )

    def _team(self, team: Team, facts: Facts) -> Seen:
        lines = [
            line for line in facts.referrers(team.id, Interaction) if not is_over(line, facts.as_of)
        ]
        if len(lines) > self.limit(facts, "interactions"):
            yield self.finding(
                [team],
                f"{called(team)} takes part in {len(lines)} interactions at once.",
                evidence=[f"{count(len(lines), 'interaction')} that are not over"],
                action="Ask which of them would be missed.",
            )


def _needed(facts: Facts, it: Interaction) -> bool:
    if it.service is not None or it.capability is not None:
        return True
    near, far = members(facts, it.provider), members(facts, it.consumer)
    sides = {it.provider, it.consumer}
    offered = (s for side in sides for s in facts.referrers(side, Service))
    if any(s.provider in sides and sides & {*s.consumers} - {s.provider} for s in offered):
        return True
    return any(_pair_needs(facts, one, other) for one in sorted(near) for other in sorted(far))


def _pair_needs(facts: Facts, one: str, other: str) -> bool:
    if any(other in (d.from_team, d.to_team) for d in facts.referrers(one, Dependency)):
        return True
    for step in facts.referrers(one, JourneyStep):
        if other in (*step.responsible_teams, *step.supporters, step.lead_team):
            return True
        parts = (facts.get(Component, id) for id in step.components)
        if any(part is not None and other in part.owner_teams for part in parts):
            return True
    theirs = set(owns(facts, other))
    return any(
        {link.a, link.b} & theirs
        for part in owns(facts, one)
        for link in facts.referrers(part, ComponentLink)
    )
