"""What is asked about a component and a grouping of teams, below what matters first."""

from __future__ import annotations

from topodesk.ui.panels.inspector.facts.choices import COMPONENT_STATUSES, GROUPING_KINDS
from topodesk.ui.panels.inspector.facts.fact import Fact, Group
from topodesk.ui.panels.inspector.facts.hung import A_DOMAIN, A_TEAM, links, services

COMPONENT = (
    Group(
        "More about this component",
        (
            Fact("status", "Status", "Where is it in its life?", COMPONENT_STATUSES),
            Fact("domain", "Domain", "Which part of the business does it belong to?", A_DOMAIN),
            Fact(
                "layer_name",
                "Layer, in your words",
                "What your engineers call this place in the stack",
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
    Group("Tied to", (links("Which components change or fail along with it?"),)),
)
GROUPING = (
    Group("Services", (services("What others use without needing these teams in the room"),)),
    Group(
        "Kind of grouping",
        (Fact("kind", "Kind", "What does it hold together?", GROUPING_KINDS),),
    ),
)
