"""The forms of a component and of a platform grouping."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.edits.components import give_component
from topodesk.edits.places import Place, place_team
from topodesk.edits.roster import bring_owner, place_known
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.teams_by_name import naming_a_team, team_names
from topodesk.ui.panels.inspector.words import COMPONENT_KINDS, LAYERS, type_word


class ComponentForm(Form):
    """What it is, who owns it and what needs it."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.named("What people call it")
        self.side_by_side(
            self.choice("kind", "Kind", "What sort of thing?", COMPONENT_KINDS),
            self.choice("layer", "Layer", "Where in the stack?", LAYERS),
        )
        owner = ListField(
            desk,
            "Owner",
            "Which one team can change it alone?",
            add=self._give,
            names=lambda: team_names(desk),
            remove=self._without,
            empty="Nobody owns it",
            invitation="Name a team…",
        )
        self.add("owner_teams", owner, lambda: tuple(self._owners()))
        self.listing(
            "needed", "Needed by", "Which steps cannot do without it?", self._needed, "No step"
        )

    @property
    def component(self) -> Component:
        """The component that is shown."""
        component = self.desk.scenario.get(Component, self.id)
        assert component is not None
        return component

    def _give(self, name: str) -> Edit:
        store, id = self.desk.scenario, self.id
        return naming_a_team(
            self.desk,
            name,
            lambda team: lambda: give_component(store, id, team),
            lambda known: lambda: bring_owner(store, self.component, known),
        )

    def _without(self, team: str) -> Edit:
        return self.edit(owner_teams=tuple(t for t in self.component.owner_teams if t != team))

    def _owners(self) -> Iterator[Row]:
        for id in self.component.owner_teams:
            yield row_of(self.desk.scenario[id])

    def _needed(self) -> Iterator[Row]:
        for step in self.desk.scenario.referrers(self.id, JourneyStep):
            yield row_of(step, f"in {self.desk.scenario[step.stream].label()}")


class GroupingForm(Form):
    """Teams that act as one."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.named("What its users call it")
        self.text("purpose", "Purpose", "What does it make easier, and for whom?", paragraph=True)
        members = ListField(
            desk,
            "Members",
            "Which teams belong to it?",
            add=self._join,
            names=self._names,
            remove=lambda team: lambda: place_team(desk.scenario, Place(team)),
            empty="No team yet",
            invitation="Name a team…",
        )
        self.add("members", members, lambda: tuple(self._members()))

    def _names(self) -> Iterator[str]:
        own = {team.name for team in self.desk.scenario.referrers(self.id, Team)}
        return (name for name in team_names(self.desk) if name not in own)

    def _join(self, name: str) -> Edit:
        store, grouping = self.desk.scenario, self.id
        return naming_a_team(
            self.desk,
            name,
            lambda team: lambda: place_team(store, Place(team, grouping=grouping)),
            lambda known: lambda: place_known(store, known, Place(known.id, grouping=grouping)),
        )

    def _members(self) -> Iterator[Row]:
        store = self.desk.scenario
        for inner in store.referrers(self.id, Grouping):
            yield row_of(inner, "platform inside")
        for team in store.referrers(self.id, Team):
            people = f" · {team.people:g}" if team.people is not None else ""
            yield row_of(team, type_word(team.type) + people)
