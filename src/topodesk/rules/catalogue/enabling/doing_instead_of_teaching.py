"""ENB-04."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentKind
from topodesk.model.flow import TypicalChange
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.flow import blocking
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.support.enabling import products_of
from topodesk.rules.wording import called, count, listed, quoted


class DoingInsteadOfTeaching(Rule[Team]):
    """An enabling team owns part of the product, or changes have to pass it.

    What it looks for
    An enabling team that owns a component in use which is no template, or that is among the teams
    a typical change has to pass.

    Why it matters
    Then others wait for it, and it has to do the work it should teach.

    What to do
    Give what it owns to the teams that use it; or say that it is no enabling team.

    When to ignore it
    What it owns are examples to copy from: make those components templates.
    """

    id = "ENB-04"
    name = "doing-instead-of-teaching"
    title = "Doing instead of teaching"
    severity = Severity.ERROR
    scopes = (Scope.TEAM,)
    sources = (Page("Team API as code", "github.com/TeamTopologies/TeamAPI-As-Code"),)
    fix_class = FixClass.ASSIST
    stage = 6

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at what one enabling team owns, and what waits for it."""
        if team.type is not TeamType.ENABLING:
            return
        owned, waiting = products_of(facts, team.id), _waiting(facts, team.id)
        if not owned and not waiting:
            return
        does = f" and owns {count(len(owned), 'component')}" if owned else ""
        if waiting:
            does += f", and {count(len(waiting), 'typical change')} {_have(waiting)} to pass it"
        yield self.finding(
            [team, *owned],
            f"{called(team)} is an enabling team{does}.",
            evidence=[
                *([f"owns {listed([c.label() for c in owned])}"] if owned else []),
                *([f"passed by {listed([c.label() for c in waiting])}"] if waiting else []),
            ],
            action="Give what it owns to those who use it, or say that it is no enabling team.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give what it owns to those who use it, or call it a template; not where changes wait."""
        team = facts.get(Team, finding.where[0])
        if team is None or _waiting(facts, team.id):
            return
        owned, store = products_of(facts, team.id), facts.scenario.id
        users = {c.id: _user(facts, c, team.id) for c in owned}
        if owned and all(users.values()):
            given: list[tuple[Record, Record]] = [
                (c, c.with_(owner_teams=_instead(c, team.id, str(users[c.id])))) for c in owned
            ]
            one = facts.get(Team, users[owned[0].id]) if len(set(users.values())) == 1 else None
            to = called(one) if one is not None else "the teams that use it"
            name = f"Give what {called(team)} owns to {to}"
            yield Fix(f"Give it to {to}", Change.of(name, store, updated=given))
        if len(owned) == 1:
            template = owned[0].with_(kind=ComponentKind.TEMPLATE)
            name = f"Make {called(owned[0])} a template"
            change = Change.of(name, store, updated=[(owned[0], template)])
            yield Fix(f"{quoted(owned[0].label())} is a template", change)


def _waiting(facts: Facts, team: str) -> list[TypicalChange]:
    found = facts.referrers(team, TypicalChange)
    owned = {
        change.id: change
        for component in products_of(facts, team)
        for change in facts.referrers(component.id, TypicalChange)
    }
    both = {change.id: change for change in found} | owned
    return [change for id, change in sorted(both.items()) if team in blocking(facts, id)]


def _have(changes: list[TypicalChange]) -> str:
    return "has" if len(changes) == 1 else "have"


def _user(facts: Facts, component: Component, besides: str) -> str | None:
    """The team of the first step that needs a component."""
    steps = sorted(facts.referrers(component.id, JourneyStep), key=lambda s: (s.order, s.id))
    users = (id for step in steps for id in step.responsible_teams if id != besides)
    return next((id for id in users if _may_own(facts, id)), None)


def _may_own(facts: Facts, id: str) -> bool:
    team = facts.get(Team, id)
    return team is not None and team.type is not TeamType.ENABLING


def _instead(component: Component, old: str, new: str) -> tuple[str, ...]:
    owners = (new if id == old else id for id in component.owner_teams)
    return tuple(dict.fromkeys(owners))
