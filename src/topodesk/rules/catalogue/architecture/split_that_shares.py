"""ARCH-20."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.stream import JourneyStep
from topodesk.model.team import AlignmentBasis, Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.lexical import hits
from topodesk.rules.ownership import steps
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Page
from topodesk.rules.vocabulary import STRONG
from topodesk.rules.wording import listed


class SplitThatShares(Rule[ScenarioInfo]):
    """Teams are split by channel or persona, and share nearly everything.

    What it looks for
    Two or more teams named after a channel, or with the basis channel, whose journey steps are the
    same by half or more; or two or more teams with the basis persona that need the same components
    by half or more.

    Why it matters
    Web, app and kiosk teams build the same ordering three times. Persona teams are fine only if
    what they offer really differs.

    What to do
    Ask what differs for this channel or persona: the need, or only the screen?

    When to ignore it
    The device makes a product of its own, such as a screen in a car: accept it, and write down the
    difference.
    """

    id = "ARCH-20"
    name = "split-that-shares"
    title = "Split by channel or persona that shares everything"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        Page("Melissa Perri, Product Thinking ep. 262", "produxlabs.com"),
        ARTICLE,
    )
    fix_class = FixClass.TALK
    stage = 5
    at_leisure = True
    usual = {"shared steps": 0.5, "shared components": 0.5}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Look at the teams split by channel, and at those split by persona."""
        teams = facts.all(Team)
        by_channel = [team for team in teams if _is_channel(team, facts)]
        least = self.limit(facts, "shared steps")
        alike = _alike(by_channel, lambda team: set(steps(facts, team.id)), least, _of_smaller)
        if alike:
            yield self.finding(
                [*alike],
                f"Teams split by channel work on the same steps: {_names(alike)}.",
                evidence=[f"half or more of their journey steps are the same ({least:.0%})"],
                action="Ask what differs for each channel: the need, or only the screen?",
            )
        by_persona = [team for team in teams if team.alignment_basis is AlignmentBasis.PERSONA]
        least = self.limit(facts, "shared components")
        alike = _alike(by_persona, lambda team: _needs(facts, team), least, _of_both)
        if alike:
            yield self.finding(
                [*alike],
                f"Teams split by persona need the same components: {_names(alike)}.",
                evidence=[f"half or more of what their steps need is the same ({least:.0%})"],
                action="Ask what differs for each persona: the need, or only the screen?",
                level=Severity.INFO,
            )


def _is_channel(team: Team, facts: Facts) -> bool:
    if team.alignment_basis is AlignmentBasis.CHANNEL:
        return True
    return any(hit.strength(("channel",)) >= STRONG for hit in hits(team.name, facts.words))


def _needs(facts: Facts, team: Team) -> set[str]:
    carried = (facts.get(JourneyStep, id) for id in steps(facts, team.id))
    return {component for step in carried if step for component in step.components}


def _of_smaller(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _of_both(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)


def _alike(
    teams: Sequence[Team],
    of: Callable[[Team], set[str]],
    least: float,
    share: Callable[[set[str], set[str]], float],
) -> list[Team]:
    """The teams that share so much with another of them."""
    told = [(team, has) for team in teams if (has := of(team))]
    return [
        team
        for team, has in told
        if any(share(has, others) >= least for other, others in told if other is not team)
    ]


def _names(teams: Sequence[Team]) -> str:
    return listed([team.label() for team in teams])
