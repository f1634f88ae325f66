"""Where what is said about a record comes from: the same questions for every kind."""

from __future__ import annotations

from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Paragraph
from topodesk.ui.panels.inspector.shared import Choices
from topodesk.ui.panels.inspector.words import CONFIDENCES

_FACTS = (
    Fact("notes", "Notes", "What else the room should remember", Paragraph()),
    Fact("source", "Source", "Which role or document said so"),
    Fact("confidence", "How sure", "Would you bet on it?", Choices(CONFIDENCES)),
    Fact("url", "Link", "Where one can read more"),
)
SOURCE = Group("Notes and source", _FACTS)
TAGGED = Group("Tags, notes and source", _FACTS, fields=("tags",))
"""For what stands on the map, which tags colour and filter."""
