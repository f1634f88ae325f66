"""TEAM-01."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from topodesk.edits.merging import merge_teams
from topodesk.edits.splitting import Split, split_team
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.rules.asking import of_many
from topodesk.rules.drafts import in_a_copy
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.ownership import owns, steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count, quoted

_MAY_BE_SMALL = (TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM)
_MOST = 2
_CONCEPTS = Page("Team Topologies, key concepts", "teamtopologies.com/key-concepts")


class TeamSize(Rule[Team | ScenarioInfo]):
    """A team is larger or smaller than teams work well.

    What it looks for
    Fewer than 5 people is a hint, 10 to 15 a warning, more than 15 an error. Enabling and
    complicated-subsystem teams may be 2 to 4.

    Why it matters
    Larger groups talk more and decide slower; very small ones break with one absence.

    What to do
    Split a large team along streams or domains, each part with its own step and outcome; merge a
    small one, or add the skills it lacks.

    When to ignore it
    A size that is right for now, with a date to look again. The numbers are practice, not proven
    limits.
    """

    id = "TEAM-01"
    name = "team-size"
    title = "Size outside 5 to 9"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (_CONCEPTS,)
    fix_class = FixClass.ASSIST
    usual = {"small": 5, "small support": 2, "large": 10, "too large": 15}
    usual_from = {"small": _CONCEPTS, "large": _CONCEPTS}

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at one team's size, or ask for every size nobody has said."""
        if isinstance(it, ScenarioInfo):
            pairs, names = of_many(facts.listed("teams without people"))
            if pairs:
                yield self.question(pairs, "people", f"How many people work in {names}?")
            return
        level = self._level(it, facts)
        if level is None or it.people is None:
            return
        small = level is Severity.INFO
        yield self.finding(
            [it],
            f"{called(it)} has {count(it.people, 'person', 'people')}.",
            evidence=[f"{count(it.people, 'person', 'people')}; 5 to 9 work best"],
            action="Merge it with a neighbour, or add the skills it lacks."
            if small
            else "Split it along streams or domains, each part with its own step and outcome.",
            level=level,
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft a split, or a merge with a neighbour, in a copy of the scenario."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        if finding.level is Severity.INFO:
            yield from self._merges(facts, team)
        elif (goes := _part(facts, team)) and team.people is not None:
            split = Split(people=float(team.people // 2), goes=goes)
            draft = partial(split_team, facts.scenario, team.id, split)
            yield Fix("Draft a split in a copy", partial(in_a_copy, facts, draft))

    def _merges(self, facts: Facts, team: Team) -> Iterator[Fix]:
        for other in _neighbours(facts, team):
            together = (team.people or 0) + (other.people or 0)
            if self.limit(facts, "small") <= together < self.limit(facts, "large"):
                draft = partial(merge_teams, facts.scenario, [other.id, team.id])
                button = f"Draft a merge with {quoted(other.label())} in a copy"
                yield Fix(button, partial(in_a_copy, facts, draft))

    def _level(self, team: Team, facts: Facts) -> Severity | None:
        if team.people is None:
            return None
        small = "small support" if team.type in _MAY_BE_SMALL else "small"
        if team.people > self.limit(facts, "too large"):
            return Severity.ERROR
        if team.people >= self.limit(facts, "large"):
            return Severity.WARNING
        return Severity.INFO if team.people < self.limit(facts, small) else None


def _part(facts: Facts, team: Team) -> frozenset[str]:
    """What a new team would take: the steps of another stream, else the later half of the steps,
    each with the components only they need; without steps, half of the components."""
    carried = [s for id in steps(facts, team.id) if (s := facts.get(JourneyStep, id))]
    carried.sort(key=lambda s: (s.stream != team.value_stream, s.stream, s.order, s.id))
    lanes = list(dict.fromkeys(step.stream for step in carried))
    own = [c for id in owns(facts, team.id) if (c := facts.get(Component, id))]
    if len(lanes) > 1:
        gone = [step for step in carried if step.stream != lanes[0]]
    else:
        gone = carried[(len(carried) + 1) // 2 :]
    if not gone:
        named = sorted(own, key=lambda part: (part.label().casefold(), part.id))
        return frozenset(part.id for part in named[(len(named) + 1) // 2 :])
    kept = {id for step in carried if step not in gone for id in step.components}
    needed = {id for step in gone for id in step.components} - kept
    parts = {part.id for part in own} & needed
    return frozenset({step.id for step in gone} | parts)


def _neighbours(facts: Facts, team: Team) -> list[Team]:
    """The teams of its kind beside it: on the same stream, or in the same grouping."""
    place = team.value_stream or team.grouping
    beside = facts.referrers(place, Team) if place else ()
    alike = [t for t in beside if t.id != team.id and t.type is team.type]
    same = [t for t in alike if place in (t.value_stream, t.grouping)]
    return sorted(same, key=lambda t: (t.people or 0, t.label().casefold(), t.id))[:_MOST]
