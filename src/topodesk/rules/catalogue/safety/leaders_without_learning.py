"""SAFE-07."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.learning import LeaderLearning
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.recorded import any_teams
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE
from topodesk.rules.wording import called


class LeadersWithoutLearning(Rule[ScenarioInfo]):
    """Leaders ask for change and have not said what they learned themselves.

    What it looks for
    A proposal without a word of what a leader believed that turned out otherwise.

    Why it matters
    Who speaks first about an own error makes it possible for others.

    What to do
    Ask the sponsor: what did you believe about our structure that turned out wrong? It is printed
    only when the sponsor agrees.

    When to ignore it
    The sponsor would rather not: accept it, with that reason.
    """

    id = "SAFE-07"
    name = "leaders-without-learning"
    title = "Leaders have shared no learning of their own"
    severity = Severity.INFO
    scopes = (Scope.MAP,)
    sources = (ARTICLE,)
    fix_class = FixClass.TALK
    stage = 0
    at_leisure = True

    def check(self, info: ScenarioInfo, facts: Facts) -> Seen:
        """Look for what leaders learned."""
        if facts.info.kind is not ScenarioKind.PROPOSAL or not any_teams(facts):
            return
        said = [e for e in facts.all(LeaderLearning) if e.believed.strip() or e.learned.strip()]
        if not said:
            yield self.finding(
                [info],
                f"No leader has said in {called(info)} what they learned on the way.",
                evidence=["0 learnings of leaders"],
                action="Ask the sponsor what they believed about the structure that was not so.",
            )
