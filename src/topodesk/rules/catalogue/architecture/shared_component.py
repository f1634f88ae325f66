"""ARCH-21."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum

from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.flow import TypicalChange
from topodesk.model.ids import new_id
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.cells import streams_at
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.flow import blocking, weight_told
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, joined


class SharedComponent(Rule[Component]):
    """A component several streams need keeps them tied to the team that owns it.

    What it looks for
    Steps of two or more streams need the component, it has one owner, and it does not come as a
    self-service. It is touched by 20% or more of the typical changes of a stream whose changes
    its owner does not lead, and by 5% of all.

    Why it matters
    The stream teams will still queue at this component.

    What to do
    Offer it as a service others use without asking, split it where the business splits, duplicate
    it on purpose, or accept it.

    When to ignore it
    It rarely changes; then the rule is silent by itself.
    """

    id = "ARCH-21"
    name = "shared-component-ties-streams"
    title = "Shared component keeps streams tied together"
    severity = Severity.WARNING
    scopes = (Scope.COMPONENT,)
    sources = (
        team_topologies("ch. 6, fracture planes"),
        Page("Team Topologies README, X-as-a-Service via a platform", "github.com/TeamTopologies"),
    )
    fix_class = FixClass.ASSIST
    stage = 5
    relative = True
    usual = {"streams": 2, "share of a stream": 0.2, "share of all": 0.05}

    def check(self, component: Component, facts: Facts) -> Seen:
        """Look at who needs one component."""
        owner = facts.get(Team, component.owner_teams[0] if component.owner_teams else None)
        if owner is None or len(component.owner_teams) != 1:
            return
        lanes = _needing(facts, component)
        if len(lanes) < self.limit(facts, "streams"):
            return
        touching = [
            change
            for change in facts.referrers(component.id, TypicalChange)
            if component.id in change.touched_components
        ]
        whole, most = weight_told(facts), self.limit(facts, "share of all")
        if not whole or fsum(change.weight for change in touching) < most * whole:
            return
        shares = [(lane, _share(facts, lane, touching, owner.id)) for lane in lanes]
        tied = [one for one in shares if one[1] >= self.limit(facts, "share of a stream")]
        if tied:
            yield self._found(component, owner, lanes, tied)

    def _found(
        self,
        component: Component,
        owner: Team,
        lanes: Sequence[ValueStream],
        tied: Sequence[tuple[ValueStream, float]],
    ) -> Finding:
        """`tied` are the streams of `lanes` whose changes wait for it, with their shares."""
        streams = [lane for lane, _ in tied]
        return self.finding(
            [component, owner, *streams],
            f"Changes in {joined([called(lane) for lane in streams])} wait for "
            f"{called(component)} of {called(owner)}.",
            evidence=[
                f"needed by {joined([called(lane) for lane in lanes])}",
                *(f"{share:.0%} of the changes of {called(lane)} touch it" for lane, share in tied),
                "it does not come as a self-service",
            ],
            action="Offer it as a service others use without asking, or split it.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft the service, and who uses it."""
        component = facts.get(Component, finding.where[0])
        owner = facts.get(Team, finding.where[1])
        users = sorted(_users(facts, component) - {owner.id}) if component and owner else []
        if component is None or owner is None or not users:
            return
        service = Service(
            id=new_id(),
            name=component.name,
            provider=owner.id,
            components=(component.id,),
            consumers=tuple(users),
            self_service=True,
        )
        lines = [
            Interaction(
                id=new_id(),
                mode=InteractionMode.X_AS_A_SERVICE,
                provider=owner.id,
                consumer=user,
                purpose=f"Use {component.label()} without asking",
                service=service.id,
                self_service=True,
                start=facts.as_of,
            )
            for user in users
        ]
        needing = facts.referrers(component.id, JourneyStep)
        resting = [
            (step, step.with_(platform_services=(*step.platform_services, service.id)))
            for step in needing
        ]
        name = f"Offer {called(component)} as a service"
        change = Change.of(name, facts.scenario.id, added=[service, *lines], updated=resting)
        yield Fix("Draft it as a service used without asking", change)


def _needing(facts: Facts, component: Component) -> list[ValueStream]:
    """The streams with work cells at a component, in lane order."""
    found = [lane for id in streams_at(facts, component.id) if (lane := facts.get(ValueStream, id))]
    return sorted(found, key=lambda lane: (lane.lane_order, lane.id))


def _share(facts: Facts, lane: ValueStream, touching: list[TypicalChange], owner: str) -> float:
    """How many of a stream's changes touch the component and are led by others, by weight."""
    whole = fsum(c.weight for c in facts.referrers(lane.id, TypicalChange) if c.stream == lane.id)
    led = [
        change.weight
        for change in touching
        if change.stream == lane.id and blocking(facts, change.id)[:1] not in ((), (owner,))
    ]
    return fsum(led) / whole if whole else 0.0


def _users(facts: Facts, component: Component) -> set[str]:
    """The teams that carry a step which needs the component."""
    carried = facts.referrers(component.id, JourneyStep)
    return {team for step in carried for team in step.responsible_teams}
