"""Which form belongs to which kind of record. Imported once there is a model."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.component_form import ComponentForm, GroupingForm
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.interaction_form import InteractionForm
from topodesk.ui.panels.inspector.note_form import NoteForm
from topodesk.ui.panels.inspector.scenario_form import ScenarioForm, SeveralForm
from topodesk.ui.panels.inspector.step_form import CustomerForm, StepForm
from topodesk.ui.panels.inspector.stream_form import StreamForm
from topodesk.ui.panels.inspector.team_form import TeamForm

FORMS: dict[type[Record], Callable[[Desk], Form]] = {
    Team: TeamForm,
    ValueStream: StreamForm,
    JourneyStep: StepForm,
    Component: ComponentForm,
    Grouping: GroupingForm,
    Customer: CustomerForm,
    Interaction: InteractionForm,
    Note: NoteForm,
    ScenarioInfo: ScenarioForm,
}


def form_for(ids: tuple[str, ...], desk: Desk) -> tuple[Callable[[Desk], Form], str]:
    """The form for what is selected, and the id it shows."""
    if len(ids) > 1:
        return SeveralForm, ids[0]
    record = desk.scenario.records.get(ids[0]) if ids else None
    if isinstance(record, Outcome) and record.stream is not None:
        return StreamForm, record.stream
    if record is not None and type(record) in FORMS:
        return FORMS[type(record)], record.id
    return ScenarioForm, desk.scenario.id
