"""SAFE-06."""

from __future__ import annotations

from datetime import timedelta

from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.learning import SafetyPulse
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.load import FEWEST_ANSWERS
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Grade, Heuristic, Paper
from topodesk.rules.transition import people_moved
from topodesk.rules.wording import called, count


class SafetyNotAsked(Rule[ScenarioInfo]):
    """Many people are to change team, and it is not known whether they can speak up.

    What it looks for
    A proposal in which more than 20% of the people change team, and there is no pulse of the last
    90 days, or a mean in it is below 3 of 5. Only means of 5 or more answers are ever looked at.

    Why it matters
    People who are asked to change team have to be able to say what is wrong with the idea.

    What to do
    Ask everybody, anonymously, before deciding; where the mean is low, talk with the sponsor first.

    When to ignore it
    The pulse was held elsewhere: record its date, how many answered, and the mean, nothing else.
    """

    id = "SAFE-06"
    name = "safety-not-asked"
    title = "Safety not asked, or low, before a large change"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        Paper(
            "Edmondson",
            1999,
            "Psychological Safety and Learning Behavior in Work Teams",
            Grade.SECONDARY,
        ),
        ARTICLE,
        Heuristic("20%, 90 days and a mean of 3"),
    )
    fix_class = FixClass.TALK
    stage = 0
    at_leisure = True
    usual = {"share moved": 0.2, "days": 90, "mean": 3}

    def check(self, info: ScenarioInfo, facts: Facts) -> Seen:
        """Look at how many people move, and at what they said of their safety."""
        if facts.info.kind is not ScenarioKind.PROPOSAL:
            return
        recent = self._recent(facts)
        least = self.limit(facts, "mean")
        low = [p for p in recent if p.mean is not None and p.mean < least]
        if recent and not low:
            return
        moved, (_, people) = people_moved(facts), facts.size()
        if moved is None or not people:
            yield from self._unknown(info, facts)
        elif moved > self.limit(facts, "share moved") * people:
            worst = min(low, key=lambda p: (p.mean or 0, p.id), default=None)
            yield self.finding(
                [info],
                f"{count(moved, 'person', 'people')} of {people:g} change team in {called(info)}, "
                f"and {'the last pulse was low' if worst else 'nobody asked them lately'}.",
                evidence=[
                    f"{moved / people:.0%} of the people change team",
                    _said(worst, facts) if worst else self._nothing(facts),
                ],
                action="Talk with the sponsor about it before anything is decided."
                if worst
                else "Ask everybody, anonymously, before anything is decided.",
            )

    def _recent(self, facts: Facts) -> list[SafetyPulse]:
        """The pulses that are not too old, of five answers or more."""
        days = timedelta(days=self.limit(facts, "days"))
        first = facts.as_of - days if facts.as_of else None
        asked = [p for p in facts.all(SafetyPulse) if p.answers_n >= FEWEST_ANSWERS]
        return [p for p in asked if first is None or (p.date is not None and p.date >= first)]

    def _nothing(self, facts: Facts) -> str:
        return f"no pulse in the last {self.limit(facts, 'days'):g} days"

    def _unknown(self, info: ScenarioInfo, facts: Facts) -> Seen:
        """Where a way there is drawn: ask how many people it moves."""
        steps = sorted(facts.all(ChangeItem), key=lambda item: (item.label().casefold(), item.id))
        if facts.size()[1] and steps:
            ask = f"How many people change team on the way to {called(info)}?"
            pairs = [(item.id, item.label()) for item in steps]
            yield self.question(pairs, "people who change team", ask)


def _said(pulse: SafetyPulse, facts: Facts) -> str:
    team = facts.get(Team, pulse.team)
    whose = f" of {called(team)}" if team is not None else ""
    return f"mean{whose}: {pulse.mean:g} of 5, from {pulse.answers_n} answers"
