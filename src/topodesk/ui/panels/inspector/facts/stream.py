"""What is asked about a value stream, a journey step and a customer."""

from __future__ import annotations

from topodesk.edits.steps import let_lead
from topodesk.model.stream import Persona
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.facts.choices import ANSWERS_OF_THE_ROOM
from topodesk.ui.panels.inspector.facts.fact import (
    YES_NO,
    Details,
    Fact,
    Group,
    Hanging,
    Named,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.hung import SERVICES, TEAMS, adding, not_doing, outcomes
from topodesk.ui.panels.inspector.shared import Answers

INDEPENDENCE = tuple(
    Fact(name, title, question, ANSWERS_OF_THE_ROOM)
    for name, title, question in (
        ("someone_would_pay", "Worth paying for", "Would somebody pay for this alone?"),
        ("clear_user_group", "Clear users", "Is it clear who uses it?"),
        ("own_costs_traceable", "Own costs", "Can its costs be told from others'?"),
        ("little_outside_data", "Own data", "Does it need little data from elsewhere?"),
        ("one_or_few_teams", "Few teams", "Can one team or a few run it?"),
        ("others_need_not_change", "Changes alone", "Can it change without others changing?"),
    )
)
STREAM = (
    Group("How the outcome is measured", fields=("metric",)),
    Group("Journey steps", fields=("steps",)),
    Group(
        "All its outcomes",
        (outcomes("What else is this stream measured by, and how did it come out?", "stream"),),
    ),
    Group(
        "Strategy",
        (
            Fact(
                "strategy_link",
                "Strategy",
                "Which goal of the organisation does it serve?",
                Paragraph(),
            ),
        ),
    ),
    Group("Could it stand alone?", INDEPENDENCE, "independence_answers"),
    Group(
        "Not doing",
        (not_doing("What will its customers not get, so that the rest is good?", "stream"),),
    ),
)
STEP = (
    Group(
        "More about this step",
        (
            Fact("pain", "Pain", "What annoys the customer here?", Paragraph()),
            Fact(
                "regulatory_gate",
                "Regulatory gate",
                "Does a law or an auditor have a say here?",
                Answers(YES_NO),
            ),
        ),
    ),
    Group(
        "Who else takes part",
        (
            Fact(
                "lead_team",
                "Lead",
                "Where several are responsible: who has the last word?",
                Named((Team,), "Nobody leads", "Name one of the responsible…", edit=let_lead),
            ),
            Fact("supporters", "Supporters", "Who helps, without being responsible?", TEAMS),
            Fact(
                "platform_services",
                "Platform services",
                "What does this step use that needs no ticket?",
                SERVICES,
            ),
        ),
    ),
)
CUSTOMER = (
    Group(
        "More about this customer",
        (
            Fact(
                "job_to_be_done",
                "Job to be done",
                "What are they trying to get done when they come to you?",
                Paragraph(),
            ),
            Fact(
                "personas",
                "Personas",
                "Groups of them for whom something really is otherwise",
                Hanging(
                    Persona, adding(Persona, "name", "customer"), "Name a persona…", by="customer"
                ),
            ),
        ),
    ),
)
PERSONA = Details(
    (
        Fact("name", "Name", "What this group of customers is called"),
        Fact("what_differs", "What differs", "What really is otherwise for them?", Paragraph()),
    )
)
