"""TEAM-09."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.team import Team, TeamApi
from topodesk.rules.asking import of_many
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, joined

_WANTED = {
    "focus": "its focus",
    "channels": "where to find it",
    "services_owned": "what it offers",
    "how_to_ask": "how to ask",
    "versioning": "how versions change",
    "current_work": "what it works on now",
}


class TeamApiIncomplete(Rule[Team | ScenarioInfo]):
    """What others can expect of a team is written down in part only.

    What it looks for
    A Team API that was begun and lacks its focus, a channel, the services it owns, how to ask,
    versioning or current work. Teams that have none are asked about together.

    Why it matters
    What is not written down other teams guess.

    What to do
    Fill in the open fields with the team.

    When to ignore it
    In a first workshop; it speaks from stage 6 on.
    """

    id = "TEAM-09"
    name = "team-api-incomplete"
    title = "Team API incomplete"
    severity = Severity.INFO
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (Page("Team API template", "github.com/TeamTopologies/Team-API-template"),)
    fix_class = FixClass.ASSIST
    stage = 6

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at one Team API, or ask for those nobody has begun."""
        if isinstance(it, ScenarioInfo):
            pairs, names = of_many(facts.listed("teams without Team API"))
            if pairs:
                yield self.question(
                    pairs,
                    "Team API",
                    f"What can other teams expect of {names}, and how do they ask?",
                )
            return
        if it.team_api == TeamApi():
            return
        open_ = [word for field, word in _WANTED.items() if not _filled(it.team_api, field)]
        if open_:
            yield self.finding(
                [it],
                f"The Team API of {called(it)} does not say {joined(open_, 'or')}.",
                evidence=[f"{len(_WANTED) - len(open_)} of {len(_WANTED)} parts are written"],
                action="Fill in the open fields with the team.",
            )


def _filled(api: TeamApi, field: str) -> bool:
    value = getattr(api, field)
    texts = (value,) if isinstance(value, str) else value
    return any(text.strip() for text in texts)
