"""PLAT-01."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from topodesk.edits.removing import remove
from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.offering import is_used, platform_around, served_by
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count

_MOST_SUGGESTED = 2


class ServiceWithoutUsers(Rule[Service]):
    """A platform keeps a service that nobody uses.

    What it looks for
    A service that has been there for more than 90 days and has no users, or was last used longer
    ago. Where nobody has said who uses it nor since when it is there, that is a question.

    Why it matters
    A platform is best as small as it can be: what nobody uses takes care that others need.

    What to do
    Retire it, make it part of another, or name the first user and the date.

    When to ignore it
    It starts within 90 days, or somebody is about to need it: name that team as its user.
    """

    id = "PLAT-01"
    name = "service-without-users"
    title = "Platform service without users"
    severity = Severity.WARNING
    scopes = (Scope.SERVICE,)
    sources = (
        Page(
            "Thinnest viable platform examples",
            "github.com/TeamTopologies/Thinnest-Viable-Platform-examples",
        ),
    )
    fix_class = FixClass.ASSIST
    stage = 7
    usual = {"days": 90}

    def check(self, service: Service, facts: Facts) -> Seen:
        """Look at who uses one service."""
        used = is_used(facts, service)
        if not used and service.launched is None and service.last_used is None:
            ask = f"Who is the first to use {called(service)}, and from when?"
            yield self.question([(service.id, service.label())], "users", ask)
            return
        idle = self._idle(facts, service.last_used)
        there = self._idle(facts, service.launched)
        if idle is None and (used or there is None):
            return
        provider = platform_around(facts, service)
        days = idle if idle is not None else there
        since = service.last_used if idle is not None else service.launched
        yield self.finding(
            [service, *([provider] if provider else [])],
            f"{called(service)} has had no users for {count(days or 0, 'day')}."
            if idle is None
            else f"Nobody has used {called(service)} for {count(idle, 'day')}.",
            evidence=[
                f"last used on {since}" if idle is not None else f"there since {since}",
                *([] if used else ["0 users"]),
            ],
            action="Retire it, make it part of another, or name the first user and the date.",
        )

    def _idle(self, facts: Facts, day: date | None) -> int | None:
        """For how many days, where they are too many."""
        if day is None or facts.as_of is None:
            return None
        days = (facts.as_of - day).days
        return days if days > self.limit(facts, "days") else None

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Name a first user among those of the same platform, or retire it."""
        service = facts.get(Service, finding.where[0])
        if service is None:
            return
        store = facts.scenario
        if not is_used(facts, service) and self._idle(facts, service.last_used) is None:
            around = served_by(facts, service.provider) if service.provider else frozenset()
            teams = [team for id in around if (team := facts.get(Team, id)) is not None]
            teams.sort(key=lambda t: (t.label().casefold(), t.id))
            for team in teams[:_MOST_SUGGESTED]:
                used = service.with_(consumers=(team.id,))
                name = f"Let {called(team)} use {called(service)}"
                change = Change.of(name, store.id, updated=[(service, used)])
                yield Fix(f"{called(team)} uses it", change)
        yield Fix("Retire it", remove(store, [service.id]).named(f"Retire {called(service)}"))
