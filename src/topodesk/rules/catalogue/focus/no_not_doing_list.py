"""FOCUS-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.ids import new_id
from topodesk.model.outcome import Initiative, InitiativeStatus, NotDoing
from topodesk.model.record import Record
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.not_doing import noes_of_all, noes_of_stream, noes_of_team, teams_on
from topodesk.rules.recorded import any_teams
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE
from topodesk.rules.wording import called, count, quoted

_ASKED = (TeamType.STREAM_ALIGNED, TeamType.PLATFORM)
_WANTED = (InitiativeStatus.IDEA, InitiativeStatus.DROPPED)
_MOST = 2
_EMPTY = "0 entries on the not-doing list"


class NoNotDoingList(Rule[ValueStream | Team | ScenarioInfo]):
    """Nobody has said what will not be done.

    What it looks for
    A proposal, and in it a value stream or a stream-aligned or platform team, that says no to
    nothing. A stream all of whose teams have a list has one; a team whose stream has one is only a
    hint. Entries such as “none” do not count.

    Why it matters
    A no said in advance protects the outcome when the next wish arrives.

    What to do
    Name one thing someone wants that you will not do before the review date.

    When to ignore it
    Enabling and complicated-subsystem teams are not asked, and nobody is in a scenario of today or
    in an option that is only compared.
    """

    id = "FOCUS-01"
    name = "no-not-doing-list"
    title = "No “not doing” list"
    severity = Severity.WARNING
    scopes = (Scope.STREAM, Scope.TEAM, Scope.MAP)
    sources = (ARTICLE,)
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, it: ValueStream | Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at one list."""
        if facts.info.kind is not ScenarioKind.PROPOSAL:
            return
        if isinstance(it, ScenarioInfo):
            if any_teams(facts) and not noes_of_all(facts):
                yield self._missing(it, f"{called(it)} does not say what nobody will do.", [_EMPTY])
        elif isinstance(it, ValueStream):
            yield from self._stream(it, facts)
        elif it.type in _ASKED and not noes_of_team(facts, it.id):
            yield self._team(it, facts)

    def _stream(self, stream: ValueStream, facts: Facts) -> Seen:
        teams = teams_on(facts, stream.id)
        with_list = [team for team in teams if noes_of_team(facts, team.id)]
        if noes_of_stream(facts, stream.id) or (teams and len(with_list) == len(teams)):
            return
        told = f"{len(with_list)} of {count(len(teams), 'team')} on it with a list of their own"
        yield self._missing(
            stream, f"{called(stream)} has not said what it will not do.", [_EMPTY, told]
        )

    def _team(self, team: Team, facts: Facts) -> Finding:
        stream = facts.get(ValueStream, team.value_stream)
        shared = len(noes_of_stream(facts, stream.id)) if stream else 0
        told = [f"its stream {called(stream)} has {count(shared, 'entry')}"] if stream else []
        level = Severity.INFO if shared else Severity.WARNING
        says = f"{called(team)} has not said what it will not do."
        return self._missing(team, says, [_EMPTY, *told], level)

    def _missing(
        self, it: Record, says: str, evidence: list[str], level: Severity = Severity.WARNING
    ) -> Finding:
        action = "Name one thing someone wants that you will not do before the review date."
        return self.finding([it], says, evidence=evidence, action=action, level=level)

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Say no to an idea that was noted and is not worked on."""
        it = facts.scenario.records.get(finding.where[0])
        if not isinstance(it, ValueStream | Team | ScenarioInfo):
            return
        for idea in _ideas(facts, it)[:_MOST]:
            no = NotDoing(
                id=new_id(),
                text=idea.title,
                reason=idea.reason,
                team=it.id if isinstance(it, Team) else None,
                stream=it.id if isinstance(it, ValueStream) else None,
                since=facts.as_of,
                review_on=facts.info.review_date,
            )
            name = f"Say no to {called(idea)}"
            dropped = idea.with_(status=InitiativeStatus.DROPPED)
            change = Change.of(name, facts.scenario.id, added=[no], updated=[(idea, dropped)])
            yield Fix(f"Say no to {quoted(idea.label())}", change)


def _ideas(facts: Facts, it: Record) -> list[Initiative]:
    """What someone wanted and nobody works on: a team's, a stream's, or everybody's."""
    if isinstance(it, Team):
        found = facts.referrers(it.id, Initiative)
    elif isinstance(it, ValueStream):
        teams = teams_on(facts, it.id)
        found = tuple(i for team in teams for i in facts.referrers(team.id, Initiative))
    else:
        found = facts.scenario.of(Initiative)
    wanted = [i for i in found if i.status in _WANTED and i.title.strip()]
    return sorted(wanted, key=lambda i: (i.label().casefold(), i.id))
