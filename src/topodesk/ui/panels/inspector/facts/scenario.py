"""The facts of a scenario."""

from __future__ import annotations

from topodesk.model.interaction import Capability
from topodesk.model.learning import Experiment, LeaderLearning, SafetyPulse
from topodesk.model.outcome import NotDoing
from topodesk.model.product_ops import ProductOps
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.facts.adding import (
    a_capability,
    a_change,
    a_learning,
    a_pulse,
    an_experiment_of_all,
    not_done_at_all,
    product_ops,
)
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging
from topodesk.ui.panels.inspector.facts.small import (
    CAPABILITY,
    LEADER_LEARNING,
    NOT_DOING,
    PILLARS,
    PRODUCT_OPS,
    SAFETY_PULSE,
)
from topodesk.ui.panels.inspector.facts.team import FIVE
from topodesk.ui.panels.inspector.facts.work import CHANGE, EXPERIMENT

MORE = Group(
    "Horizon",
    (Fact("horizon", "Horizon", "By when is it to be like this?"),),
)
STEPS = Group(
    "Steps of the transition",
    (
        Fact(
            "change_items",
            "Steps",
            "What moves first, and what waits for it?",
            Hanging(ChangeItem, lambda: CHANGE, a_change, "What changes…", "None yet"),
        ),
    ),
)
NOT_DONE = Group(
    "Not doing",
    (
        Fact(
            "not_doing",
            "Not doing",
            "What will nobody do, so that the rest gets done?",
            Hanging(
                NotDoing,
                lambda: NOT_DOING,
                not_done_at_all,
                "What will not be done…",
                "Nothing said yet",
                alone=("team", "stream"),
            ),
        ),
    ),
)
EXPERIMENTS = Group(
    "Experiments",
    (
        Fact(
            "experiments",
            "Experiments",
            "Which bets is this way to organise made of? Red is a result, too",
            Hanging(
                Experiment,
                lambda: EXPERIMENT,
                an_experiment_of_all,
                "What is tried…",
                "None yet",
                alone=("team",),
            ),
        ),
    ),
)
LEARNINGS = Group(
    "What leaders learned",
    (
        Fact(
            "leader_learnings",
            "Learnings",
            "What did a leader believe that turned out otherwise?",
            Hanging(
                LeaderLearning, lambda: LEADER_LEARNING, a_learning, "What was believed…", "None"
            ),
        ),
    ),
)
MISSING = Group(
    "Skills that are missing",
    (
        Fact(
            "capabilities",
            "Skills",
            "What do several streams lack that somebody could teach?",
            Hanging(Capability, lambda: CAPABILITY, a_capability, "Name a skill…", "None named"),
        ),
    ),
)
OPERATIONS = Group(
    "Product operations",
    (
        Fact(
            "product_ops",
            "Product operations",
            "Who helps many product managers without deciding for them?",
            Hanging(
                ProductOps,
                lambda: PRODUCT_OPS,
                product_ops,
                "How many product managers are there?",
                "None",
                groups=(PILLARS,),
            ),
        ),
    ),
)
SAFETY = Group(
    "Safety",
    (
        Fact(
            "safety_pulses",
            "Safety pulses",
            "Can people say what went wrong? Means of five or more, never a person's answer",
            Hanging(SafetyPulse, lambda: SAFETY_PULSE, a_pulse, FIVE, "None yet", alone=("team",)),
        ),
    ),
)
SCENARIO = (MORE, STEPS, NOT_DONE, EXPERIMENTS, LEARNINGS, MISSING, OPERATIONS, SAFETY)
