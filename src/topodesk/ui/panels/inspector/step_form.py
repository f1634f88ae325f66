"""The forms of a journey step and of a customer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from topodesk.edits.components import add_component, need_component, need_no_longer
from topodesk.edits.fields import set_fields
from topodesk.edits.roster import bring_to_step
from topodesk.edits.steps import with_team, without_team
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.stream import JourneyStep, Responsibility, ValueStream
from topodesk.ui.panels.inspector.choice_field import AnswerField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, found, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.teams_by_name import naming_a_team, team_names
from topodesk.ui.panels.inspector.words import CUSTOMER_KINDS


class StepForm(Form):
    """What the customer does in it, who is responsible, and what it needs."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.named("What happens, as the customer would call it")
        self.text(
            "customer_action", "Customer action", "What does the customer do?", paragraph=True
        )
        responsible = ListField(
            desk,
            "Responsible",
            "Who answers for it when something goes wrong?",
            add=self._give,
            names=lambda: team_names(desk),
            remove=lambda team: self._changed(lambda step: without_team(step, team)),
            empty="No team yet",
            invitation="Name a team…",
        )
        self.add("responsible_teams", responsible, lambda: tuple(self._teams()))
        known = AnswerField(
            desk,
            "Is that known?",
            "Where no team is named",
            lambda value: self.edit(responsibility=value, responsible_teams=(), lead_team=None),
            (("Nobody is", Responsibility.NOBODY), ("Not known", Responsibility.UNKNOWN)),
        )
        self._known = self.add("responsibility", known, self.value("responsibility"))
        needs = ListField(
            desk,
            "Needs",
            "Which components can it not do without?",
            add=self._need,
            names=lambda: (c.name for c in desk.scenario.of(Component)),
            remove=lambda which: lambda: need_no_longer(desk.scenario, which, self.id),
            empty="Nothing yet",
            invitation="Add a component by name…",
        )
        self.add("components", needs, lambda: tuple(self._needed()))

    @property
    def step(self) -> JourneyStep:
        """The step that is shown."""
        step = self.desk.scenario.get(JourneyStep, self.id)
        assert step is not None
        return step

    def refresh(self) -> None:
        """Ask whether it is known only where nobody is named."""
        super().refresh()
        self._known.setVisible(not self.step.responsible_teams)

    def _give(self, name: str) -> Edit:
        store = self.desk.scenario
        return naming_a_team(
            self.desk,
            name,
            lambda team: self._changed(lambda step: with_team(step, team)),
            lambda known: lambda: bring_to_step(store, self.step, known),
        )

    def _changed(self, change: Callable[[JourneyStep], JourneyStep]) -> Edit:
        store, id = self.desk.scenario, self.id

        def edit() -> Change:
            after = change(self.step)
            return set_fields(
                store,
                id,
                responsible_teams=after.responsible_teams,
                lead_team=after.lead_team,
                responsibility=after.responsibility,
            ).named(f"Set who is responsible for step “{after.name[:40]}”")

        return edit

    def _need(self, name: str) -> Edit:
        store, step = self.desk.scenario, self.id
        known = found(store.of(Component), name)
        if known is not None:
            return lambda: need_component(store, known.id, step)
        return lambda: add_component(store, step=step, name=name)

    def _teams(self) -> Iterator[Row]:
        for id in self.step.responsible_teams:
            team = self.desk.scenario[id]
            yield row_of(team, "leads" if id == self.step.lead_team else "")

    def _needed(self) -> Iterator[Row]:
        store = self.desk.scenario
        for id in self.step.components:
            component = store.get(Component, id)
            if component is not None:
                owners = ", ".join(store[owner].label() for owner in component.owner_teams)
                yield row_of(component, f"of {owners}" if owners else "owned by nobody")


class CustomerForm(Form):
    """Who receives the value."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.named("What they are to you")
        self.choice("kind", "Kind", "Where do they stand?", CUSTOMER_KINDS)
        self.text("need", "Need", "What do they come for?", paragraph=True)
        self.listing(
            "streams",
            "Receives",
            "Which streams end with them?",
            lambda: (row_of(s) for s in self.desk.scenario.referrers(self.id, ValueStream)),
            "No stream",
        )
