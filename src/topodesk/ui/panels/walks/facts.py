"""The facts of a typical change besides its title and its walk."""

from __future__ import annotations

from topodesk.model.component import Component
from topodesk.model.outcome import Outcome
from topodesk.model.stream import ValueStream
from topodesk.ui.panels.inspector.facts.fact import Fact, Named
from topodesk.ui.panels.inspector.facts.source import SOURCE
from topodesk.ui.panels.inspector.shared import Words
from topodesk.ui.panels.inspector.typed_field import number_text

MOST = 1_000_000


def times(text: str) -> int:
    """How often, as a whole number from 1; nothing typed is once."""
    plain = text.strip() or "1"
    if not plain.isascii() or not plain.isdigit() or not 1 <= int(plain[:9]) <= MOST:
        raise ValueError("Write a whole number such as 3.")
    return int(plain)


TYPICAL_CHANGE = (
    Fact(
        "stream",
        "Stream",
        "Whose customers notice it?",
        Named((ValueStream,), "No stream named", "Name a stream…"),
    ),
    Fact(
        "weight",
        "How often",
        "Compared with the other changes; it counts that much in the average",
        Words(times, number_text),
    ),
    Fact(
        "touched_components",
        "Touches",
        "Which components have to change for it?",
        Named((Component,), "None named yet", "Name a component…", many=True),
    ),
    Fact(
        "outcome",
        "Outcome",
        "What is it meant to move?",
        Named((Outcome,), "None named", "Name an outcome…"),
    ),
    *SOURCE.facts,
)
