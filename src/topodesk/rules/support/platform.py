"""Is this a platform, or a team others wait for?"""

from __future__ import annotations

from topodesk.model.component import Service
from topodesk.model.interaction import Dependency, Interaction, InteractionMode
from topodesk.model.outcome import MetricKind, Outcome
from topodesk.model.record import Record
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.flow import share_blocking
from topodesk.rules.limits import limit
from topodesk.rules.outcomes import outcomes_of
from topodesk.rules.service_use import consumers, groupings_of, is_over, self_service
from topodesk.rules.support.answer import Answer, Known
from topodesk.rules.wording import called

_RELATIONS: tuple[type[Record], ...] = (Interaction, Dependency, Service)


def platform_answers(facts: Facts, team: Team) -> tuple[Answer, ...]:
    """P1 to P7: is this a platform, or a team others wait for?"""
    name = called(team)
    offers = offers_of(facts, team)
    return (
        Answer("who uses it", _used(facts, team), f"Which stream-aligned teams use {name} today?"),
        Answer(
            "self-service",
            _without_ticket(facts, team, offers),
            f"Which services does {name} offer, and which of them can be used without a ticket "
            "or a person?",
        ),
        Answer(
            "whether changes wait for it",
            _off_the_path(facts, team),
            f"Of the last changes customers noticed, which had to wait for {name}?",
        ),
        Answer("product manager and feedback", _product(team, offers), "", must=False),
        Answer("outcome of its users", _flow_outcome(facts, team), "", must=False),
        Answer("consumers", _all_used(offers), "", must=False),
        Answer("voluntary use", True if offers else None, "", must=False),
    )


def offers_of(facts: Facts, team: Team) -> tuple[Service, ...]:
    """What a team offers; without services of its own, what the platform around it offers."""
    for party in (team.id, *groupings_of(facts, team.id)):
        found = tuple(s for s in facts.referrers(party, Service) if s.provider == party)
        if found:
            return found
    return ()


def _used(facts: Facts, team: Team) -> Known:
    """P1, for the team itself (2 stream-aligned users) or for a platform around it (3).

    Where nothing at all is recorded between it and others, nobody has said.
    """
    around = (team.id, *groupings_of(facts, team.id))
    if not any(facts.referrers(id, kind) for id in around for kind in _RELATIONS):
        return None
    answers = [_users(facts, team.id, limit(facts, "ARCH-16", "users"))]
    enough = limit(facts, "ARCH-16", "users of a grouping")
    answers += [_users(facts, grouping, enough) for grouping in around[1:]]
    return True if True in answers else (None if None in answers else False)


def _users(facts: Facts, party: str, enough: float) -> Known:
    types = [t.type for id in consumers(facts, party) if (t := facts.get(Team, id))]
    sure = types.count(TeamType.STREAM_ALIGNED)
    if sure >= enough:
        return True
    return None if sure + types.count(TeamType.UNDEFINED) >= enough else False


def _without_ticket(facts: Facts, team: Team, offers: tuple[Service, ...]) -> Known:
    """P2. A team without recorded services is judged by its X-as-a-Service interactions."""
    answers: list[Known] = [s.self_service for s in offers]
    if not answers:
        served = [
            i
            for i in facts.referrers(team.id, Interaction)
            if i.provider == team.id and i.mode is InteractionMode.X_AS_A_SERVICE
        ]
        answers = [self_service(facts, i) for i in served if not is_over(i, facts.as_of)]
    if not answers:
        return None
    enough = limit(facts, "ARCH-16", "self-service share") * len(answers)
    if answers.count(True) >= enough:
        return True
    return None if answers.count(True) + answers.count(None) >= enough else False


def _off_the_path(facts: Facts, team: Team) -> Known:
    share = share_blocking(facts, team.id)
    return None if share is None else share <= limit(facts, "ARCH-16", "share blocking")


def _product(team: Team, offers: tuple[Service, ...]) -> Known:
    if team.product_manager is False or (
        offers and not any(s.feedback_measure.strip() for s in offers)
    ):
        return False
    return None if team.product_manager is None or not offers else True


def _flow_outcome(facts: Facts, team: Team) -> bool:
    found = (facts.get(Outcome, id) for id in outcomes_of(facts, team.id))
    return any(o is not None and o.metric_kind is MetricKind.FLOW for o in found)


def _all_used(offers: tuple[Service, ...]) -> Known:
    return all(s.consumers for s in offers) if offers else None
