"""What the values of choices among the facts are called."""

from __future__ import annotations

from topodesk.model.component import Complexity, ComponentStatus, LinkBasis, LinkKind
from topodesk.model.grouping import GroupingKind
from topodesk.model.interaction import ConfirmedBy, DependencyEffect, InteractionMode, Transferred
from topodesk.model.learning import (
    ExperimentDecision,
    ExperimentKind,
    ExperimentResult,
    ExperimentStatus,
)
from topodesk.model.outcome import (
    InitiativeKind,
    InitiativeStatus,
    MetricKind,
    OutcomeLevel,
    Requester,
)
from topodesk.model.stream import Answer
from topodesk.model.team import CapabilityState, Reteaming, SubsystemReason
from topodesk.model.transition import Horizon
from topodesk.ui.panels.inspector.facts.fact import Marks
from topodesk.ui.panels.inspector.shared import Answers, Choices

NOT_SAID = ("Not said", None)
CAPABILITY_STATES = Marks(
    (
        ("In team", CapabilityState.IN_TEAM),
        ("Self-served", CapabilityState.SELF_SERVICE),
        ("Learning", CapabilityState.LEARNING),
        ("Missing", CapabilityState.MISSING),
        ("No need", CapabilityState.NOT_NEEDED),
    )
)
RETEAMING = Choices(
    (
        NOT_SAID,
        ("It was there before", Reteaming.NONE),
        ("One by one", Reteaming.ONE_BY_ONE),
        ("Grown and split", Reteaming.GROW_AND_SPLIT),
        ("In isolation", Reteaming.ISOLATION),
        ("By a merge", Reteaming.MERGE),
        ("By switching", Reteaming.SWITCH),
    )
)
SUBSYSTEM_REASONS = Choices(
    (
        NOT_SAID,
        ("Specialist knowledge", SubsystemReason.SPECIALIST_KNOWLEDGE),
        ("Many teams reuse it", SubsystemReason.SHARED_REUSE),
        ("Something else", SubsystemReason.OTHER),
    )
)
ANSWERS_OF_THE_ROOM = Answers(
    (("Yes", Answer.YES), ("No", Answer.NO), ("Unsure", Answer.UNSURE), ("–", None))
)
COMPLEXITIES = Choices(
    (
        NOT_SAID,
        ("Simple", Complexity.SIMPLE),
        ("Complicated", Complexity.COMPLICATED),
        ("Complex", Complexity.COMPLEX),
    )
)
COMPONENT_STATUSES = Choices(
    (
        ("Planned", ComponentStatus.PLANNED),
        ("In use", ComponentStatus.ACTIVE),
        ("Retired", ComponentStatus.RETIRED),
    )
)
GROUPING_KINDS = Choices(
    (
        ("A platform", GroupingKind.PLATFORM),
        ("A value stream", GroupingKind.VALUE_STREAM),
        ("Not yet decided", GroupingKind.UNDEFINED),
    )
)
NEXT_MODES = Choices(
    (
        NOT_SAID,
        ("Collaboration", InteractionMode.COLLABORATION),
        ("X-as-a-Service", InteractionMode.X_AS_A_SERVICE),
        ("Facilitating", InteractionMode.FACILITATING),
    )
)
TRANSFERRED = Choices(
    (
        NOT_SAID,
        ("Not yet", Transferred.NO),
        ("Partly", Transferred.PARTLY),
        ("Yes", Transferred.YES),
    )
)
CONFIRMED_BY = Choices(
    (
        NOT_SAID,
        ("Those who teach", ConfirmedBy.PROVIDER),
        ("Those who learn", ConfirmedBy.RECEIVER),
        ("Both", ConfirmedBy.BOTH),
    )
)
HORIZONS = Choices(
    (
        NOT_SAID,
        ("Now", Horizon.NOW),
        ("This quarter", Horizon.THIS_QUARTER),
        ("Next quarter", Horizon.NEXT_QUARTER),
        ("In 6 to 12 months", Horizon.HALF_TO_ONE_YEAR),
        ("In 12 to 18 months", Horizon.YEAR_TO_EIGHTEEN_MONTHS),
    )
)
LINK_KINDS = Choices(
    (
        ("It calls it", LinkKind.CALLS),
        ("They change together", LinkKind.CHANGES_TOGETHER),
        ("They share data", LinkKind.SHARES_DATA),
    )
)
LINK_BASES = Answers((("Measured", LinkBasis.MEASURED), ("A guess", LinkBasis.GUESS)))
DEPENDENCY_EFFECTS = Choices(
    (
        ("It blocks", DependencyEffect.BLOCKING),
        ("It slows down", DependencyEffect.SLOWING),
        ("It is fine", DependencyEffect.OK),
    )
)
OUTCOME_LEVELS = Choices(
    (
        ("The organisation's", OutcomeLevel.COMPANY),
        ("The stream's", OutcomeLevel.STREAM),
        ("The team's", OutcomeLevel.TEAM),
        ("The experiment's", OutcomeLevel.EXPERIMENT),
    )
)
METRIC_KINDS = Choices(
    (
        NOT_SAID,
        ("What customers do", MetricKind.CUSTOMER),
        ("What it earns or costs", MetricKind.BUSINESS),
        ("How fast work flows", MetricKind.FLOW),
        ("How a component does", MetricKind.COMPONENT_TECHNICAL),
        ("How busy we are", MetricKind.ACTIVITY),
    )
)
INITIATIVE_KINDS = Choices(
    (
        ("For an outcome", InitiativeKind.OUTCOME_WORK),
        ("Against a risk, or for health", InitiativeKind.RISK_OR_HEALTH),
        ("It has to be", InitiativeKind.MANDATORY),
        ("Routine", InitiativeKind.ROUTINE),
    )
)
REQUESTERS = Choices(
    (
        NOT_SAID,
        ("A customer", Requester.CUSTOMER),
        ("The business", Requester.BUSINESS),
        ("A team that uses it", Requester.CONSUMING_TEAM),
        ("Ourselves", Requester.OURSELVES),
        ("The law", Requester.LAW),
    )
)
INITIATIVE_STATUSES = Choices(
    (
        ("An idea", InitiativeStatus.IDEA),
        ("Worked on", InitiativeStatus.ACTIVE),
        ("Done", InitiativeStatus.DONE),
        ("Dropped", InitiativeStatus.DROPPED),
    )
)
EXPERIMENT_KINDS = Choices(
    (
        ("How we are organised", ExperimentKind.STRUCTURE),
        ("The product", ExperimentKind.PRODUCT),
        ("A practice", ExperimentKind.PRACTICE),
        ("A probe", ExperimentKind.PROBE),
    )
)
EXPERIMENT_STATUSES = Choices(
    (
        ("Planned", ExperimentStatus.PLANNED),
        ("Running", ExperimentStatus.RUNNING),
        ("Concluded", ExperimentStatus.CONCLUDED),
        ("Dropped", ExperimentStatus.DROPPED),
    )
)
EXPERIMENT_RESULTS = Choices(
    (
        NOT_SAID,
        ("Green: it holds", ExperimentResult.GREEN),
        ("Red: it does not", ExperimentResult.RED),
        ("Inconclusive", ExperimentResult.INCONCLUSIVE),
    )
)
EXPERIMENT_DECISIONS = Choices(
    (
        NOT_SAID,
        ("Adopt", ExperimentDecision.ADOPT),
        ("Adapt", ExperimentDecision.ADAPT),
        ("Stop", ExperimentDecision.STOP),
        ("Repeat", ExperimentDecision.REPEAT),
    )
)
