"""The form of a team."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.edits.components import add_component, give_component
from topodesk.edits.ordering import steps_in_order, streams_in_order
from topodesk.edits.outcomes import add_team_outcome, link_team, outcome_of, unlink_team
from topodesk.edits.teams import retype
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.outcome import Outcome
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.rules.outcomes import written
from topodesk.session.suggesting import suggestion, take
from topodesk.ui.panels.inspector.choice_field import ChoiceField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, found, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.suggestion_field import SuggestionField
from topodesk.ui.panels.inspector.words import BASES, TEAM_TYPES, layer_word, mode_word


class TeamForm(Form):
    """Who they are, what they are there for, what they own and whom they work with."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.named("Better after what they achieve than what they run")
        chosen = ChoiceField(desk, "Type", "How do they help the flow?", TEAM_TYPES, self._retyped)
        self.add("type", chosen, self.value("type"))
        self.text("mission", "Mission", "Whom do they help to do what?", paragraph=True)
        people = self.number("people", "People", "Posts, halves too")
        product = self.answer("product_manager", "Product manager", "In the team?")
        self.side_by_side(people, product)
        self.choice("alignment_basis", "Aligned to", "What is their boundary drawn around?", BASES)
        self.add(
            "suggestion",
            SuggestionField(desk, lambda: take(desk.scenario, self.id)),
            lambda: suggestion(desk.scenario, self.id),
        )
        self.text("basis_reason", "Why that", "What is the evidence for that?", paragraph=True)
        self.add("owns", self._owns(), lambda: tuple(self._owned()))
        self.listing(
            "steps",
            "Responsible for",
            "Which steps of the journey?",
            self._steps,
            "No journey step yet",
        )
        self.listing(
            "needs",
            "Needs from others",
            "What do its steps need that other teams own?",
            self._needs,
            "Nothing that others own",
        )
        self.add("outcome", self._measured(), lambda: tuple(self._outcomes()))
        self.listing(
            "interactions",
            "Works with",
            "Drag from its edge to another team to add one",
            self._interactions,
            "Nobody yet",
        )

    @property
    def team(self) -> Team:
        """The team that is shown."""
        team = self.desk.scenario.get(Team, self.id)
        assert team is not None
        return team

    def _retyped(self, value: object) -> Edit:
        store, id = self.desk.scenario, self.id
        return lambda: retype(store, [id], TeamType(str(value)))

    def _owns(self) -> ListField:
        return ListField(
            self.desk,
            "Owns",
            "Which components can they change alone?",
            add=self._own,
            names=lambda: (c.name for c in self.desk.scenario.of(Component)),
            remove=lambda which: lambda: give_component(self.desk.scenario, which, None),
            empty="Nothing yet",
            invitation="Add a component by name…",
        )

    def _measured(self) -> ListField:
        store = self.desk
        return ListField(
            self.desk,
            "Measured by",
            "Which outcomes is it linked to or accountable for?",
            add=lambda said: lambda: add_team_outcome(store.scenario, self.id, said),
            remove=lambda which: lambda: unlink_team(store.scenario, which, self.id),
            take=lambda which: lambda: link_team(store.scenario, which, self.id),
            empty="None yet",
            invitation="Write one of its own: who does what differently…",
        )

    def _own(self, name: str) -> Edit:
        store, owner = self.desk.scenario, self.id
        known = found(store.of(Component), name)
        if known is not None:
            return lambda: give_component(store, known.id, owner)
        return lambda: add_component(store, owner=owner, name=name)

    def _owned(self) -> Iterator[Row]:
        for component in sorted(
            self.desk.scenario.referrers(self.id, Component), key=lambda c: c.name.casefold()
        ):
            if self.id in component.owner_teams:
                shared = len(component.owner_teams) - 1
                about = f"shared with {shared}" if shared else layer_word(component.layer)
                yield row_of(component, about)

    def _own_steps(self) -> list[JourneyStep]:
        store = self.desk.scenario
        in_order = [s for lane in streams_in_order(store) for s in steps_in_order(store, lane.id)]
        return [step for step in in_order if self.id in step.responsible_teams]

    def _steps(self) -> Iterator[Row]:
        for step in self._own_steps():
            yield row_of(step, f"in {self.desk.scenario[step.stream].label()}")

    def _needs(self) -> Iterator[Row]:
        store = self.desk.scenario
        needed = dict.fromkeys(id for step in self._own_steps() for id in step.components)
        for id in needed:
            component = store.get(Component, id)
            if component is not None and self.id not in component.owner_teams:
                owners = ", ".join(store[owner].label() for owner in component.owner_teams)
                yield row_of(component, f"of {owners}" if owners else "owned by nobody")

    def _outcomes(self) -> Iterator[Row]:
        store, team = self.desk.scenario, self.team
        linked = [
            o
            for o in store.referrers(self.id, Outcome)
            if written(o) and (self.id in o.linked_teams or o.accountable_team == self.id)
        ]
        for outcome in linked:
            role = "accountable" if outcome.accountable_team == self.id else "linked"
            yield Row(outcome.stream or "", _said(outcome), role, key=outcome.id)
        lane = team.value_stream
        of_lane = outcome_of(store, lane) if lane else None
        if lane and of_lane is not None and written(of_lane) and of_lane not in linked:
            about = "The stream's outcome; not linked to this team"
            yield Row(lane, _said(of_lane), about, key=of_lane.id, offer="Link")

    def _interactions(self) -> Iterator[Row]:
        store = self.desk.scenario
        parties = [self.id] + ([self.team.grouping] if self.team.grouping else [])
        for party in parties:
            through = "" if party == self.id else f"through {store[party].label()}"
            for interaction in store.referrers(party, Interaction):
                yield _interaction_row(
                    store[_other(interaction, party)], interaction, party, through
                )


def _said(outcome: Outcome) -> str:
    return outcome.statement.strip() or outcome.metric.strip()


def _other(interaction: Interaction, party: str) -> str:
    return interaction.consumer if interaction.provider == party else interaction.provider


def _interaction_row(other: object, interaction: Interaction, party: str, through: str) -> Row:
    assert isinstance(other, Team | Grouping)
    gives = interaction.provider == party
    role = (
        ""
        if interaction.mode is InteractionMode.COLLABORATION
        else ("given to" if gives else "from")
    )
    about = " · ".join(part for part in (mode_word(interaction.mode), role, through) if part)
    return Row(interaction.id, other.label(), about)
