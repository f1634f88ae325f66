"""ARCH-13."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentLink, LinkBasis
from topodesk.model.design_records import ScenarioInfo
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.limits import USUAL
from topodesk.rules.readings.coupling import cut_by_streams, cut_by_teams
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Paper
from topodesk.rules.wording import called, joined


class CutsWhatChangesTogether(Rule[ScenarioInfo]):
    """The boundaries of the teams cut what changes together.

    What it looks for
    Boundaries along the value streams would keep clearly more of the coupling between components
    in one hand: 10% of it or more, and 0.15 or more by modularity. It takes 8 coupled components
    and 10 pairs.

    Why it matters
    Coupled parts in different teams force those to coordinate; another cut needs less of that.

    What to do
    Begin with the two components that are coupled most and lie in different hands.

    When to ignore it
    The coupling was guessed in the workshop; links marked as guessed make this a hint.
    """

    id = "ARCH-13"
    name = "cuts-what-changes-together"
    title = "Boundaries cut what changes together"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        Paper("Newman & Girvan", 2004, "Finding and evaluating community structure"),
        Paper("Cataldo, Herbsleb & Carley", 2008, "Socio-technical congruence"),
    )
    fix_class = FixClass.TALK
    stage = 5
    relative = True
    at_leisure = True
    usual = USUAL["ARCH-13"]

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Compare what team and what stream boundaries cut."""
        teams, streams = cut_by_teams(facts), cut_by_streams(facts)
        cut, other = teams.share.value, streams.share.value
        kept, better = teams.modularity.value, streams.modularity.value
        if cut is None or other is None or kept is None or better is None:
            return
        # Measures are sums of weights: what is equal on paper may differ in the last digit.
        if better - kept < self.limit(facts, "modularity") - _EVEN:
            return
        if cut - other < self.limit(facts, "cut") - _EVEN:
            return
        links = facts.all(ComponentLink)
        guessed = all(link.basis is LinkBasis.GUESS for link in links)
        heaviest = _heaviest(facts, links)
        evidence = [
            f"team boundaries cut {cut:.0%} of the coupling",
            f"boundaries along the streams would cut {other:.0%}",
        ]
        if heaviest:
            evidence.append(f"coupled most, in different hands: {joined(heaviest)}")
        if guessed:
            evidence.append("all links between components are guesses")
        yield self.finding(
            [it],
            "The boundaries of the teams cut what changes together.",
            evidence=evidence,
            action="Begin with the two components that are coupled most: can one team own both?",
            level=Severity.INFO if guessed else Severity.WARNING,
        )


_EVEN = 1e-9


def _heaviest(facts: Facts, links: tuple[ComponentLink, ...]) -> list[str]:
    """The two ends of the heaviest link that lies in different hands."""
    for link in sorted(links, key=lambda link: (-link.weight, link.id)):
        ends = [c for id in (link.a, link.b) if (c := facts.get(Component, id))]
        if len(ends) == 2 and all(c.owner_teams for c in ends):
            one, two = ends
            if one.owner_teams[0] != two.owner_teams[0]:
                return [called(one), called(two)]
    return []
