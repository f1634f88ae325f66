"""FOCUS-02."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.outcome import Initiative, InitiativeStatus, NotDoing
from topodesk.model.record import Record
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.lexical import name_key
from topodesk.rules.not_doing import says_something, teams_on, under_way
from topodesk.rules.overlap import contains, is_turned, overlap
from topodesk.rules.ownership import owns
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Heuristic
from topodesk.rules.wording import called, quoted


class _Against(NamedTuple):
    """What goes against a no: the record, its text, and the verb that tells it."""

    record: Record
    text: str
    verb: str


class DoingItAnyway(Rule[NotDoing]):
    """Something on the not-doing list is done.

    What it looks for
    An entry that shares at least 60% of its words with work that goes on or with a component that
    is owned, or whose words all stand in a mission. Looked at is whom the entry speaks for: a
    team, the teams of a stream; for everybody, all work and components of just that name.

    Why it matters
    Exceptions that nobody mentions end the agreement.

    What to do
    Read both texts side by side. Stop one of them, or write the exception into the entry.

    When to ignore it
    The words are the same and the thing is another: write it into the entry as an exception.
    """

    id = "FOCUS-02"
    name = "doing-it-anyway"
    title = "Doing what we said we would not"
    severity = Severity.WARNING
    scopes = (Scope.NOT_DOING,)
    sources = (ARTICLE, Heuristic("60% of the words in common"))
    fix_class = FixClass.ASSIST
    stage = 1
    usual = {"overlap": 0.6}

    def check(self, entry: NotDoing, facts: Facts) -> Seen:
        """Hold one entry against what is done."""
        if not says_something(entry.text):
            return
        for against in self._against(entry, facts):
            if is_turned(entry.text, against.text) or _excepted(entry, against.record):
                continue
            yield self.finding(
                [entry, against.record],
                f"{quoted(entry.label())} is not to be done, and {against.verb}.",
                evidence=[f"not doing: {quoted(entry.text)}", f"doing: {quoted(against.text)}"],
                action="Stop one of them, or write the exception into the entry.",
                name=f"{entry.label()} and {against.record.label()}",
            )

    def _against(self, entry: NotDoing, facts: Facts) -> Iterator[_Against]:
        least = self.limit(facts, "overlap")
        if entry.team is None and entry.stream is None:
            yield from _anywhere(entry, facts, least)
            return
        teams = list(teams_on(facts, entry.stream)) if entry.stream else []
        team = facts.get(Team, entry.team)
        for each in (*teams, *([team] if team and team not in teams else [])):
            yield from _in_team(entry, each, facts, least)

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Stop the work, or note it as an exception."""
        entry = facts.get(NotDoing, finding.where[0])
        other = facts.scenario.records.get(finding.where[1])
        if entry is None or other is None:
            return
        store = facts.scenario.id
        if isinstance(other, Initiative):
            stopped = other.with_(status=InitiativeStatus.DROPPED)
            stop = Change.of(f"Stop {called(other)}", store, updated=[(other, stopped)])
            yield Fix(f"Stop {quoted(other.label())}", stop)
        noted = entry.with_(notes="\n".join(filter(None, (entry.notes, _exception(other)))))
        name = f"Note {called(other)} as an exception"
        yield Fix("Note it as an exception", Change.of(name, store, updated=[(entry, noted)]))


def _anywhere(entry: NotDoing, facts: Facts, least: float) -> Iterator[_Against]:
    for work in facts.all(Initiative):
        if work.status is InitiativeStatus.ACTIVE and overlap(entry.text, work.title) >= least:
            yield _work(work, facts)
    for id in sorted(facts.named(name_key(entry.text))):
        part = facts.get(Component, id)
        owner = facts.get(Team, part.owner_teams[0]) if part and part.owner_teams else None
        if part is not None and owner is not None and part.id in owns(facts, owner.id):
            yield _owned(part, owner)


def _in_team(entry: NotDoing, team: Team, facts: Facts, least: float) -> Iterator[_Against]:
    for work in under_way(facts, team.id):
        if overlap(entry.text, work.title) >= least:
            yield _work(work, facts)
    if contains(team.mission, entry.text):
        yield _Against(team, team.mission, f"{called(team)} has it in its mission")
    for id in owns(facts, team.id):
        part = facts.get(Component, id)
        if part is not None and overlap(entry.text, part.name) >= least:
            yield _owned(part, team)


def _work(work: Initiative, facts: Facts) -> _Against:
    team = facts.get(Team, work.team)
    return _Against(work, work.title, f"{called(team)} works on {called(work)}")


def _owned(part: Component, team: Team) -> _Against:
    return _Against(part, part.name, f"{called(team)} owns {called(part)}")


def _exception(other: Record) -> str:
    return f"Except: {other.label()}"


def _excepted(entry: NotDoing, other: Record) -> bool:
    """Whether the entry names it as an exception."""
    return _exception(other) in entry.notes
