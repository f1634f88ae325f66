"""Product operations: what helps many product managers without deciding for them."""

from __future__ import annotations

from typing import ClassVar

from topodesk.model.ids import ServiceId, TeamId
from topodesk.model.record import Date, Part, Record, Text, Whole


class Pillars(Part):
    """The three pillars of product operations and the services that cover them."""

    data: tuple[ServiceId, ...] = ()
    market: tuple[ServiceId, ...] = ()
    process: tuple[ServiceId, ...] = ()


class FlowIssue(Part):
    """Something that slows every stream, seen from the middle."""

    text: Text
    found_on: Date | None = None
    action: Text = ""


class ProductOps(Record):
    """How product management is supported at scale."""

    collection: ClassVar[str] = "product_ops"
    noun: ClassVar[str] = "product operations"

    team: TeamId | None = None
    pm_count: Whole | None = None
    pillars: Pillars = Pillars()
    decision_rights: tuple[Text, ...] = ()
    systemic_flow_issues: tuple[FlowIssue, ...] = ()
    templates: tuple[Text, ...] = ()
    training_role: Text = ""
