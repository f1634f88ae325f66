"""What each thing on a map is called, whole and on one line."""

from __future__ import annotations

from topodesk.drawing.letters import isolated
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.proposal.words import MODES


def one_line(text: str) -> str:
    """The text with its line breaks, tabs and runs of spaces as single spaces."""
    return " ".join(text.split())


def names(scenario: Scenario) -> dict[str, str]:
    """The name of every record of a scenario that others may see, by its id."""
    return {
        record.id: _name(scenario, record)
        for record in scenario
        if not isinstance(record, ScenarioInfo | Placement)
        and not (isinstance(record, Note) and record.private)
    }


def _name(scenario: Scenario, record: Record) -> str:
    if isinstance(record, Interaction):
        provider, consumer = scenario[record.provider].label(), scenario[record.consumer].label()
        pair = f"{isolated(one_line(provider))} → {isolated(one_line(consumer))}"
        purpose = f", {one_line(record.purpose)}" if record.purpose.strip() else ""
        return f"{pair}, {MODES[record.mode]}{purpose}"
    return one_line(record.label())
