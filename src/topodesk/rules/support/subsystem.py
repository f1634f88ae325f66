"""Is a complicated-subsystem team separate because its subject is hard, or because it is shared?"""

from __future__ import annotations

from topodesk.model.component import Component, Domain
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import SubsystemReason, Team
from topodesk.rules.facts import Facts
from topodesk.rules.limits import limit
from topodesk.rules.ownership import owns
from topodesk.rules.service_use import is_over
from topodesk.rules.support.answer import Answer, Known
from topodesk.rules.wording import called


def subsystem_answers(facts: Facts, team: Team) -> tuple[Answer, ...]:
    """Q1 to Q5: is it separate because it is hard, or because it is shared?"""
    name = called(team)
    return (
        Answer(
            "specialist knowledge",
            _hard_to_learn(facts, team),
            f"What does one have to know to work in {name}, how many months does a good engineer "
            "take to learn it, and how many of its people know it?",
        ),
        Answer(
            "why it is separate",
            None
            if team.subsystem_reason is None
            else team.subsystem_reason is SubsystemReason.SPECIALIST_KNOWLEDGE,
            f"Is {name} a team of its own because its subject is hard, or because several teams "
            "share it?",
        ),
        Answer("narrow scope", _narrow(facts, team), "", must=False),
        Answer("how it is used", _served_or_timed(facts, team), "", must=False),
        Answer("date to ask again", team.review_on is not None, "", must=False),
    )


def _hard_to_learn(facts: Facts, team: Team) -> Known:
    months, share = team.months_to_learn, team.specialist_share
    long = months is None or months >= limit(facts, "ARCH-17", "months to learn")
    most = share is None or share >= limit(facts, "ARCH-17", "specialist share")
    if not (long and most):
        return False
    return None if months is None or share is None or not team.specialism.strip() else True


def _narrow(facts: Facts, team: Team) -> Known:
    owned = [c for id in owns(facts, team.id) if (c := facts.get(Component, id))]
    if not owned:
        return None
    domains = {c.domain for c in owned if c.domain}
    domains |= {d.id for d in facts.referrers(team.id, Domain) if d.owner_team == team.id}
    return len(owned) <= 2 and len(domains) <= 1


def _served_or_timed(facts: Facts, team: Team) -> Known:
    lines = [i for i in facts.referrers(team.id, Interaction) if not is_over(i, facts.as_of)]
    if not lines:
        return None
    return all(
        i.mode is InteractionMode.X_AS_A_SERVICE
        if i.mode is not InteractionMode.COLLABORATION
        else i.expected_end is not None
        for i in lines
        if i.provider == team.id or i.mode is InteractionMode.COLLABORATION
    )
