"""The table of teams: head-counts for a room in a minute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from topodesk.edits.many import stand_in
from topodesk.edits.rows import RowEdit
from topodesk.edits.teams import add_team, retype
from topodesk.model.change import Change
from topodesk.model.grouping import Grouping
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.tools.tables.column import Column, choosing, naming
from topodesk.tools.tables.names import Names
from topodesk.tools.tables.table import Table
from topodesk.ui.panels.inspector.facts.fact import YES_NO_UNSAID, Fact
from topodesk.ui.panels.inspector.facts.team import MORE
from topodesk.ui.panels.inspector.shared import Answers, Choices
from topodesk.ui.panels.inspector.words import BASES, TEAM_TYPES
from topodesk.ui.panels.tables.also import words_for
from topodesk.ui.panels.tables.columns import NOTES, column, number, text


def _retype(store: Store, id: str, type: object) -> Change:
    return retype(store, [id], TeamType(str(type)))


def _stand(store: Store, id: str, place: object) -> Change:
    return stand_in(store, [id], str(place) if place else None)


def _stands(record: Record) -> object:
    team = cast("Team", record)
    return team.value_stream or team.grouping


def _team(_names: Names, id: str, values: Mapping[str, object]) -> RowEdit:
    """A team like one from the palette."""
    said = dict(values)
    name, place = str(said.pop("name", "")), said.pop("value_stream", None)
    type = TeamType(str(said.pop("type", TeamType.UNDEFINED)))

    def add(store: Store) -> Change:
        grouping = place if isinstance(store.records.get(str(place)), Grouping) else None
        stream = place if grouping is None else None
        made = add_team(
            store,
            type,
            stream=cast("str | None", stream),
            grouping=cast("str | None", grouping),
            name=name,
            id=id,
        )
        before, team = made.edits[store.id, id]
        whole = team.with_(**said) if team is not None else None
        return Change(made.name, {**made.edits, (store.id, id): (before, whole)})

    return add


_types = choosing(TEAM_TYPES, words_for)
_places = naming((ValueStream, Grouping), many=False)

_MANAGER = Fact(
    "product_manager", "Product manager", "Is there one in the team?", Answers(YES_NO_UNSAID)
)

TEAMS = Table(
    "teams",
    "Teams",
    Team,
    (
        text("name", "Name", "What the team is called", 200, "team", "team name", "squad"),
        Column("type", "Type", "What it is there for", *_types, width=150, edit=_retype),
        number("people", "People", "Posts that are filled, halves too", "size", "fte", "headcount"),
        number("vacancies", "Open posts", "Posts nobody holds yet", "vacancies", "vacant"),
        Column(
            "value_stream",
            "Stream or platform",
            "Where it stands",
            *_places,
            width=170,
            also=("stream", "value stream", "platform", "grouping"),
            edit=_stand,
            value=_stands,
        ),
        text("mission", "Mission", "What they are there for, in a sentence", 280, "purpose"),
        column(Fact("alignment_basis", "Aligned to", "What is its boundary?", Choices(BASES))),
        column(_MANAGER),
        *(column(fact) for fact in MORE if fact.name != "vacancies"),
        NOTES,
    ),
    "Name a team…",
    known_by="name",
    elsewhere=True,
    fresh=_team,
)
