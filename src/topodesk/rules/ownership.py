"""Who owns what, who carries which step, and whether a customer is at the end of it."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentStatus, Layer
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact
from topodesk.rules.lexical import name_key


def owns(facts: Facts, team: str) -> tuple[str, ...]:
    """The components a team owns, apart from retired ones."""
    return tuple(
        c.id
        for c in facts.referrers(team, Component)
        if team in c.owner_teams and c.status is not ComponentStatus.RETIRED
    )


def steps(facts: Facts, team: str) -> tuple[str, ...]:
    """The journey steps a team is responsible for, alone or with others."""
    return tuple(
        s.id
        for s in facts.referrers(team, JourneyStep)
        if team in s.responsible_teams or team == s.lead_team
    )


@fact
def customer_of(facts: Facts, stream: str) -> bool | None:
    """Whether a stream has a customer who is no team and no system; None when it has none."""
    lane = facts.get(ValueStream, stream)
    customer = facts.get(Customer, lane.customer) if lane else None
    if customer is None or not customer.name.strip():
        return None
    return not facts.named(name_key(customer.name))


@fact
def reaches_customer(facts: Facts, team: str) -> bool | None:
    """Whether a team carries a step of a stream with a customer; None when that is not known."""
    carried = [s for id in steps(facts, team) if (s := facts.get(JourneyStep, id))]
    answers = {customer_of(facts, step.stream) for step in carried}
    if True in answers:
        return True
    record = facts.get(Team, team)
    lane = record.value_stream if record else None
    if None in answers or (lane and not _has_steps(facts, lane)):
        return None
    return False


def _has_steps(facts: Facts, stream: str) -> bool:
    return bool(facts.referrers(stream, JourneyStep))


def layer_of(component: Component) -> str:
    """The layer a component is on, by the name a room gives it; "" where nobody has said."""
    if component.layer is Layer.CUSTOM:
        return " ".join(component.layer_name.split()).casefold()
    return component.layer.value if component.layer else ""


def carries_in(facts: Facts, team: str, stream: str) -> bool:
    """Whether a team carries a step of one stream."""
    carried = (facts.get(JourneyStep, id) for id in steps(facts, team))
    return any(step is not None and step.stream == stream for step in carried)
