"""PLAT-02."""

from __future__ import annotations

from topodesk.model.component import Service
from topodesk.model.grouping import Grouping
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.offering import is_young, services_of
from topodesk.rules.platform_side import is_platform
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count, listed

_HALF_A_YEAR = 183


class TicketDesk(Rule[Team | Grouping]):
    """A platform is used by asking it.

    What it looks for
    More than 30% of what a platform offers cannot be used without a ticket or a person. A hint
    where the platform was formed less than half a year ago, or is still to be formed.

    Why it matters
    Tickets turn a platform into a queue, and a queue into waiting for everybody at once.

    What to do
    Rank its three most frequent tickets, and make those self-service first.

    When to ignore it
    What is asked for is rare, less than once a month: accept it with that reason.
    """

    id = "PLAT-02"
    name = "ticket-desk"
    title = "Ticket desk"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.GROUPING)
    sources = (
        Page("Team Topologies newsletter, February 2025", "teamtopologies.com"),
        Page("AWS DevOps Guidance, OA.STD.1", "docs.aws.amazon.com/wellarchitected"),
    )
    fix_class = FixClass.TALK
    stage = 7
    usual = {"share by ticket": 0.3, "young in days": _HALF_A_YEAR}

    def check(self, party: Team | Grouping, facts: Facts) -> Seen:
        """Look at how the services of one platform are used."""
        offers = services_of(facts, party.id) if is_platform(facts, party.id) else []
        asked = [s for s in offers if s.self_service is False]
        unknown = [s for s in offers if s.self_service is None]
        most = self.limit(facts, "share by ticket") * len(offers)
        if len(asked) > most:
            young = is_young(facts, party.id, self.limit(facts, "young in days"))
            some = (
                f"{len(asked)} of {count(len(offers), 'service')}"
                if len(offers) > 1
                else "The only service"
            )
            yield self.finding(
                [party],
                f"{some} of {called(party)} {'need' if len(asked) > 1 else 'needs'} a ticket or a "
                "person.",
                evidence=[
                    f"asked for: {listed(_names(asked))}",
                    f"{len(asked) / len(offers):.0%} of what it offers",
                    *(["formed less than half a year ago"] if young else []),
                ],
                action="Rank its three most frequent tickets, and make those self-service first.",
                level=Severity.INFO if young else Severity.WARNING,
            )
        elif len(asked) + len(unknown) > most:
            verb = "be" if len(unknown) > 1 else "it be"
            names = listed(_names(unknown))
            ask = f"Which of {names} can be used without a ticket or a person?"
            if len(unknown) == 1:
                ask = f"{names}: can {verb} used without a ticket or a person?"
            yield self.question(
                [(service.id, service.label()) for service in unknown], "self-service", ask
            )


def _names(services: list[Service]) -> list[str]:
    return [service.label() for service in sorted(services, key=lambda s: s.label().casefold())]
