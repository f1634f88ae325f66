"""Does an enabling team raise what others can do, without owning or gating their product?"""

from __future__ import annotations

from topodesk.model.component import Component, ComponentKind, ComponentStatus
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.flow import blocks_anything
from topodesk.rules.ownership import owns
from topodesk.rules.support.answer import Answer, Known
from topodesk.rules.wording import called


def enabling_answers(facts: Facts, team: Team) -> tuple[Answer, ...]:
    """Does it raise what others can do, without owning or gating their product?"""
    name = called(team)
    return (
        Answer("owned components", not products_of(facts, team.id), ""),
        Answer(
            "capability and exit",
            _facilitates(facts, team),
            f"Which capability does {name} hand over to whom, and how will they know that they "
            "can do it alone?",
        ),
        Answer("changes it gates", not blocks_anything(facts, team.id), ""),
    )


def products_of(facts: Facts, team: str) -> list[Component]:
    """The components in use that a team owns, apart from templates."""
    owned = (facts.get(Component, id) for id in owns(facts, team))
    return [
        c
        for c in owned
        if c is not None
        and c.kind is not ComponentKind.TEMPLATE
        and c.status is not ComponentStatus.PLANNED
    ]


def _facilitates(facts: Facts, team: Team) -> Known:
    lines = [
        i
        for i in facts.referrers(team.id, Interaction)
        if i.provider == team.id and i.mode is InteractionMode.FACILITATING
    ]
    return True if any(i.capability and i.exit_criterion.strip() for i in lines) else None
