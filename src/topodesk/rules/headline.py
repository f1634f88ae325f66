"""The one sentence above all findings, when the verdict holds for much of the organisation."""

from __future__ import annotations

from math import fsum

from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.limits import limit
from topodesk.rules.wording import count

_VERDICT = "ARCH-22"


def headline(facts: Facts, findings: tuple[Finding, ...]) -> str:
    """How many people sit in teams with the verdict of ARCH-22; "" up to 30% of them."""
    likely = {f.where[0] for f in findings if f.rule == _VERDICT and f.level is Severity.ERROR}
    people = {team.id: team.people for team in facts.scenario.of(Team) if team.people is not None}
    total = fsum(people.values())
    inside = fsum(people[id] for id in likely if id in people)
    if not total or inside <= limit(facts, _VERDICT, "share of people") * total:
        return ""
    return (
        f"{inside:g} of {count(total, 'person', 'people')} work in teams that are likely "
        "arranged around the architecture."
    )
