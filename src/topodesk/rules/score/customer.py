"""Everyone knows their customer: how many people serve one, or support well those who do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts, fact
from topodesk.rules.legitimacy import Verdict, business_capability, legitimacy
from topodesk.rules.ownership import steps
from topodesk.rules.score.part import Missing, Reading, left_out, within
from topodesk.rules.score.structure import around_technology
from topodesk.rules.score.weighing import Weighed, highest_mean, lowest_mean, weighed_mean
from topodesk.rules.tally import known_responsibility
from topodesk.rules.wording import called

CREDIT = {Verdict.FAIL: 0.0, Verdict.IN_TRANSITION: 0.5, Verdict.PASS: 1.0}
"""What a support team counts, by the test of its type."""
CAPABILITY = 0.5
"""What a team counts that holds a business capability across layers, with an outcome."""
NO_TEAM = "There is no team with people in it."


@dataclass(frozen=True, slots=True)
class Credit:
    """What one team counts, 0 to 1: as known (None: cannot be told), at worst and at best."""

    value: float | None
    worst: float
    best: float
    missing: tuple[Missing, ...] = ()


def knowing_the_customer(facts: Facts) -> Reading:
    """C, over all teams by their people."""
    teams = facts.all(Team)
    credits = [(team, credit(facts, team.id)) for team in teams]
    weighed = [Weighed(t.people, c.value, c.worst, c.best) for t, c in credits]
    missing = [fact for team, c in credits for fact in (*people_of(team), *c.missing)]
    return by_people(weighed, missing)


def by_people(teams: list[Weighed], missing: list[Missing]) -> Reading:
    """A part that is a mean by people."""
    low, high = lowest_mean(teams), highest_mean(teams)
    if low is None or high is None:
        return left_out(NO_TEAM)
    value = within(weighed_mean(teams), low, high)
    said = tuple(dict.fromkeys(missing))
    return Reading(value, low, high, said, "" if value is not None else "Nothing is known yet.")


def people_of(team: Team) -> tuple[Missing, ...]:
    """The head-count of a team, when it is missing."""
    if team.people is not None:
        return ()
    return (Missing(team.id, "people", f"How many people work in {called(team)}?"),)


@fact
def credit(facts: Facts, team: str) -> Credit:
    """What one team counts: names and the declared basis of customer-facing teams count nothing."""
    record = facts.get(Team, team)
    test = legitimacy(facts, team)
    if record is None:
        return _exactly(0.0)
    if test is not None:
        asks = tuple(Missing(team, answer.about, answer.ask) for answer in test.missing)
        worst, best = CREDIT[test.worst], CREDIT[test.best]
        return Credit(worst, worst, best, asks if worst != best else ())
    if record.type is TeamType.STREAM_ALIGNED and not around_technology(facts, team):
        reaches = reaches_customer(facts, team)
        if reaches:
            return _exactly(1.0)
        if reaches is None:
            return Credit(None, 0.0, 1.0, tuple(_unsaid(facts, record)))
    capability = business_capability(facts, team)
    if capability is None:
        return Credit(0.0, 0.0, CAPABILITY)
    return _exactly(CAPABILITY if capability else 0.0)


@fact
def reaches_customer(facts: Facts, team: str) -> bool | None:
    """Whether a team carries a step of a stream with a customer; None when that is not known.

    A customer called like a team still counts here: what a team is called changes no score.
    """
    carried = [step for id in steps(facts, team) if (step := facts.get(JourneyStep, id))]
    served = {_customer(facts, step.stream) for step in carried}
    if True in served:
        return True
    record = facts.get(Team, team)
    own = record.value_stream if record else None
    if served or (own and _open(facts, own)):
        return None
    return False


def _customer(facts: Facts, stream: str) -> bool | None:
    lane = facts.get(ValueStream, stream)
    customer = facts.get(Customer, lane.customer) if lane else None
    return True if customer is not None and customer.name.strip() else None


def _open(facts: Facts, stream: str) -> bool:
    """Whether a stream has no steps yet, or one of which nobody has said who carries it."""
    found = facts.referrers(stream, JourneyStep)
    return not found or not all(known_responsibility(step) for step in found)


def _unsaid(facts: Facts, team: Team) -> Iterator[Missing]:
    carried = [step for id in steps(facts, team.id) if (step := facts.get(JourneyStep, id))]
    lanes = {step.stream for step in carried} or {team.value_stream or ""}
    for id in sorted(lanes):
        lane = facts.get(ValueStream, id)
        if lane is None:
            continue
        if _customer(facts, id) is None:
            yield Missing(id, "customer", f"Who is the customer of {called(lane)}?")
        if carried:
            continue
        found = facts.referrers(id, JourneyStep)
        if not found:
            yield Missing(id, "steps", f"Which steps does a customer take in {called(lane)}?")
        for step in found:
            if not known_responsibility(step):
                ask = f"Which team carries {called(step)} in {called(lane)}?"
                yield Missing(step.id, "responsibility", ask)


def _exactly(value: float) -> Credit:
    return Credit(value, value, value)
