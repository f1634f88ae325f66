"""ENB-06."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.record import Record
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts, fact
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import team_topologies
from topodesk.rules.teaching import capability_called, gaps, taught_by, teaching_draft, teaching_of
from topodesk.rules.wording import called, count, joined, listed

_MOST_DRAFTED = 6


class GapNobodyFills(Rule[ScenarioInfo]):
    """Several teams lack the same skill, and nobody is going to teach it.

    What it looks for
    A capability that is missing in two or more stream-aligned teams, none of which is being helped
    or is going to be.

    Why it matters
    A gap that several teams share is the reason to have an enabling team.

    What to do
    Plan that an enabling team hands it over to one of them after the other.

    When to ignore it
    It will come as a self-service: mark it so in the teams' capabilities.
    """

    id = "ENB-06"
    name = "gap-nobody-fills"
    title = "Gap nobody fills"
    severity = Severity.INFO
    scopes = (Scope.MAP,)
    sources = (team_topologies("ch. 5"),)
    fix_class = FixClass.ASSIST
    stage = 7
    at_leisure = True
    usual = {"teams": 2}

    def check(self, info: ScenarioInfo, facts: Facts) -> Seen:
        """Look at what the teams lack, all of them together."""
        shared = self._shared(facts)
        if not shared:
            return
        what, teams = max(shared.items(), key=lambda pair: len(pair[1]))
        many = joined(list(shared))
        yield self.finding(
            [info, *teams],
            f"{count(len(teams), 'team')} lack {what}, and nobody is going to teach it."
            if len(shared) == 1
            else f"{many[0].upper()}{many[1:]} are missing in several teams, and nobody is going "
            "to teach them.",
            evidence=[f"{w}: {listed([t.label() for t in lack])}" for w, lack in shared.items()],
            action="Plan that an enabling team hands it over to one of them after the other.",
        )

    def _shared(self, facts: Facts) -> dict[str, list[Team]]:
        """What several teams lack and nobody teaches: the capability -> those teams."""
        found: dict[str, list[Team]] = {}
        for id in _lacking(facts):
            team = facts.get(Team, id)
            if team is not None and not teaching_of(facts, id):
                for what in gaps(team).values():
                    found.setdefault(what, []).append(team)
        enough = max(1, self.limit(facts, "teams"))
        return {what: teams for what, teams in sorted(found.items()) if len(teams) >= enough}

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let an enabling team teach them, where there is one and they are few."""
        shared = self._shared(facts)
        teachers = [t for t in facts.scenario.of(Team) if t.type is TeamType.ENABLING]
        teachers.sort(key=lambda t: (len(taught_by(facts, t.id)), t.label().casefold(), t.id))
        pupils = {team.id: (what, team) for what, teams in shared.items() for team in teams}
        if not teachers or not pupils or len(pupils) > _MOST_DRAFTED:
            return
        added: dict[str, Record] = {}
        capabilities = {}
        for what, team in pupils.values():
            if what not in capabilities:
                capabilities[what], new = capability_called(facts, what)
                added |= {record.id: record for record in new}
            line = teaching_draft(facts, teachers[0], team, capabilities[what])
            added[line.id] = line
        whom = count(len(pupils), "team")
        name = f"Let {called(teachers[0])} teach {whom} what they lack"
        change = Change.of(name, facts.scenario.id, added=added.values())
        yield Fix(f"{called(teachers[0])} teaches {whom}", change)


@fact
def _lacking(facts: Facts) -> tuple[str, ...]:
    """The teams that lack a capability, by id."""
    return tuple(team.id for team in facts.all(Team) if gaps(team))
