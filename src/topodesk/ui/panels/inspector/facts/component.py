"""The facts of a component and of a grouping of teams."""

from __future__ import annotations

from topodesk.model.component import ComponentLink, Domain, Service
from topodesk.model.ids import new_id
from topodesk.ui.panels.inspector.facts.adding import a_link, a_service
from topodesk.ui.panels.inspector.facts.choices import COMPONENT_STATUSES, GROUPING_KINDS
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging, Named
from topodesk.ui.panels.inspector.facts.small import A_TEAM, LINK, SERVICE

COMPONENT = (
    Group(
        "More about this component",
        (
            Fact(
                "layer_name",
                "Layer, in your words",
                "What your engineers call this place in the stack",
            ),
            Fact("status", "Status", "Where is it in its life?", COMPONENT_STATUSES),
            Fact(
                "domain",
                "Domain",
                "Which part of the business does it belong to?",
                Named(
                    (Domain,),
                    "Not named yet",
                    "Name a domain…",
                    make=lambda name: Domain(id=new_id(), name=name),
                ),
            ),
        ),
    ),
    Group(
        "Run and changed by others",
        (
            Fact(
                "run_team", "Run by", "Who gets up at night, where that is not the owner?", A_TEAM
            ),
            Fact("change_team", "Changed by", "Who changes it, where not the owner?", A_TEAM),
        ),
    ),
    Group(
        "Tied to",
        (
            Fact(
                "links",
                "Tied to",
                "Which components change or fail along with it?",
                Hanging(
                    ComponentLink, lambda: LINK, a_link, "Name a component…", "None named", by="a"
                ),
            ),
        ),
    ),
)
GROUPING = (
    Group(
        "Kind of grouping",
        (Fact("kind", "Kind", "What does it hold together?", GROUPING_KINDS),),
    ),
    Group(
        "Services",
        (
            Fact(
                "services",
                "Services",
                "What others use without needing these teams in the room",
                Hanging(
                    Service, lambda: SERVICE, a_service, "Name a service…", "None", by="provider"
                ),
            ),
        ),
    ),
)
