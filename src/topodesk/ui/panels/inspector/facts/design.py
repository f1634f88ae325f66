"""What is asked about the design as a whole, and the records that belong to all of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from topodesk.edits.hanging import add
from topodesk.model.change import Change
from topodesk.model.design_records import Decision, ListedWord, Threshold, Waiver, WordKind
from topodesk.model.ids import new_id
from topodesk.model.scenario import Refused, Store
from topodesk.rules.registry import RULES
from topodesk.ui.panels.inspector.facts.fact import (
    YES_NO,
    Details,
    Fact,
    Group,
    Hanging,
    Items,
    Lines,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.typing import A_COUNT, A_NUMBER, AMOUNT
from topodesk.ui.panels.inspector.shared import Answers, Choices, Day
from topodesk.ui.panels.inspector.words import TEAM_TYPES

STAGES = Choices(
    (
        ("All of them", None),
        ("1 Why, and why now", 1),
        ("2 Customers and journeys", 2),
        ("3 What carries the journey", 3),
        ("4 How work really flows today", 4),
        ("5 Read the structure", 5),
        ("6 Draw options", 6),
        ("7 Agreements between teams", 7),
        ("8 Support at scale", 8),
        ("9 Bets and price", 9),
        ("10 Close", 10),
    )
)
"""Stages of a workshop; a rule speaks from its stage on."""


def _decide(store: Store, _on: str, typed: str, today: date) -> Change:
    return add(store, Decision(id=new_id(), text=typed, decided_on=today))


def numbers() -> Iterator[tuple[str, Threshold]]:
    """Every number of a rule that a design may set, and what it usually is."""
    for rule in RULES:
        for name, value in rule.usual.items():
            words = name.replace("_", " ")
            usual = int(value) if value == int(value) else value
            yield (
                f"{rule.id} {rule.name}: {words} (usually {usual})",
                Threshold(rule=rule.id, name=name, value=usual),
            )


def _a_threshold(typed: str) -> Threshold:
    known = {words.casefold(): threshold for words, threshold in numbers()}
    sought = typed.casefold()
    fitting = [threshold for words, threshold in known.items() if sought in words]
    if sought not in known and len(fitting) != 1:
        raise Refused(f"There is no one number “{typed[:60]}” among those of the rules.")
    return known.get(sought) or fitting[0]


DECISIONS = Fact(
    "decisions",
    "Decisions",
    "What was settled, by which role, and why?",
    Hanging(Decision, _decide, "What was decided…", shared=True),
)


def _a_word(typed: str) -> ListedWord:
    return ListedWord(text=typed.strip())


DECISION = Details(
    (
        Fact("text", "What", "What was decided, in a sentence", Paragraph()),
        Fact("reason", "Why", "What would somebody ask in a year?", Paragraph()),
        Fact("options", "Considered", "What else was possible", Paragraph()),
        Fact("by_role", "By", "Which role decided"),
        Fact("decided_on", "When", "Since when it holds", Day(), beside=True),
    )
)
WAIVER = Details(
    (
        Fact("reason", "Why", "Why is this all right here?", Paragraph()),
        Fact("accepted_by_role", "By", "Which role accepts it"),
        Fact("expires", "Until", "When to look again", Day(), beside=True),
    )
)
LISTED_TEAM = Details(
    (
        Fact("name", "Name", "What this team is called"),
        Fact("type", "Type", "How it relates to the flow", Choices(TEAM_TYPES)),
        Fact("mission", "Mission", "Whom do they help to do what?", Paragraph()),
        Fact("people", "People", "As posts (6.5 is fine)", AMOUNT),
    )
)
LISTED_WORD = (
    Fact(
        "kind",
        "Names",
        "What it speaks of when it stands in a name",
        Choices(
            (
                ("A layer", WordKind.LAYER),
                ("A component", WordKind.COMPONENT),
                ("A technology", WordKind.TECH),
                ("A function", WordKind.FUNCTION),
                ("A channel", WordKind.CHANNEL),
                ("A project", WordKind.PROJECT),
                ("Care for a thing", WordKind.CARE),
                ("Value for somebody", WordKind.VALUE),
            )
        ),
    ),
    Fact("weak", "Only a hint", "Does it take a second word to mean that?", Answers(YES_NO)),
)
THRESHOLD = (Fact("value", "Value", "What counts in this design", A_NUMBER),)
DESIGN = Details(
    (
        Fact("name", "Name", "What this design is called"),
        Fact("as_of", "As of", "Which day is “today” for rules about dates?", Day()),
        Fact("stage", "Rules that speak", "How far is the workshop?", STAGES),
        Fact("private_notes", "Private notes", "For you; no export has them", Paragraph()),
    ),
    (
        Group("Decision log", (DECISIONS,)),
        Group(
            "Accepted findings",
            (
                Fact(
                    "waivers",
                    "Accepted",
                    "What does a rule say that is all right here, and until when?",
                    Hanging(Waiver, None, "", "None; a finding is accepted where it stands"),
                ),
            ),
        ),
        Group(
            "How rules read this design",
            (
                Fact("allow_list", "Words that are fine", "Names no rule asks about", Lines()),
                Fact(
                    "words",
                    "Words of our own",
                    "Which names of systems or departments would a stranger not know?",
                    Items(LISTED_WORD, _a_word, "A word or phrase…", "None besides the lists"),
                ),
                Fact("small_people", "Small below", "People", A_COUNT),
                Fact("small_teams", "or below", "Teams", A_COUNT, beside=True),
                Fact(
                    "thresholds",
                    "Numbers of rules",
                    "Where does this organisation draw another line?",
                    Items(
                        THRESHOLD,
                        _a_threshold,
                        "Name a rule’s number…",
                        "All as usual",
                        names=lambda: (words for words, _ in numbers()),
                    ),
                ),
            ),
            "settings",
        ),
        Group(
            "Proposal",
            (
                Fact("language", "Language", "Such as en or de"),
                Fact("proposal_theme", "Look", "Of the proposal", beside=True),
                Fact("logo", "Logo", "Which picture stands on it"),
            ),
        ),
    ),
)
