"""ARCH-03."""

from __future__ import annotations

from topodesk.model.team import Team, TeamType
from topodesk.rules.cells import streams_needing
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.flow import streams_of_changes
from topodesk.rules.legitimacy import support
from topodesk.rules.lexical import Hit, hits, strength
from topodesk.rules.ownership import reaches_customer
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.spelling import as_written
from topodesk.rules.value_words import speaks_of_value
from topodesk.rules.wording import called, quoted

_FUNCTION = ("function",)


class FunctionInName(Rule[Team]):
    """A team is called after a function or an activity.

    What it looks for
    The name holds words for a discipline (test, operations, analysis) that add up to 2; a strong
    word counts 2, a weak one 1. A word of a customer, a stream or a step silences it. It is a
    warning when changes of a stream the team takes part in pass many teams (ARCH-09).

    Why it matters
    Teams of one discipline turn each change into a queue between specialities.

    What to do
    Ask which streams need this skill daily (move people in), weekly (make it self-service), or
    only to learn it (an enabling team).

    When to ignore it
    The function faces customers, such as support that serves people, or the law asks for duties
    to be kept apart: accept it with that reason. Enabling teams, support teams that pass their
    test, and teams that carry a customer's step are left alone.
    """

    id = "ARCH-03"
    name = "function-in-team-name"
    title = "Team name is a function or activity"
    severity = Severity.INFO
    scopes = (Scope.TEAM,)
    sources = (
        team_topologies("ch. 5, avoid team silos in the flow of change"),
        Page("DORA, loosely coupled teams", "dora.dev"),
    )
    fix_class = FixClass.TALK
    stage = 5
    usual = {"strength": 2}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at one team's name."""
        if team.type is TeamType.ENABLING:
            return
        found = [hit for hit in hits(team.name, facts.words) if hit.strength(_FUNCTION)]
        if not found or speaks_of_value(facts, team.name):
            return
        halved = bool(team.mission.strip()) and speaks_of_value(facts, team.mission)
        if strength(found, _FUNCTION, halved=halved) < self.limit(facts, "strength"):
            return
        if support(facts, team.id) or reaches_customer(facts, team.id):
            return
        relays = sorted(id for id in _streams(facts, team) if facts.fired("ARCH-09", id))
        evidence = [*_evidence(found, team.name), "no customer, stream or step in the name"]
        if relays:
            evidence.append("changes it takes part in pass many teams")
        yield self.finding(
            [team],
            f"{called(team)} is named after a function.",
            evidence=evidence,
            action="Ask which stream needs this skill every day, and which only has to learn it.",
            level=Severity.WARNING if relays else Severity.INFO,
        )


def _streams(facts: Facts, team: Team) -> set[str]:
    return {*streams_needing(facts, team.id), *streams_of_changes(facts, team.id)}


def _evidence(found: list[Hit], name: str) -> list[str]:
    said = (
        f"{quoted(as_written(hit.text, name))} "
        f"{'names' if hit.strength(_FUNCTION) > 1 else 'hints at'} a function"
        for hit in found
    )
    return list(dict.fromkeys(said))
