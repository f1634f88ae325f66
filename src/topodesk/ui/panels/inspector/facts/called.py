"""What small records are called in a list."""

from __future__ import annotations

from topodesk.model.design_records import Threshold, Waiver
from topodesk.model.record import Part
from topodesk.model.scenario import Store
from topodesk.ui.panels.inspector.typed_field import date_text, number_text

CALLED_BY = ("name", "title", "statement", "text", "believed", "learned", "what", "sponsor_role")
"""A small record is called by the first of these that says something."""


def called(part: Part, store: Store, scenario: Store) -> str:
    """What it is called: whom it points at, its name, or when it was and what it counts; what a
    waiver is about is looked for in the shown `scenario`."""
    if isinstance(part, Threshold):
        return f"{part.rule} {part.name.replace('_', ' ')}: {number_text(part.value)}"
    if isinstance(part, Waiver):
        about = scenario[part.target].label() if part.target in scenario else "elsewhere"
        return f"{part.rule_id} · {about}"
    other = getattr(part, "to_team", None) or getattr(part, "b", None)
    if other in store:
        return store[str(other)].label()
    for name in CALLED_BY:
        value = getattr(part, name, "")
        if isinstance(value, str) and value.strip():
            return value
    return _counted(part) or str(getattr(part, "noun", "Not named yet")).capitalize()


def _counted(part: Part) -> str:
    answers, managers = getattr(part, "answers_n", None), getattr(part, "pm_count", None)
    parts = (
        date_text(getattr(part, "date", None)),
        f"n = {answers}" if answers is not None else "",
        f"{managers} product managers" if managers is not None else "",
    )
    return " · ".join(words for words in parts if words)
