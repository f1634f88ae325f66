"""The facts of an interaction."""

from __future__ import annotations

from topodesk.model.component import Service
from topodesk.model.ids import new_id
from topodesk.ui.panels.inspector.facts.choices import CONFIRMED_BY, NEXT_MODES, TRANSFERRED
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Named

INTERACTION = (
    Group(
        "Service",
        (
            Fact(
                "service",
                "Service",
                "What exactly is used?",
                Named(
                    (Service,),
                    "Not named yet",
                    "Name a service…",
                    make=lambda name: Service(id=new_id(), name=name),
                ),
            ),
        ),
    ),
    Group(
        "What came of it",
        (
            Fact("transferred", "Handed over", "Can the others do it alone by now?", TRANSFERRED),
            Fact("confirmed_by", "Confirmed by", "Who says so?", CONFIRMED_BY),
            Fact("next_mode", "Mode after that", "How do they go on?", NEXT_MODES),
        ),
    ),
)
