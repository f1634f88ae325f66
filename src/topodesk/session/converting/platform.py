"""P1 to P7: is this a platform, or a team others wait for?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.outcome import MetricKind, Outcome
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.flow import share_blocking
from topodesk.rules.outcomes import outcomes_of
from topodesk.rules.service_use import consumers, groupings_of, is_over, self_service
from topodesk.rules.support.platform import offers_of, platform_answers
from topodesk.rules.wording import called, count, listed, quoted
from topodesk.session.converting.adding import (
    add_flow_outcome,
    add_service,
    let_use,
    let_use_service,
    teams_to_pick,
)
from topodesk.session.converting.question import Ask, Asked, about

MOST = 4
"""Services asked about one by one."""
NO_SERVICE = "No service is recorded yet."
KINDS = (
    ("What customers do", MetricKind.CUSTOMER),
    ("What the business gets", MetricKind.BUSINESS),
    ("How fast and easily its users work", MetricKind.FLOW),
    ("Its own component", MetricKind.COMPONENT_TECHNICAL),
    ("How busy it is", MetricKind.ACTIVITY),
)


def platform_questions(facts: Facts, team: Team) -> tuple[Asked, ...]:
    """The seven questions with what is known."""
    offers = offers_of(facts, team)
    made = (_used, _alone, _waited_for, _product, _outcome, _consumed, _voluntary)
    answers = platform_answers(facts, team)
    return tuple(
        ask(facts, team, offers, f"P{number}", answer.yes, answer.must)
        for number, (ask, answer) in enumerate(zip(made, answers, strict=True), start=1)
    )


Offers = tuple[Service, ...]


def _used(
    facts: Facts, team: Team, _offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    parties = (team.id, *groupings_of(facts, team.id))
    users = {id for party in parties for id in consumers(facts, party)}
    teams = [t for id in sorted(users) if (t := facts.get(Team, id)) is not None]
    types = [t.type for t in teams]
    aligned, untyped = types.count(TeamType.STREAM_ALIGNED), types.count(TeamType.UNDEFINED)
    typed = f"{aligned} stream-aligned" + (f", {untyped} not yet typed" if untyped else "")
    names = listed([t.label() for t in teams])
    verb = "uses" if len(teams) == 1 else "use"
    evidence = f"{names} {verb} it: {typed}." if teams else "Nobody is recorded."
    pick = Ask(
        (team.id, "users"),
        "pick",
        "A team that uses it…",
        None,
        lambda user: let_use(facts.scenario, team.id, str(user)),
        teams_to_pick(facts.scenario, {team.id, *users}),
    )
    words = "Do at least two stream-aligned teams use it today?"
    return Asked(code, words, yes, evidence, must, (pick,))


def _alone(
    facts: Facts, team: Team, offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    store = facts.scenario
    lines = () if offers else tuple(_served(facts, team))
    said = [s.self_service for s in offers] or [self_service(facts, i) for i in lines]
    noun = "service" if offers else "use"
    evidence = (
        f"{said.count(True)} of {count(len(said), noun)} without a ticket"
        + (f"; {said.count(None)} not said." if None in said else ".")
        if said
        else NO_SERVICE
    )
    asks = [about(store, s.id, "self_service", "yes or no", s.label()) for s in offers[:MOST]]
    asks += [
        about(store, i.id, "self_service", "yes or no", f"By {store[i.consumer].label()}")
        for i in lines[:MOST]
    ]
    asks.append(
        Ask(
            (team.id, "services"),
            "add",
            "A service it offers…",
            "",
            lambda name: add_service(store, team.id, str(name)),
        )
    )
    words = "Can others use most of it without a ticket or a person?"
    return Asked(code, words, yes, evidence, must, tuple(asks))


def _served(facts: Facts, team: Team) -> Iterator[Interaction]:
    for line in facts.referrers(team.id, Interaction):
        serves = line.provider == team.id and line.mode is InteractionMode.X_AS_A_SERVICE
        if serves and not is_over(line, facts.as_of):
            yield line


def _waited_for(
    facts: Facts, team: Team, _offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    share = share_blocking(facts, team.id)
    evidence = (
        "No change has been walked yet."
        if share is None
        else f"{share:.0%} of the recorded changes wait for it."
    )
    words = "Do most changes get by without waiting for it?"
    return Asked(code, words, yes, evidence, must, walks=True)


def _product(
    facts: Facts, team: Team, offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    store = facts.scenario
    manager = "Product manager: not said"
    if team.product_manager is not None:
        manager = "It has a product manager" if team.product_manager else "No product manager"
    asked = any(s.feedback_measure.strip() for s in offers)
    asks = [about(store, team.id, "product_manager", "yes or no", "A product manager in the team")]
    if offers:
        first = next((s for s in offers if s.feedback_measure.strip()), offers[0])
        title = f"How it asks the users of {quoted(first.label())}"
        asks.append(about(store, first.id, "feedback_measure", "text", title))
    users = "its users are asked" if asked else "how its users are asked is not said"
    words = "Is someone its product manager, and are its users asked?"
    return Asked(code, words, yes, f"{manager}; {users}.", must, tuple(asks))


def _outcome(
    facts: Facts, team: Team, _offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    store = facts.scenario
    found = [o for id in outcomes_of(facts, team.id) if (o := facts.get(Outcome, id)) is not None]
    evidence = f"Measured by {listed([o.label() for o in found])}." if found else "None yet."
    asks = [
        about(store, o.id, "metric_kind", "choice", f"What {quoted(o.label())} measures", KINDS)
        for o in found[:MOST]
    ]
    asks.append(
        Ask(
            (team.id, "outcome"),
            "add",
            "What its users can do faster or more easily…",
            "",
            lambda said: add_flow_outcome(store, team.id, str(said)),
        )
    )
    words = "Is its success how fast and easily its users work?"
    return Asked(code, words, yes, evidence, must, tuple(asks))


def _consumed(
    facts: Facts, team: Team, offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    unused = [s for s in offers if not s.consumers]
    evidence = NO_SERVICE if not offers else "All are used."
    if unused:
        evidence = f"Nobody is recorded for {listed([s.label() for s in unused])}."
    asks = tuple(
        Ask(
            (service.id, "consumers"),
            "pick",
            f"Who uses {quoted(service.label())}…",
            None,
            _use_of(facts, service),
            teams_to_pick(facts.scenario, {team.id}),
        )
        for service in unused[:MOST]
    )
    words = "Does every service have somebody who uses it?"
    return Asked(code, words, yes, evidence, must, asks)


def _voluntary(
    facts: Facts, _team: Team, offers: Offers, code: str, yes: bool | None, must: bool
) -> Asked:
    bound = [s for s in offers if s.mandatory_reason.strip()]
    evidence = NO_SERVICE if not offers else "Nothing says that anybody has to."
    if bound:
        first = bound[0]
        evidence = f"{called(first)} is required: {' '.join(first.mandatory_reason.split())}"
    title = "Required, because"
    asks = tuple(
        about(facts.scenario, s.id, "mandatory_reason", "text", f"{quoted(s.label())}: {title}…")
        for s in offers[:MOST]
    )
    words = "Is using it a free choice, or required for a written reason?"
    return Asked(code, words, yes, evidence, must, asks)


def _use_of(facts: Facts, service: Service) -> Callable[[object], Change]:
    return lambda user: let_use_service(facts.scenario, service.id, str(user))
