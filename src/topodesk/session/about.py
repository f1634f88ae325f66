"""What a step was about: what is selected when it is undone or done again."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from topodesk.model.change import Change, Edit
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.outcome import Outcome
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import references
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

ON_THE_MAP = (Team, Interaction, Component, ValueStream, JourneyStep, Customer, Grouping, Note)
MANY = 12
"""More than this tell nobody what a step was about, and are too many to have in hand unasked."""


def about(step: Change, scenario: Scenario) -> list[str] | None:
    """What `step` was about, of what stands on the map now that it is undone or done again.

    That is what was asked for, where the step says so. Else it is what came or went, and where
    nothing did what was altered; but a record that only points at another one of the same step
    follows from that one. None when nothing on the map was touched.
    """
    edits = list(step.within(scenario.id))
    if any(isinstance(old or new, ScenarioInfo) and not (old and new) for old, new in edits):
        return []  # the whole scenario came: nothing in particular
    asked = _on_the_map(step.about, edits)
    subjects = list(dict.fromkeys([*asked, *_told(edits)]) if edits else ())
    if not subjects:
        return None
    wanted = asked or subjects
    there = [id for id in wanted if isinstance(scenario.records.get(id), ON_THE_MAP)]
    return there if len(there) <= MANY else []


def _on_the_map(asked: Iterable[str], edits: Collection[Edit]) -> list[str]:
    """What was asked for, without what never stands on the map, such as a load reading."""
    elsewhere = {
        record.id
        for edit in edits
        for record in edit
        if record is not None and not isinstance(record, ON_THE_MAP)
    }
    return [id for id in asked if id not in elsewhere]


def _told(edits: Collection[Edit]) -> list[str]:
    """What the records that differ tell a step was about."""
    touched = {record.id for edit in edits for record in edit if isinstance(record, ON_THE_MAP)}
    came = [(old, new) for old, new in edits if old is None or new is None]
    for some in (came, edits):
        found = _leading(some, touched)
        if found:
            return found
    return list(dict.fromkeys(id for edit in edits for id in _stands_for(edit)))


def _leading(edits: Iterable[Edit], touched: Collection[str]) -> list[str]:
    """Those on the map that do not follow from another one that is touched."""
    found = []
    for old, new in edits:
        record = new or old
        if isinstance(record, ON_THE_MAP) and not (_pointed(old) ^ _pointed(new)) & set(touched):
            found.append(record.id)
    return found


def _pointed(record: Record | None) -> set[str]:
    return {id for _, id in references(record)} if record is not None else set()


def _stands_for(edit: Edit) -> list[str]:
    """What on the map shows a record that does not stand there itself."""
    record = edit[1] or edit[0]
    if isinstance(record, Outcome):
        return [record.stream] if record.stream else []
    return [record.of] if isinstance(record, Placement) else []
