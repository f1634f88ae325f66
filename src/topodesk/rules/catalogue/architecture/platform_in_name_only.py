"""ARCH-16."""

from __future__ import annotations

from datetime import date

from topodesk.model.dates import day as day_of
from topodesk.model.team import Team, TeamType
from topodesk.rules.asking import about_support
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.legitimacy import Legitimacy, Verdict, legitimacy
from topodesk.rules.limits import USUAL
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, joined


class PlatformInNameOnly(Rule[Team]):
    """A team is called a platform, and the platform test is not passed.

    What it looks for
    A platform team has three must-haves: at least two stream-aligned teams use it, they can do so
    without a ticket or a person, and most changes do not wait for it; and two of: a product
    manager who asks its users, success stated as their flow, no service without users, voluntary
    use. On the way there it is a warning, without the must-haves an error; a hint in the first six
    months.

    Why it matters
    Renaming an infrastructure or API team “platform” changes nothing if others still wait for
    tickets.

    What to do
    Close the first thing its test still misses, or leave the type open until it is ready.

    When to ignore it
    The platform is new; for six months after it was formed this is only a hint.
    """

    id = "ARCH-16"
    name = "platform-in-name-only"
    title = "Platform in name only"
    severity = Severity.ERROR
    scopes = (Scope.TEAM,)
    sources = (
        Page("Team Topologies newsletter, February 2025", "teamtopologies.com"),
        Page("Team Topologies, thinnest viable platform", "teamtopologies.com"),
    )
    fix_class = FixClass.ASSIST
    stage = 5
    usual = USUAL["ARCH-16"]

    def check(self, team: Team, facts: Facts) -> Seen:
        """Put one platform team to its test."""
        found = legitimacy(facts, team.id) if team.type is TeamType.PLATFORM else None
        if found is None or found.passes:
            return
        if found.missing:
            yield from about_support(self, team, facts)
            return
        if found.best is Verdict.PASS:
            open_ones = [answer for answer in found.answers if answer.yes is None]
            about = joined([answer.about for answer in open_ones], "or")
            ask = f"What does {called(team)} have of these: {about}?"
            yield self.question([(team.id, team.label())], open_ones[0].about, ask)
            return
        yield self._found(team, found, facts)

    def _found(self, team: Team, found: Legitimacy, facts: Facts) -> Finding:
        lacks = [answer.about for answer in found.answers if answer.yes is not True]
        months = int(self.limit(facts, "months new"))
        new = _is_new(team.formed_on, facts.as_of, months)
        on_its_way = found.best is Verdict.IN_TRANSITION
        evidence = [f"still missing: {joined(lacks)}"]
        if new and team.formed_on is not None:
            evidence.append(f"formed on {day_of(team.formed_on)}, less than {months} months ago")
        usual = Severity.WARNING if on_its_way else Severity.ERROR
        way = "on its way to being a platform" if on_its_way else "a platform in name only"
        return self.finding(
            [team],
            f"{called(team)} is {way}.",
            evidence=evidence,
            action=f"Close this first: {lacks[0]}.",
            level=Severity.INFO if new else usual,
        )


def _is_new(formed: date | None, as_of: date | None, months: int) -> bool:
    """Whether a team was formed less than so many months before a date."""
    if formed is None or as_of is None:
        return False
    passed = (as_of.year - formed.year) * 12 + as_of.month - formed.month
    return (passed, as_of.day) < (months, formed.day)
