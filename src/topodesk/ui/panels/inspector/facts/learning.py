"""What is asked about bets, load, safety and what leaders learned."""

from __future__ import annotations

from topodesk.ui.panels.inspector.facts.choices import (
    EXPERIMENT_DECISIONS,
    EXPERIMENT_KINDS,
    EXPERIMENT_RESULTS,
    EXPERIMENT_STATUSES,
)
from topodesk.ui.panels.inspector.facts.fact import YES_NO, Details, Fact, Group, Paragraph
from topodesk.ui.panels.inspector.facts.hung import TEAMS
from topodesk.ui.panels.inspector.facts.typing import A_MEAN, ANSWERS, SOME_MEANS
from topodesk.ui.panels.inspector.shared import Answers, Day

EXPERIMENT = Details(
    (
        Fact("title", "Title", "What is tried"),
        Fact("hypothesis", "Hypothesis", "We believe that … will lead to …", Paragraph()),
        Fact("success_rule", "Success", "Agreed in advance: it holds if…", Paragraph()),
        Fact("stop_rule", "Stop", "Agreed in advance: we stop if…", Paragraph()),
    ),
    (
        Group(
            "What and when",
            (
                Fact("metric", "Metric", "What will show it?"),
                Fact("kind", "Kind", "What is tried out?", EXPERIMENT_KINDS),
                Fact("start", "Start", "From when on", Day()),
                Fact("end", "End", "When it is decided", Day(), beside=True),
            ),
        ),
        Group(
            "How it came out",
            (
                Fact("status", "Status", "How far has it come?", EXPERIMENT_STATUSES),
                Fact("result", "Result", "Red is a result like any other", EXPERIMENT_RESULTS),
                Fact("measured_value", "Measured", "What the metric showed"),
                Fact("learning", "Learning", "What do you know now that you did not?", Paragraph()),
                Fact("decision", "Decision", "What follows from it?", EXPERIMENT_DECISIONS),
                Fact("shared_with", "Shared with", "Which teams have heard of it?", TEAMS),
            ),
        ),
    ),
)
LOAD_READING = Details(
    (
        Fact("date", "When", "Day of the count", Day()),
        Fact("answers_n", "Answers", "Five or more", ANSWERS, beside=True),
        Fact("domain", "Domain", "1 light … 5 too much", A_MEAN),
        Fact("tooling", "Tooling", "Does it get in the way?", A_MEAN, beside=True),
        Fact("interruptions", "Interruptions", "Are they torn away?", A_MEAN),
        Fact("dependencies", "Dependencies", "Do they wait a lot?", A_MEAN, beside=True),
        Fact("on_call", "On call", "Is it heavy?", A_MEAN),
        Fact("trend", "Trend", "Lighter, or heavier?", beside=True),
    )
)
SAFETY_PULSE = Details(
    (
        Fact("date", "When", "Day of the count", Day()),
        Fact("answers_n", "Answers", "Five or more", ANSWERS, beside=True),
        Fact("mean", "Mean", "Can one say here what went wrong? 1 to 5", A_MEAN),
        Fact(
            "item_means",
            "Means of the questions",
            "With blanks between: 3.5 4 4.2",
            SOME_MEANS,
        ),
        Fact("tool", "Asked with", "Which questions or tool were used"),
    )
)
LEADER_LEARNING = Details(
    (
        Fact("believed", "Believed", "What they were sure of", Paragraph()),
        Fact("learned", "Learned", "What turned out otherwise", Paragraph()),
        Fact("sponsor_role", "Role", "Who learned it, as a role"),
        Fact("publish", "Print it", "In the proposal, with their consent", Answers(YES_NO)),
    )
)
