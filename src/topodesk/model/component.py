"""What the journey is carried by: components and their layers, links, domains, services."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import ComponentId, DomainId, PartyId, TeamId
from topodesk.model.record import Date, Flag, Number, Record, Text


class ComponentKind(StrEnum):
    """What sort of thing a component is."""

    APPLICATION = "application"
    SERVICE = "service"
    DATA = "data"
    DEVICE = "device"
    PROCESS = "process"
    TEMPLATE = "template"


class Layer(StrEnum):
    """The technology layer a component belongs to; rooms may rename them."""

    UI = "ui"
    SERVICE = "service"
    DATA = "data"
    INTEGRATION = "integration"
    INFRASTRUCTURE = "infrastructure"
    ANALYTICS = "analytics"
    PHYSICAL = "physical"
    CUSTOM = "custom"


class ComponentStatus(StrEnum):
    """Where a component is in its life."""

    PLANNED = "planned"
    ACTIVE = "active"
    RETIRED = "retired"


class LinkKind(StrEnum):
    """Why two components are tied together."""

    CALLS = "calls"
    CHANGES_TOGETHER = "changes_together"
    SHARES_DATA = "shares_data"


class LinkBasis(StrEnum):
    """Where the weight of a link comes from."""

    MEASURED = "measured"
    GUESS = "guess"


class Complexity(StrEnum):
    """How hard a domain is, compared with the others of the same organisation."""

    SIMPLE = "simple"
    COMPLICATED = "complicated"
    COMPLEX = "complex"


class Component(Record):
    """A system or part of one. One owner is expected; none or several are questions."""

    collection: ClassVar[str] = "components"
    noun: ClassVar[str] = "component"

    name: Text
    kind: ComponentKind | None = None
    layer: Layer | None = None
    layer_name: Text = ""
    owner_teams: tuple[TeamId, ...] = ()
    domain: DomainId | None = None
    status: ComponentStatus = ComponentStatus.ACTIVE
    run_team: TeamId | None = None
    change_team: TeamId | None = None


class ComponentLink(Record):
    """Two components that are coupled, and how strongly (weight, 1 = once)."""

    collection: ClassVar[str] = "component_links"
    noun: ClassVar[str] = "component link"

    a: ComponentId
    b: ComponentId
    weight: Number = 1
    kind: LinkKind = LinkKind.CALLS
    basis: LinkBasis = LinkBasis.GUESS


class Domain(Record):
    """A business domain and the team that owns it."""

    collection: ClassVar[str] = "domains"
    noun: ClassVar[str] = "domain"

    name: Text
    complexity: Complexity | None = None
    owner_team: TeamId | None = None


class Service(Record):
    """Something a team or a platform grouping offers to other teams."""

    collection: ClassVar[str] = "services"
    noun: ClassVar[str] = "service"

    name: Text
    provider: PartyId | None = None
    components: tuple[ComponentId, ...] = ()
    consumers: tuple[PartyId, ...] = ()
    self_service: Flag | None = None
    mandatory_reason: Text = ""
    service_level: Text = ""
    versioning: Text = ""
    docs: Text = ""
    adoption_measure: Text = ""
    feedback_measure: Text = ""
    launched: Date | None = None
    last_used: Date | None = None
