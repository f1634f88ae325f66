"""The facts of a value stream, a journey step and a customer."""

from __future__ import annotations

from topodesk.edits.steps import let_lead
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.stream import Persona
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.facts.adding import a_persona, an_outcome, not_done_on_stream
from topodesk.ui.panels.inspector.facts.choices import ANSWERS_OF_THE_ROOM
from topodesk.ui.panels.inspector.facts.fact import (
    YES_NO,
    Fact,
    Group,
    Hanging,
    Named,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.small import NOT_DOING, PERSONA, SERVICES
from topodesk.ui.panels.inspector.facts.work import OUTCOME
from topodesk.ui.panels.inspector.shared import Answers

STRATEGY = Group(
    "Strategy",
    (
        Fact(
            "strategy_link",
            "Strategy",
            "Which goal of the organisation does it serve?",
            Paragraph(),
        ),
    ),
)
INDEPENDENCE = Group(
    "Could it stand alone?",
    tuple(
        Fact(name, title, question, ANSWERS_OF_THE_ROOM)
        for name, title, question in (
            ("someone_would_pay", "Worth paying for", "Would somebody pay for this alone?"),
            ("clear_user_group", "Clear users", "Is it clear who uses it?"),
            ("own_costs_traceable", "Own costs", "Can its costs be told from others'?"),
            ("little_outside_data", "Own data", "Does it need little data from elsewhere?"),
            ("one_or_few_teams", "Few teams", "Can one team or a few run it?"),
            ("others_need_not_change", "Changes alone", "Can it change without others changing?"),
        )
    ),
    "independence_answers",
)
NOT_DONE = Group(
    "Not doing",
    (
        Fact(
            "not_doing",
            "Not doing",
            "What will customers of this stream not get, so that the rest is good?",
            Hanging(
                NotDoing,
                lambda: NOT_DOING,
                not_done_on_stream,
                "What will not be done…",
                "Nothing said yet",
                by="stream",
            ),
        ),
    ),
)
OUTCOMES = Group(
    "Outcomes in full",
    (
        Fact(
            "outcomes",
            "Outcomes",
            "What else is this stream measured by, and how did it come out?",
            Hanging(
                Outcome,
                lambda: OUTCOME,
                an_outcome,
                "Who does what differently…",
                "None yet",
                by="stream",
            ),
        ),
    ),
)
STREAM = (OUTCOMES, STRATEGY, INDEPENDENCE, NOT_DONE)

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
            Fact(
                "supporters",
                "Supporters",
                "Who helps, without being responsible?",
                Named((Team,), "Nobody", "Name a team…", many=True),
            ),
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
                    Persona,
                    lambda: PERSONA,
                    a_persona,
                    "Name a persona…",
                    "None yet",
                    by="customer",
                ),
            ),
        ),
    ),
)
