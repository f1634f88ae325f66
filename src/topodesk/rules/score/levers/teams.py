"""Teams that would know their customer, or the outcome they work for."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.legitimacy import legitimacy
from topodesk.rules.score.customer import credit
from topodesk.rules.score.levers.lever import Lever, worth
from topodesk.rules.score.outcome import sees_outcome
from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score
from topodesk.rules.wording import called, count, joined


def of_customers(facts: Facts, score: Score) -> Iterator[Lever]:
    """What it is worth when a team counts in full."""
    people = _people(facts)
    for team in facts.all(Team):
        value = credit(facts, team.id).value
        if value is None or value == 1 or not people.get(team.id):
            continue
        more = (1 - value) * people[team.id] / sum(people.values())
        gain = worth(score, Part.CUSTOMER, more)
        yield Lever(Part.CUSTOMER, gain, _customer_text(facts, team), (team.id,))


def of_outcomes(facts: Facts, score: Score) -> Iterator[Lever]:
    """What it is worth when a team works for a complete outcome."""
    people = _people(facts)
    for team in facts.all(Team):
        if sees_outcome(facts, team.id) or not people.get(team.id):
            continue
        gain = worth(score, Part.OUTCOME, people[team.id] / sum(people.values()))
        what = "a complete outcome"
        if team.type is TeamType.PLATFORM:
            what = "an outcome about the flow of its users"
        text = f"Link {called(team)} to {what}{_counted(team)}."
        yield Lever(Part.OUTCOME, gain, text, (team.id,))


def _customer_text(facts: Facts, team: Team) -> str:
    test = legitimacy(facts, team.id)
    if test is not None:
        open_ = [answer.about for answer in test.answers if answer.yes is not True]
        rest = f", what its test still asks for: {joined(open_[:3])}" if open_ else ""
        return f"Let {called(team)} support others as its type says{_counted(team)}{rest}."
    if team.type is TeamType.STREAM_ALIGNED:
        return f"Let {called(team)} carry a step that a customer takes{_counted(team)}."
    return (
        f"Let {called(team)} serve a customer, or support those who do without being waited for"
        f"{_counted(team)}."
    )


def _counted(team: Team) -> str:
    return f" ({count(team.people, 'person', 'people')})" if team.people is not None else ""


def _people(facts: Facts) -> dict[str, float]:
    return {team.id: team.people for team in facts.all(Team) if team.people is not None}
