"""Facilitating: who teaches whom what, and the drafts of it that fixes offer."""

from __future__ import annotations

from datetime import timedelta

from topodesk.model.ids import new_id
from topodesk.model.interaction import Capability, Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.team import CapabilityState, Team, TeamType
from topodesk.rules.capabilities import NAMES
from topodesk.rules.facts import Facts
from topodesk.rules.service_use import groupings_of, is_over, members

WEEKS = 12
"""How long a drafted facilitating takes, unless a rule says otherwise."""


def taught_by(facts: Facts, team: str) -> list[Interaction]:
    """The facilitating of a team, over or not, by id."""
    return [i for i in facts.referrers(team, Interaction) if _teaches(i) and i.provider == team]


def teaching_of(facts: Facts, team: str) -> list[Interaction]:
    """The facilitating a team or a grouping around it receives, planned or going on."""
    return [
        line
        for party in (team, *groupings_of(facts, team))
        for line in facts.referrers(party, Interaction)
        if _teaches(line) and line.consumer == party and not is_over(line, facts.as_of)
    ]


def gaps(team: Team) -> dict[str, str]:
    """What a stream-aligned team lacks: field -> what a sentence calls it."""
    if team.type is not TeamType.STREAM_ALIGNED:
        return {}
    states = ((field, word) for field, word in NAMES.items())
    return {f: w for f, w in states if getattr(team.capabilities, f) is CapabilityState.MISSING}


def exit_draft(receiver: str, capability: str) -> str:
    """When a capability has arrived, as a draft."""
    return f"{receiver} does {capability} three times in a row without help"


def capability_called(facts: Facts, name: str) -> tuple[Capability, list[Record]]:
    """The capability of that name, and the records to add when there is none yet."""
    for one in sorted(facts.scenario.of(Capability), key=lambda c: c.id):
        if " ".join(one.name.split()).casefold() == name.casefold():
            return one, []
    made = Capability(id=new_id(), name=name)
    return made, [made]


def teaching_draft(
    facts: Facts, teacher: Team, receiver: Team, capability: Capability
) -> Interaction:
    """A facilitating to be planned, with a purpose, an end and how to tell that it is done."""
    begins = facts.as_of
    return Interaction(
        id=new_id(),
        mode=InteractionMode.FACILITATING,
        provider=teacher.id,
        consumer=receiver.id,
        purpose=f"{receiver.label()} learns {capability.label()} until it can do it alone",
        start=begins,
        expected_end=begins + timedelta(weeks=WEEKS) if begins else None,
        capability=capability.id,
        exit_criterion=exit_draft(receiver.label(), capability.label()),
    )


def receivers(facts: Facts, line: Interaction) -> frozenset[str]:
    """The teams a facilitating helps."""
    return members(facts, line.consumer)


def _teaches(line: Interaction) -> bool:
    return line.mode is InteractionMode.FACILITATING
