"""The facts of work: initiatives, experiments, dependencies and the steps of a transition."""

from __future__ import annotations

from topodesk.model.learning import Experiment
from topodesk.model.outcome import Outcome
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.facts.choices import (
    DEPENDENCY_EFFECTS,
    EXPERIMENT_DECISIONS,
    EXPERIMENT_KINDS,
    EXPERIMENT_RESULTS,
    EXPERIMENT_STATUSES,
    HORIZONS,
    INITIATIVE_KINDS,
    INITIATIVE_STATUSES,
    METRIC_KINDS,
    OUTCOME_LEVELS,
    REQUESTERS,
)
from topodesk.ui.panels.inspector.facts.fact import YES_NO, Fact, Named, Paragraph
from topodesk.ui.panels.inspector.facts.typing import AMOUNT
from topodesk.ui.panels.inspector.shared import Answers, Day

OUTCOME = (
    Fact("statement", "Statement", "Who does what differently", Paragraph()),
    Fact("metric", "Metric", "What is counted"),
    Fact("metric_kind", "Kind of metric", "What does it really measure?", METRIC_KINDS),
    Fact("unit", "Unit", "Days, per cent, calls…"),
    Fact("baseline", "Baseline", "How it is now"),
    Fact("baseline_due", "Baseline by", "When the baseline will be known", Day()),
    Fact("target", "Target", "How it is to be"),
    Fact("due", "Due", "By when", Day()),
    Fact("result", "Result", "How it came out"),
    Fact("result_date", "Measured", "When that was measured", Day()),
    Fact("level", "Level", "Whose outcome is it?", OUTCOME_LEVELS),
    Fact(
        "accountable_team",
        "Accountable",
        "Which team answers for it?",
        Named((Team,), "No team", "Name a team…"),
    ),
    Fact(
        "linked_teams",
        "Linked teams",
        "Who is measured by it too?",
        Named((Team,), "None", "Name a team…", many=True),
    ),
)
INITIATIVE = (
    Fact("title", "Title", "What it is called"),
    Fact("requester", "Asked for by", "Who would miss it?", REQUESTERS),
    Fact(
        "outcome",
        "Outcome",
        "What does it serve?",
        Named((Outcome,), "None", "Name an outcome…"),
    ),
    Fact("kind", "Kind", "Why is it worth doing?", INITIATIVE_KINDS),
    Fact("status", "Status", "How far has it come?", INITIATIVE_STATUSES),
    Fact("started", "Started", "Since when they work on it", Day()),
    Fact("reason", "Why", "Where no outcome needs it: why all the same?", Paragraph()),
)
EXPERIMENT = (
    Fact("title", "Title", "What is tried"),
    Fact("hypothesis", "Hypothesis", "We believe that … will lead to …", Paragraph()),
    Fact("metric", "Metric", "What will show it?"),
    Fact("success_rule", "Success", "Agreed in advance: it holds if…", Paragraph()),
    Fact("stop_rule", "Stop", "Agreed in advance: we stop if…", Paragraph()),
    Fact("kind", "Kind", "What is tried out?", EXPERIMENT_KINDS),
    Fact("start", "Start", "From when on", Day()),
    Fact("end", "End", "When it is decided", Day()),
    Fact("status", "Status", "How far has it come?", EXPERIMENT_STATUSES),
    Fact("result", "Result", "Red is a result like any other", EXPERIMENT_RESULTS),
    Fact("measured_value", "Measured", "What the metric showed"),
    Fact("learning", "Learning", "What do you know now that you did not?", Paragraph()),
    Fact("decision", "Decision", "What follows from it?", EXPERIMENT_DECISIONS),
    Fact(
        "shared_with",
        "Shared with",
        "Which teams have heard of it?",
        Named((Team,), "Nobody yet", "Name a team…", many=True),
    ),
)
DEPENDENCY = (
    Fact(
        "to_team",
        "On",
        "Whom they wait for",
        Named((Team,), "Nobody", "Name another team…", required=True),
    ),
    Fact("what", "What", "Which work or approval?"),
    Fact("effect", "Effect", "What does it do to them?", DEPENDENCY_EFFECTS),
    Fact("external", "Outside", "Is it outside the organisation?", Answers(YES_NO)),
    Fact(
        "plan_link",
        "Ends with",
        "Which step of the transition takes it away?",
        Named((ChangeItem,), "No step", "Name a step…"),
    ),
)
CHANGE = (
    Fact("title", "Title", "What changes"),
    Fact("by", "By", "When it is done", Day()),
    Fact("horizon", "Horizon", "Roughly when", HORIZONS),
    Fact("from_text", "From", "How it is now", Paragraph()),
    Fact("to_text", "To", "How it is then", Paragraph()),
    Fact("people_moved", "People moved", "How many change teams", AMOUNT),
    Fact("owner_role", "Owner", "Which role sees to it"),
    Fact(
        "depends_on",
        "Waits for",
        "Steps that come first",
        Named((ChangeItem,), "Nothing", "Name a step…", many=True),
    ),
    Fact(
        "experiment",
        "Experiment",
        "Which bet does it test?",
        Named((Experiment,), "None", "Name an experiment…"),
    ),
)
