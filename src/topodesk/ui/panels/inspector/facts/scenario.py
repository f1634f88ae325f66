"""What is asked about a scenario, below what matters first."""

from __future__ import annotations

from datetime import date

from topodesk.edits.hanging import hang
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.interaction import Capability
from topodesk.model.learning import LeaderLearning
from topodesk.model.product_ops import ProductOps
from topodesk.model.scenario import Store
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging
from topodesk.ui.panels.inspector.facts.hung import adding, experiments, not_doing, pulses
from topodesk.ui.panels.inspector.facts.typing import whole


def _product_ops(store: Store, scenario: str, typed: str, _today: date) -> Change:
    return hang(store, scenario, ProductOps(id=new_id(), pm_count=whole(typed)))


STEPS = Fact(
    "change_items",
    "Steps",
    "What moves first, and what waits for it?",
    Hanging(ChangeItem, adding(ChangeItem, "title"), "What changes…"),
)
LEARNINGS = Fact(
    "leader_learnings",
    "Learnings",
    "What did a leader believe that turned out otherwise?",
    Hanging(LeaderLearning, adding(LeaderLearning, "believed"), "What was believed…"),
)
SKILLS = Fact(
    "capabilities",
    "Skills",
    "What do several streams lack that somebody could teach?",
    Hanging(Capability, adding(Capability, "name"), "Name a skill…", "None named"),
)
OPERATIONS = Fact(
    "product_ops",
    "Product operations",
    "Who helps many product managers without deciding for them?",
    Hanging(ProductOps, _product_ops, "How many product managers are there?", "None"),
)
SCENARIO = (
    Group(
        "Sponsor, dates and kind",
        (Fact("horizon", "Horizon", "By when is it to be like this?"),),
        fields=("sponsor_role", "review_date", "kind", "based_on"),
    ),
    Group("Steps of the transition", (STEPS,)),
    Group("Not doing", (not_doing("What will nobody do, so that the rest gets done?"),)),
    Group(
        "Experiments",
        (experiments("Which bets is this way to organise made of? Red is a result, too"),),
    ),
    Group("What leaders learned", (LEARNINGS,)),
    Group("Skills that are missing", (SKILLS,)),
    Group("Product operations", (OPERATIONS,)),
    Group(
        "Safety",
        (pulses("Can people say what went wrong? Means of five or more answers"),),
    ),
)
