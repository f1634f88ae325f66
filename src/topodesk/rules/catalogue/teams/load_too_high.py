"""TEAM-03."""

from __future__ import annotations

from topodesk.model.team import LoadReading, Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.limits import USUAL
from topodesk.rules.load import DIMENSIONS, FEWEST_ANSWERS, Load, loads
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, count

_WORDS = {
    "domain": "the domain",
    "tooling": "tools",
    "interruptions": "interruptions",
    "dependencies": "waiting for others",
    "on_call": "being on call",
}


class LoadTooHigh(Rule[Team]):
    """A team has more to keep in mind than it can.

    What it looks for
    The latest reading of a team's load: a mean of 4.0 of 5 or one part at 5, an error with a mean
    of 4.5. A reading of at least 5 anonymous answers, or one estimate. Where an earlier reading was
    not high, it is a hint: short peaks are fine.

    Why it matters
    A team over its limit cannot take on work from end to end, however right the drawing is.

    What to do
    Take domains away, let a platform take over what it can, or get help to learn.

    When to ignore it
    A peak the team chose, with an end.
    """

    id = "TEAM-03"
    name = "load-too-high"
    title = "Load too high"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        team_topologies("ch. 3, after Sweller"),
        Page(
            "Team cognitive load assessment",
            "github.com/TeamTopologies/Team-Cognitive-Load-Assessment",
        ),
    )
    fix_class = FixClass.TALK
    usual = USUAL["TEAM-03"]

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at the readings of one team."""
        readings = facts.referrers(team.id, LoadReading)
        found = loads(facts, team.id)
        if not found:
            if any(_says(reading) for reading in readings):
                yield self.question(
                    [(team.id, team.label())],
                    "answers about its load",
                    f"Can {FEWEST_ANSWERS} or more people of {called(team)} answer how much they "
                    "have to keep in mind?",
                )
            return
        latest = found[0]
        level = self._level(latest, facts)
        if level is None:
            return
        if len(found) > 1 and self._level(found[1], facts) is None:
            level = Severity.INFO
        part, worst = latest.worst
        known = "an estimate" if latest.answers is None else count(latest.answers, "answer")
        yield self.finding(
            [team],
            f"The load of {called(team)} is too high.",
            evidence=[
                f"load {latest.mean:.1f} of 5 ({known})",
                f"most from {_WORDS[part]}: {worst:g} of 5",
                *([f"the reading before: {found[1].mean:.1f}"] if len(found) > 1 else []),
            ],
            action="Ask what to take away first: a domain, tools, interruptions or waiting.",
            level=level,
        )

    def _level(self, load: Load, facts: Facts) -> Severity | None:
        if load.mean >= self.limit(facts, "mean too high"):
            return Severity.ERROR
        part = load.worst[1] >= self.limit(facts, "one part")
        high = load.mean >= self.limit(facts, "mean") or part
        return Severity.WARNING if high else None


def _says(reading: LoadReading) -> bool:
    return any(getattr(reading, part) is not None for part in DIMENSIONS)
