"""What is asked about product operations and its three pillars."""

from __future__ import annotations

from topodesk.model.product_ops import FlowIssue
from topodesk.ui.panels.inspector.facts.fact import Details, Fact, Group, Items, Lines, Paragraph
from topodesk.ui.panels.inspector.facts.hung import A_TEAM, SERVICES
from topodesk.ui.panels.inspector.facts.typing import WHOLE_NUMBER
from topodesk.ui.panels.inspector.shared import Day

FLOW_ISSUE = (
    Fact("text", "What", "What slows every stream", Paragraph()),
    Fact("found_on", "Found", "When it was seen first", Day()),
    Fact("action", "Action", "What is done about it"),
)
PILLARS = Group(
    "The three pillars",
    (
        Fact("data", "Data", "Which services let product managers see what happens?", SERVICES),
        Fact("market", "Market", "Which services bring them close to customers?", SERVICES),
        Fact("process", "Process", "Which services take routine off them?", SERVICES),
    ),
    "pillars",
)
PRODUCT_OPS = Details(
    (
        Fact("team", "Team", "Who does product operations", A_TEAM),
        Fact("pm_count", "Product managers", "How many they serve", WHOLE_NUMBER),
        Fact("decision_rights", "Decision rights", "What product managers decide alone", Lines()),
    ),
    (
        PILLARS,
        Group(
            "What slows every stream",
            (
                Fact(
                    "systemic_flow_issues",
                    "What slows every stream",
                    "Seen from the middle, with what is done about it",
                    Items(
                        FLOW_ISSUE,
                        lambda text: FlowIssue(text=text),
                        "What slows…",
                        "Nothing seen yet",
                    ),
                ),
            ),
        ),
        Group(
            "Templates and training",
            (
                Fact("templates", "Templates", "What nobody has to invent again", Lines()),
                Fact("training_role", "Training", "Which role helps them learn"),
            ),
        ),
    ),
)
