"""NOTE-02."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.interactions import turn_round
from topodesk.model.component import Service
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.rules.contact import around
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import parties, party, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page
from topodesk.rules.wording import called, quoted


class WrongWayRound(Rule[Interaction]):
    """The triangle of a service points at the side that offers it.

    What it looks for
    X-as-a-Service whose service is offered by the side the triangle points at. Where no service is
    named: the side pointed at lists the other among the users of what it offers, and is not listed
    by it.

    Why it matters
    The point is the only sign of who serves whom.

    What to do
    Turn it round, so that it points at who uses the service.

    When to ignore it
    Both serve each other: draw one line for each service, and name it.
    """

    id = "NOTE-02"
    name = "wrong-way-round"
    title = "Triangle points the wrong way"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),)
    fix_class = FixClass.AUTO
    stage = 7

    def check(self, it: Interaction, facts: Facts) -> Seen:
        """Hold one triangle against the services its sides offer."""
        if it.mode is not InteractionMode.X_AS_A_SERVICE or is_over(it, facts.as_of):
            return
        service = _offered_by_consumer(facts, it)
        if service is None:
            return
        giver, taker = party(facts, it.provider), party(facts, it.consumer)
        yield self.finding(
            [it, *parties(facts, it)],
            f"{called(taker)} is drawn as using {called(giver)}, and it is the other way round.",
            evidence=[
                f"service {called(service)}: offered by {called(party(facts, service.provider))}"
                if service.provider
                else f"service {called(service)}",
            ],
            action="Turn it round, so that it points at who uses the service.",
            name=title_of(facts, it),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Turn it round."""
        it = facts.get(Interaction, finding.where[0])
        if it is not None:
            change = turn_round(facts.scenario, [it.id])
            yield Fix("Turn it round", change.named(f"Turn {quoted(title_of(facts, it))} round"))


def _offered_by_consumer(facts: Facts, it: Interaction) -> Service | None:
    """The service by which the side that is pointed at serves the other; None: it points right."""
    named = facts.get(Service, it.service)
    if named is not None:
        at_point = named.provider and _is_part(facts, named.provider, it.consumer)
        return (
            named if at_point and not _is_part(facts, named.provider or "", it.provider) else None
        )
    if _lists(facts, it.provider, it.consumer) is not None:
        return None
    return _lists(facts, it.consumer, it.provider)


def _is_part(facts: Facts, one: str, other: str) -> bool:
    """Whether one party is the other, or stands inside it."""
    return one in around(facts, other) or other in around(facts, one)


def _lists(facts: Facts, provider: str, user: str) -> Service | None:
    """A service of a party that names another among its users."""
    for service in facts.referrers(provider, Service):
        if service.provider == provider and user in service.consumers:
            return service
    return None
