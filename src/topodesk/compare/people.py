"""The people of two scenarios: how many there are, who moves, and which posts are open.

A design holds head-counts and no names, so who goes where cannot be known. What can be said for
certain, team by team, is how many leave it (all of a team that is gone, else what it shrinks by)
and how many stay in it while the team itself gets another type, stream or platform.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from topodesk.compare.changed import Aspect, Changed
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem


@dataclass(frozen=True, slots=True)
class TeamPeople:
    """Of one team: the people before and after (0 where nobody has said), those who `leave`, those
    who go `along` while the team changes around them, and the posts `open` afterwards. `was` is its
    name before if that was another one."""

    team: str
    name: str
    before: float
    after: float
    leave: float
    along: float
    open: float
    was: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The balance. `planned` is what the dated steps say is moved; None when they say nothing."""

    teams: tuple[TeamPeople, ...]
    planned: float | None

    @property
    def before(self) -> float:
        """Everybody before."""
        return _sum(team.before for team in self.teams)

    @property
    def after(self) -> float:
        """Everybody afterwards."""
        return _sum(team.after for team in self.teams)

    @property
    def difference(self) -> float:
        """How many more there are afterwards."""
        return _sum((self.after, -self.before))

    @property
    def leave(self) -> float:
        """Those who end in another team, or in none."""
        return _sum(team.leave for team in self.teams)

    @property
    def along(self) -> float:
        """Those whose team gets another type, stream or platform."""
        return _sum(team.along for team in self.teams)

    @property
    def open(self) -> float:
        """Posts that are open afterwards."""
        return _sum(team.open for team in self.teams)

    @property
    def vacancies(self) -> tuple[TeamPeople, ...]:
        """The teams with open posts."""
        return tuple(team for team in self.teams if team.open)


def reckoned(before: Scenario, after: Scenario, changed: Mapping[str, Changed]) -> People:
    """The people of every team of either side, by name."""
    ids = dict.fromkeys(team.id for scenario in (before, after) for team in scenario.of(Team))
    found = [_of_team(before.get(Team, id), after.get(Team, id), changed.get(id)) for id in ids]
    found.sort(key=lambda one: (one.name.casefold(), one.team))
    planned = [item.people_moved for item in after.of(ChangeItem)]
    said = [count for count in planned if count is not None]
    return People(tuple(found), _sum(said) if any(said) else None)


def _of_team(old: Team | None, new: Team | None, changed: Changed | None) -> TeamPeople:
    had = (old.people or 0) if old else 0
    has = (new.people or 0) if new else 0
    otherwise = changed is not None and changed.aspects & {Aspect.RETYPED, Aspect.MOVED}
    team = new or old
    assert team is not None, "every team is on one of the two sides"
    return TeamPeople(
        team.id,
        team.name,
        had,
        has,
        leave=_sum((had, -min(had, has))),
        along=min(had, has) if otherwise else 0,
        open=(new.vacancies or 0) if new else 0,
        was=old.name if old and new and old.name.strip() not in ("", new.name.strip()) else "",
    )


def _sum(counts: Iterable[float]) -> float:
    """A sum in which halves and tenths of a post leave no dust."""
    return round(sum(counts), 6)
