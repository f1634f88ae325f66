"""FOCUS-04."""

from __future__ import annotations

from topodesk.model.outcome import Initiative, InitiativeKind
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.not_doing import under_way
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic, Page
from topodesk.rules.wording import called, count, listed

_FEWEST = 2


class TooMuchAtOnce(Rule[Team]):
    """A team works on many things at the same time.

    What it looks for
    More than 3 initiatives that go on in one team, or at least two and more than one for every two
    people; an error above 6. Routine work is not counted.

    Why it matters
    The more is begun, the longer everything waits, and nobody sees it waiting.

    What to do
    Ask which one to finish first, and put the others on the not-doing list until then.

    When to ignore it
    Very small pieces: mark them as routine.
    """

    id = "FOCUS-04"
    name = "too-much-at-once"
    title = "Too much at once"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        Page("Flow metrics: flow load", "flowframework.org/flow-metrics"),
        Heuristic("3 and 6 initiatives, one for two people"),
    )
    fix_class = FixClass.TALK
    stage = 1
    usual = {"initiatives": 3, "too many": 6, "people for each": 2}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Count what one team works on."""
        going = [work for work in under_way(facts, team.id) if _counts(work)]
        if not self._is_many(team, len(going), facts):
            return
        far = len(going) > self.limit(facts, "too many")
        who = "" if team.people is None else f" of {count(team.people, 'person', 'people')}"
        yield self.finding(
            [team, *going],
            f"{called(team)} works on {count(len(going), 'initiative')} at once.",
            evidence=[
                listed([work.label() for work in going]),
                f"a team{who}" if who else "nobody has said how many people work in it",
            ],
            action="Ask which one to finish first, and say no to the others until then.",
            level=Severity.ERROR if far else Severity.WARNING,
        )

    def _is_many(self, team: Team, going: int, facts: Facts) -> bool:
        if going > self.limit(facts, "initiatives"):
            return True
        each = self.limit(facts, "people for each")
        return team.people is not None and going >= _FEWEST and going * each > team.people


def _counts(work: Initiative) -> bool:
    return work.kind is not InitiativeKind.ROUTINE
