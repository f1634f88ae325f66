"""What is asked about an interaction, below what matters first."""

from __future__ import annotations

from topodesk.ui.panels.inspector.facts.choices import CONFIRMED_BY, NEXT_MODES, TRANSFERRED
from topodesk.ui.panels.inspector.facts.fact import Fact, Group
from topodesk.ui.panels.inspector.facts.hung import A_SERVICE

INTERACTION = (
    Group("Service", (Fact("service", "Service", "What exactly is used?", A_SERVICE),)),
    Group(
        "What came of it",
        (
            Fact("transferred", "Handed over", "Can the others do it alone by now?", TRANSFERRED),
            Fact("confirmed_by", "Confirmed by", "Who says so?", CONFIRMED_BY),
            Fact("next_mode", "Mode after that", "How do they go on?", NEXT_MODES),
        ),
        fields=("actual_end",),
    ),
)
