"""Finish alone: how many teams the typical changes need."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.model.component import Component, ComponentStatus
from topodesk.model.flow import TypicalChange
from topodesk.rules.facts import Facts, fact
from topodesk.rules.flow import blocking
from topodesk.rules.measures.finishing import finish_alone
from topodesk.rules.score.part import Missing, Reading, within
from topodesk.rules.wording import called

NO_CHANGE = "No typical change is recorded yet."


@dataclass(frozen=True, slots=True)
class Span:
    """How many teams a change needs, as far as is known (0: not at all), and at least and most."""

    weight: float
    known: int
    least: int
    most: int
    missing: tuple[Missing, ...]


def finishing(facts: Facts) -> Reading:
    """F, over all typical changes."""
    spans = [span(facts, change.id) for change in facts.all(TypicalChange)]
    spans = [one for one in spans if one.weight > 0]
    if not spans:
        ask = "Which three to five changes do customers notice, and which teams does each need?"
        return Reading(None, 0.0, 1.0, (Missing("", "typical changes", ask),), NO_CHANGE)
    value = finish_alone((one.weight, one.known) for one in spans)
    low = finish_alone((one.weight, one.most) for one in spans)
    high = finish_alone((one.weight, one.least) for one in spans)
    return Reading(
        within(value, low, high),
        low,
        high,
        tuple(fact for one in spans for fact in one.missing),
        "" if value is not None else "No typical change says which teams it needs.",
    )


@fact
def span(facts: Facts, change: str) -> Span:
    """How many teams one change needs."""
    record = facts.get(TypicalChange, change)
    if record is None:
        return Span(0, 0, 1, 1, ())
    known = len(blocking(facts, change))
    if record.walk:
        return Span(record.weight, known, known, known, ())
    if not known and not record.touched_components:
        ask = f"Which teams act on {called(record)} before its customer has it?"
        most = max(facts.size()[0], 1)
        return Span(record.weight, 0, 1, most, (Missing(change, "walk", ask),))
    unowned = [
        component
        for id in dict.fromkeys(record.touched_components)
        if (component := facts.get(Component, id)) and _lacks_owner(component)
    ]
    missing = tuple(owner_of(component) for component in unowned)
    return Span(record.weight, known, max(known, 1), max(known + len(unowned), 1), missing)


def owner_of(component: Component) -> Missing:
    """The missing owner of a component."""
    return Missing(component.id, "owner", f"Which team owns {called(component)}?")


def _lacks_owner(component: Component) -> bool:
    return not component.owner_teams and component.status is not ComponentStatus.RETIRED
