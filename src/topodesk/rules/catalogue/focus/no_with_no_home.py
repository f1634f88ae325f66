"""FOCUS-05."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentStatus, Service
from topodesk.model.outcome import NotDoing
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic
from topodesk.rules.wording import called, quoted

_DUTIES = (Component, Service, JourneyStep)
_MOST = 2


class NoWithNoHome(Rule[NotDoing]):
    """A duty is dropped, and nobody takes it over.

    What it looks for
    An entry that drops a component, a step or a service, without saying who takes it over. It is
    taken care of when another team than the one of the entry owns, carries or offers it, or when
    the component is retired.

    Why it matters
    A duty that is dropped and not handed over comes back as an incident.

    What to do
    Choose who takes it over, retire it, or accept the risk and say who did.

    When to ignore it
    Law or a contract ended the duty: accept it with that reason.
    """

    id = "FOCUS-05"
    name = "no-with-no-home"
    title = "No with no home"
    severity = Severity.INFO
    scopes = (Scope.NOT_DOING,)
    sources = (Heuristic("dropped duties come back as incidents"),)
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, entry: NotDoing, facts: Facts) -> Seen:
        """Look at what one entry drops."""
        duty = _duty(facts, entry)
        if duty is None or entry.rehomed_to is not None or _cared_for(duty, entry):
            return
        team = facts.get(Team, entry.team)
        who = called(team) if team else "nobody in particular"
        yield self.finding(
            [entry, duty, *([team] if team else [])],
            f"{quoted(entry.label())} drops {called(duty)}, and nobody takes it over.",
            evidence=[f"dropped: the {duty.noun} {called(duty)}", f"by {who}", "no new owner"],
            action="Choose who takes it over, retire it, or accept the risk.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Hand it to a team that needs it, or retire it."""
        entry = facts.get(NotDoing, finding.where[0])
        duty = _duty(facts, entry) if entry else None
        if entry is None or duty is None:
            return
        store = facts.scenario.id
        for team in _takers(facts, duty, entry)[:_MOST]:
            given = entry.with_(rehomed_to=team.id)
            name = f"Let {called(team)} take over {called(duty)}"
            yield Fix(
                f"{quoted(team.label())} takes it over",
                Change.of(name, store, updated=[(entry, given)]),
            )
        if isinstance(duty, Component):
            retired = duty.with_(status=ComponentStatus.RETIRED)
            change = Change.of(f"Retire {called(duty)}", store, updated=[(duty, retired)])
            yield Fix(f"Retire {quoted(duty.label())}", change)


def _duty(facts: Facts, entry: NotDoing) -> Record | None:
    """The component, service or step an entry drops."""
    found = (facts.get(kind, entry.drops) for kind in _DUTIES)
    return next((record for record in found if record is not None), None)


def _cared_for(duty: Record, entry: NotDoing) -> bool:
    """Whether it has ended, or another team than that of the entry has it."""
    if isinstance(duty, Component) and duty.status is ComponentStatus.RETIRED:
        return True
    return entry.team is not None and any(id != entry.team for id in _holders(duty))


def _holders(duty: Record) -> tuple[str, ...]:
    if isinstance(duty, Component):
        return duty.owner_teams
    if isinstance(duty, JourneyStep):
        return duty.responsible_teams
    return (duty.provider,) if isinstance(duty, Service) and duty.provider else ()


def _takers(facts: Facts, duty: Record, entry: NotDoing) -> list[Team]:
    """Teams that could take it over: who uses it, or carries a step that needs it."""
    if isinstance(duty, Component):
        found = [t for s in facts.referrers(duty.id, JourneyStep) for t in s.responsible_teams]
    elif isinstance(duty, Service):
        found = list(duty.consumers)
    else:
        stream = duty.stream if isinstance(duty, JourneyStep) else ""
        found = [t.id for t in facts.referrers(stream, Team) if t.value_stream == stream]
    teams = [team for id in dict.fromkeys(found) if (team := facts.get(Team, id))]
    return sorted(
        (team for team in teams if team.id != entry.team),
        key=lambda team: (team.label().casefold(), team.id),
    )
