"""Which tables there are, and what their columns are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from topodesk.edits.rows import RowEdit, adding
from topodesk.model.component import Service
from topodesk.model.design_records import Decision, ScenarioInfo
from topodesk.model.interaction import Dependency
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Initiative, NotDoing, Outcome, OutcomeLevel
from topodesk.model.record import Record
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.tools.tables.column import Column
from topodesk.tools.tables.names import Names
from topodesk.tools.tables.table import Table
from topodesk.ui.panels.inspector.facts.design import DECISION
from topodesk.ui.panels.inspector.facts.fact import Fact, Named
from topodesk.ui.panels.inspector.facts.learning import EXPERIMENT
from topodesk.ui.panels.inspector.facts.service import SERVICE
from topodesk.ui.panels.inspector.facts.work import (
    CHANGE,
    DEPENDENCY,
    INITIATIVE,
    NOT_DOING,
    OUTCOME,
)
from topodesk.ui.panels.tables.also import spoken
from topodesk.ui.panels.tables.columns import NOTES, called, column, columns, in_order
from topodesk.ui.panels.tables.teams import TEAMS

ANYTHING: tuple[type[Record], ...] = (
    *(Team, ValueStream, Service, Outcome, Initiative, Experiment, ChangeItem),
)
_TEAM = Fact("team", "Team", "Whose is it?", Named((Team,), "", ""))
_STREAM = Fact("stream", "Stream", "Which stream is measured by it?", Named((ValueStream,), "", ""))


def _outcome(_names: Names, id: str, values: Mapping[str, object]) -> RowEdit:
    """An outcome only a team answers for is the team's."""
    own = values.get("accountable_team") and not values.get("stream")
    level = {"level": OutcomeLevel.TEAM} if own and "level" not in values else {}
    return adding(Outcome.model_validate({**values, **level, "id": id}))


def _decision(names: Names, id: str, values: Mapping[str, object]) -> RowEdit:
    """A decision is made today, about the shown scenario, where nothing else is said."""
    session = names.session
    usual = {"decided_on": session.today, "scenario": session.scenario.id, "text": ""}
    said = {name: value for name, value in values.items() if value is not None}
    return adding(Decision.model_validate({**usual, **said, "id": id}))


_SLOTS = {
    "statement": ("Who does what differently", "In a sentence", "outcome", "outcomes"),
    "baseline": ("From", "How it is now", "now", "today"),
    "target": ("To", "How it is to be", "wanted", "goal"),
    "due": ("By", "The day it is to be so", "by when", "until", "date", "target date"),
}
"""The slots of the sentence that is an outcome: title, hint, other words for it."""


def _sentence(made: Column) -> Column:
    if made.name not in _SLOTS:
        return made
    title, hint, *also = _SLOTS[made.name]
    return replace(called(made, title, *also), hint=hint)


OUTCOMES = Table(
    "outcomes",
    "Outcomes",
    Outcome,
    in_order(
        (
            *map(_sentence, columns(OUTCOME, statement=330, baseline=90, target=90, unit=64)),
            column(_STREAM),
            NOTES,
        ),
        *("statement", "baseline", "target", "due", "metric", "metric_kind", "stream"),
        *("accountable_team", "linked_teams", "unit", "result", "result_date"),
    ),
    "Who does what differently…",
    fresh=_outcome,
)
INITIATIVES = Table(
    "initiatives",
    "Initiatives",
    Initiative,
    in_order((*columns(INITIATIVE, title=280), column(_TEAM), NOTES), "title", "team"),
    "What they work on…",
    needs=("team",),
)
EXPERIMENTS = Table(
    "experiments",
    "Experiments",
    Experiment,
    in_order((*columns(EXPERIMENT), column(_TEAM), NOTES), "title", "team"),
    "What is tried…",
)
STEPS = Table(
    "change_items", "Steps", ChangeItem, (*columns(CHANGE, title=280), NOTES), "What changes…"
)
DECISIONS = Table(
    "decisions",
    "Decisions",
    Decision,
    (
        *columns(DECISION, text=280),
        column(Fact("target", "About", "What it is about", Named(ANYTHING, "", ""))),
        column(Fact("scenario", "In", "Which scenario", Named((ScenarioInfo,), "", ""))),
        NOTES,
    ),
    "What was decided…",
    of_design=True,
    fresh=_decision,
)
SERVICES = Table(
    "services",
    "Services",
    Service,
    (*in_order(columns(SERVICE, name=200), "name", "provider", "self_service"), NOTES),
    "What others use…",
    known_by="name",
)
NOT_DONE = Table(
    "not_doing",
    "Not doing",
    NotDoing,
    (
        *in_order(
            (
                *columns(NOT_DOING, text=280),
                column(_TEAM),
                replace(column(_STREAM), hint="Whose customers do not get it?"),
            ),
            *("text", "reason", "who_is_disappointed", "team", "stream"),
        ),
        NOTES,
    ),
    "What will not be done…",
)
WAITS = Table(
    "dependencies",
    "Waits for",
    Dependency,
    in_order(
        (
            *columns(DEPENDENCY),
            column(Fact("from_team", "Team", "Who waits", Named((Team,), "", ""))),
            NOTES,
        ),
        *("from_team", "to_team", "what", "effect"),
    ),
    "Who waits…",
    needs=("from_team", "to_team"),
)
TABLES = tuple(
    spoken(table)
    for table in (
        *(TEAMS, OUTCOMES, INITIATIVES, EXPERIMENTS, STEPS, DECISIONS, SERVICES, NOT_DONE, WAITS),
    )
)


def table_of(id: str) -> Table:
    """The table of that id: the name of the list its records are saved under."""
    return next(table for table in TABLES if table.id == id)
