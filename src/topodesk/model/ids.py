"""Ids: plain UUIDs that stay the same for ever, and the fields that point at them by kind.

A field of type `TeamId` holds the id of a Team in the same scenario; the model refuses an edit
that would leave it pointing at nothing.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID, uuid4

from pydantic import StringConstraints


def new_id() -> str:
    """A fresh id, never used before."""
    return str(uuid4())


def ids_in_order(number: int) -> list[str]:
    """Fresh ids that sort as they are listed, and after those made before: what is filled in row by
    row comes back from a file, which is sorted by id, in the same rows.

    They are UUIDs of version 7: milliseconds and a fraction of one, a count, chance.
    """
    moment, within = divmod(time.time_ns(), 1_000_000)
    begin = moment << 80 | 7 << 76 | within * 4096 // 1_000_000 << 64 | 2 << 62
    return [
        str(UUID(int=begin | count << 30 | uuid4().int & 0x3FFFFFFF)) for count in range(number)
    ]


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that holds the id of another record; `kinds` empty means of any kind."""

    kinds: tuple[str, ...] = ()


Id = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_.:-]+$")]

AnyId = Annotated[Id, Ref()]
CapabilityId = Annotated[Id, Ref(("Capability",))]
ChangeItemId = Annotated[Id, Ref(("ChangeItem",))]
ComponentId = Annotated[Id, Ref(("Component",))]
CustomerId = Annotated[Id, Ref(("Customer",))]
DomainId = Annotated[Id, Ref(("Domain",))]
ExperimentId = Annotated[Id, Ref(("Experiment",))]
GroupingId = Annotated[Id, Ref(("Grouping",))]
InteractionId = Annotated[Id, Ref(("Interaction",))]
OutcomeId = Annotated[Id, Ref(("Outcome",))]
PartyId = Annotated[Id, Ref(("Team", "Grouping"))]
ServiceId = Annotated[Id, Ref(("Service",))]
StepId = Annotated[Id, Ref(("JourneyStep",))]
StreamId = Annotated[Id, Ref(("ValueStream",))]
TeamId = Annotated[Id, Ref(("Team",))]
