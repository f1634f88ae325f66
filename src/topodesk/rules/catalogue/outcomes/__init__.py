"""OUT: outcomes over outputs."""

from topodesk.rules.catalogue.outcomes.activity_metric import ActivityMetric
from topodesk.rules.catalogue.outcomes.due_and_undecided import DueAndUndecided
from topodesk.rules.catalogue.outcomes.initiative_without_outcome import InitiativeWithoutOutcome
from topodesk.rules.catalogue.outcomes.no_outcome import NoOutcome
from topodesk.rules.catalogue.outcomes.not_measurable_yet import NotMeasurableYet
from topodesk.rules.catalogue.outcomes.outcome_is_an_output import OutcomeIsAnOutput
from topodesk.rules.catalogue.outcomes.outcome_of_nobody import OutcomeOfNobody
from topodesk.rules.family import Family

FAMILY = Family(
    "OUT",
    "Outcomes over outputs",
    (
        NoOutcome(),
        OutcomeIsAnOutput(),
        NotMeasurableYet(),
        ActivityMetric(),
        InitiativeWithoutOutcome(),
        OutcomeOfNobody(),
        DueAndUndecided(),
    ),
)
