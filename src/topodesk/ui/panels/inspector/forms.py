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
from topodesk.ui.panels.inspector.facts.fact import Fact
from topodesk.ui.panels.inspector.facts.folded import with_folds
from topodesk.ui.panels.inspector.facts.group_form import FactsForm
from topodesk.ui.panels.inspector.facts.groups import GROUPS, SMALL
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.interaction_form import InteractionForm
from topodesk.ui.panels.inspector.note_form import NoteForm
from topodesk.ui.panels.inspector.scenario_form import ScenarioForm
from topodesk.ui.panels.inspector.several_form import SeveralForm
from topodesk.ui.panels.inspector.step_form import CustomerForm, StepForm
from topodesk.ui.panels.inspector.stream_form import StreamForm
from topodesk.ui.panels.inspector.tags_field import TagsField, tags_of
from topodesk.ui.panels.inspector.team_form import TeamForm

Makes = Callable[[Desk], Form]


def _whole(kind: type[Record], make: Makes) -> Makes:
    """The same form with more about the record folded below it, and its tags at the end."""

    def made(desk: Desk) -> Form:
        form = with_folds(make(desk), kind, GROUPS.get(kind, ()))
        if kind is not ScenarioInfo:
            tags = TagsField(desk, lambda: (form.id,))
            form.add("tags", tags, lambda: tags_of([form.record]))
        return form

    return made


def _of_facts(facts: tuple[Fact, ...]) -> Makes:
    return lambda desk: FactsForm(desk, facts)


_FIRST: dict[type[Record], Makes] = {
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
"""For each kind the form of what matters first."""

FORMS: dict[type[Record], Makes] = {
    **{kind: _whole(kind, make) for kind, make in _FIRST.items()},
    **{kind: _whole(kind, _of_facts(facts)) for kind, facts in SMALL.items()},
}


def form_for(ids: tuple[str, ...], desk: Desk) -> tuple[Makes, str]:
    """The form for what is selected, and the id it shows."""
    if len(ids) > 1:
        return SeveralForm, ids[0]
    record = desk.scenario.records.get(ids[0]) if ids else None
    if isinstance(record, Outcome) and record.stream is not None:
        return FORMS[ValueStream], record.stream
    if record is not None and type(record) in FORMS:
        return FORMS[type(record)], record.id
    return FORMS[ScenarioInfo], desk.scenario.id
