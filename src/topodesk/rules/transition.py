"""What a scenario changes: how many teams, and how many people work in another team afterwards."""

from __future__ import annotations

from math import fsum

from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.rules.facts import Facts, fact


@fact
def changed_teams(facts: Facts) -> int:
    """How many teams are new, gone, or have other people, another type or place than today; at
    least the steps of the transition. 0 where there is nothing to compare with."""
    before = {team.id: team for team in _before(facts)}
    if not before:
        return len(facts.all(ChangeItem))
    after = {team.id: team for team in facts.all(Team)}
    kept = before.keys() & after.keys()
    differ = sum(_shape(before[id]) != _shape(after[id]) for id in kept)
    return max(differ + len(before.keys() ^ after.keys()), len(facts.all(ChangeItem)))


@fact
def people_moved(facts: Facts) -> float | None:
    """How many people change team: as its steps say, else against today; None: cannot tell.

    Against today each team keeps the people it had, as far as it has room for them.
    """
    told = [item.people_moved for item in facts.all(ChangeItem) if item.people_moved is not None]
    if told:
        return fsum(told)
    before = {team.id: team.people for team in _before(facts)}
    after = {team.id: team.people for team in facts.all(Team)} if before else {}
    if not before or None in before.values() or None in after.values():
        return None
    return fsum(max(0.0, (n or 0) - (before.get(id) or 0)) for id, n in after.items())


def _before(facts: Facts) -> list[Team]:
    """The teams of today, as far as there is another scenario that says them."""
    return list(facts.today.of(Team)) if facts.today is not None else []


def _shape(team: Team) -> tuple[object, ...]:
    return (team.people, team.type, team.value_stream, team.grouping)
