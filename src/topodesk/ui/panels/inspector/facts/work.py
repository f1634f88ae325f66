"""What is asked about work: outcomes, initiatives, what is not done, what is waited for, steps."""

from __future__ import annotations

from topodesk.model.component import Component, Service
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Outcome
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.facts.choices import (
    DEPENDENCY_EFFECTS,
    HORIZONS,
    INITIATIVE_KINDS,
    INITIATIVE_STATUSES,
    METRIC_KINDS,
    OUTCOME_LEVELS,
    REQUESTERS,
)
from topodesk.ui.panels.inspector.facts.fact import YES_NO, Details, Fact, Group, Named, Paragraph
from topodesk.ui.panels.inspector.facts.hung import A_TEAM, TEAMS
from topodesk.ui.panels.inspector.facts.typing import AMOUNT
from topodesk.ui.panels.inspector.shared import Answers, Day

OUTCOME = Details(
    (
        Fact("statement", "Statement", "Who does what differently", Paragraph()),
        Fact("baseline", "Baseline", "How it is now"),
        Fact("target", "Target", "How it is to be"),
        Fact("due", "Due", "By when", Day()),
        Fact("metric", "Metric", "What is counted"),
    ),
    (
        Group(
            "Who answers for it",
            (
                Fact("level", "Level", "Whose outcome is it?", OUTCOME_LEVELS),
                Fact("accountable_team", "Accountable", "Which team answers for it?", A_TEAM),
                Fact("linked_teams", "Linked teams", "Who is measured by it too?", TEAMS),
                Fact("metric_kind", "Kind of metric", "What does it really measure?", METRIC_KINDS),
                Fact("unit", "Unit", "Days, per cent, calls…"),
            ),
        ),
        Group(
            "How it came out",
            (
                Fact("result", "Result", "How it came out"),
                Fact("result_date", "Measured", "When?", Day()),
                Fact("baseline_due", "Baseline by", "Known when?", Day(), beside=True),
            ),
        ),
    ),
)
INITIATIVE = Details(
    (
        Fact("title", "Title", "What it is called"),
        Fact("requester", "Asked for by", "Who would miss it?", REQUESTERS),
        Fact(
            "outcome",
            "Outcome",
            "What does it serve?",
            Named((Outcome,), "None", "Name an outcome…"),
        ),
        Fact("status", "Status", "How far has it come?", INITIATIVE_STATUSES),
    ),
    (
        Group(
            "Why it is done",
            (
                Fact("kind", "Kind", "Why is it worth doing?", INITIATIVE_KINDS),
                Fact("reason", "Why", "Where no outcome needs it: why all the same?", Paragraph()),
                Fact("started", "Started", "Since when they work on it", Day()),
            ),
        ),
    ),
)
NOT_DOING = Details(
    (
        Fact("text", "What", "What somebody wants and will not get", Paragraph()),
        Fact("reason", "Why", "What it makes room for", Paragraph()),
        Fact("who_is_disappointed", "Who is disappointed", "Which role has to be told?"),
    ),
    (
        Group(
            "Until when, and what goes with it",
            (
                Fact("since", "Since", "From when on", Day()),
                Fact("review_on", "Look again", "Asked again when?", Day(), beside=True),
                Fact(
                    "drops",
                    "Drops",
                    "What of the map goes with it",
                    Named(
                        (Component, Service, Team, ValueStream),
                        "Nothing",
                        "Name a component, a service…",
                    ),
                ),
                Fact(
                    "rehomed_to",
                    "Goes to",
                    "The team that takes it over, if one does",
                    Named((Team,), "Nobody", "Name a team…"),
                ),
            ),
        ),
    ),
)
DEPENDENCY = Details(
    (
        Fact(
            "to_team",
            "On",
            "Whom they wait for",
            Named((Team,), "Nobody", "Name another team…", required=True),
        ),
        Fact("what", "What", "Which work or approval?"),
        Fact("effect", "Effect", "What does it do to them?", DEPENDENCY_EFFECTS),
    ),
    (
        Group(
            "How it ends",
            (
                Fact("external", "Outside", "Is it outside the organisation?", Answers(YES_NO)),
                Fact(
                    "plan_link",
                    "Ends with",
                    "Which step of the transition takes it away?",
                    Named((ChangeItem,), "No step", "Name a step…"),
                ),
            ),
        ),
    ),
)
CHANGE = Details(
    (
        Fact("title", "Title", "What changes"),
        Fact("by", "By", "When it is done", Day()),
        Fact("horizon", "Horizon", "Roughly when", HORIZONS),
        Fact("people_moved", "People moved", "How many?", AMOUNT),
        Fact("owner_role", "Owner", "Which role?", beside=True),
    ),
    (
        Group(
            "From, to and what comes first",
            (
                Fact("from_text", "From", "How it is now", Paragraph()),
                Fact("to_text", "To", "How it is then", Paragraph()),
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
            ),
        ),
    ),
)
