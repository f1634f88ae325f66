"""Which form belongs to which kind of record. Imported once there is a model."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.edits.outcomes import outcome_of
from topodesk.model.component import Component, Domain, Service
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability, Dependency, Interaction
from topodesk.model.learning import Experiment, LeaderLearning, SafetyPulse
from topodesk.model.note import Note
from topodesk.model.outcome import Initiative, NotDoing, Outcome
from topodesk.model.record import Record
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.component_form import ComponentForm, GroupingForm
from topodesk.ui.panels.inspector.design_form import OfDesignForm
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.facts.fact import Details
from topodesk.ui.panels.inspector.facts.folded import with_folds
from topodesk.ui.panels.inspector.facts.group_form import FactsForm
from topodesk.ui.panels.inspector.facts.groups import DETAILS
from topodesk.ui.panels.inspector.facts.source import TAGGED
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
    """The same form with more about the record folded below it, its tags among that."""

    def made(desk: Desk) -> Form:
        form, groups = make(desk), DETAILS.get(kind, Details()).groups
        if kind in _UNTAGGED:
            return with_folds(form, kind, groups)
        form.add("tags", TagsField(desk, lambda: (form.id,)), lambda: tags_of([form.record]))
        return with_folds(form, kind, groups, TAGGED)

    return made


def _of_facts(kind: type[Record]) -> Makes:
    if kind in _OF_THE_DESIGN:
        return lambda desk: OfDesignForm(desk, kind)
    return lambda desk: FactsForm(desk, DETAILS[kind].facts)


_OF_THE_DESIGN: tuple[type[Record], ...] = (DesignInfo, ListedTeam)
_UNTAGGED = (ScenarioInfo, *_OF_THE_DESIGN)
_SMALL: tuple[type[Record], ...] = (
    *(Service, Domain, Capability, Dependency),
    *(Outcome, Initiative, NotDoing, Experiment, SafetyPulse, LeaderLearning, ChangeItem),
    *_OF_THE_DESIGN,
)
"""Kinds that are not on the map: others lead to their forms."""


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
    **{kind: _whole(kind, _of_facts(kind)) for kind in _SMALL},
}


def form_for(ids: tuple[str, ...], desk: Desk, *, of_design: bool = False) -> tuple[Makes, str]:
    """The form for what is selected, or for a record of the design, and the id it shows."""
    if of_design:
        return FORMS[type(desk.session.design.shared[ids[0]])], ids[0]
    if len(ids) > 1:
        return SeveralForm, ids[0]
    record = desk.scenario.records.get(ids[0]) if ids else None
    stream = record.stream if isinstance(record, Outcome) else None
    if stream is not None and outcome_of(desk.scenario, stream) is record:
        return FORMS[ValueStream], stream
    if record is not None and type(record) in FORMS:
        return FORMS[type(record)], record.id
    return FORMS[ScenarioInfo], desk.scenario.id
