"""ENB-02."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.interaction import Capability, Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.ownership import steps
from topodesk.rules.parties import parties, party, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import ARTICLE
from topodesk.rules.teaching import capability_called, exit_draft, gaps, receivers
from topodesk.rules.wording import called, joined, quoted

_MOST_SUGGESTED = 2


class NoFinishLine(Rule[Interaction]):
    """One team helps another, and nobody has said what is learned or when it is.

    What it looks for
    Facilitating that is not over, without a capability that is handed over, or without a sentence
    by which the receiving team can tell that it can do it alone.

    Why it matters
    Help without a finish line becomes a habit, and then a dependency.

    What to do
    Name the capability; finish the sentence “we can do it alone when …”; set an end.

    When to ignore it
    Never.
    """

    id = "ENB-02"
    name = "no-finish-line"
    title = "No capability or exit criterion"
    severity = Severity.ERROR
    scopes = (Scope.INTERACTION,)
    sources = (ARTICLE,)
    fix_class = FixClass.ASSIST
    stage = 7

    def check(self, line: Interaction, facts: Facts) -> Seen:
        """Look at one facilitating."""
        if line.mode is not InteractionMode.FACILITATING or is_over(line, facts.as_of):
            return
        capability = facts.get(Capability, line.capability)
        lacks = ["which capability is handed over"] if capability is None else []
        lacks += ["when the team can do it alone"] if not line.exit_criterion.strip() else []
        sides = parties(facts, line)
        if not lacks or len(sides) < 2:
            return
        purpose = [f"purpose: {quoted(line.purpose)}"] if line.purpose.strip() else []
        yield self.finding(
            [line, *sides],
            f"{called(sides[0])} helps {called(sides[1])}, and it is not said {joined(lacks)}.",
            evidence=[*purpose, *(f"not said: {each}" for each in lacks)],
            action="Name the capability, and finish the sentence “we can do it alone when …”.",
            name=title_of(facts, line),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft the exit, for the capability it has or for one the receiving team needs."""
        line = facts.get(Interaction, finding.where[0])
        receiver = party(facts, line.consumer) if line else None
        if line is None or receiver is None:
            return
        title, store = quoted(title_of(facts, line)), facts.scenario.id
        named = facts.get(Capability, line.capability)
        if named is not None:
            drafted = line.with_(exit_criterion=exit_draft(receiver.label(), named.label()))
            change = Change.of(f"Draft when {title} is done", store, updated=[(line, drafted)])
            yield Fix("Draft when it is done", change)
            return
        for capability, added in _wanted(facts, line)[:_MOST_SUGGESTED]:
            said = line.exit_criterion.strip()
            drafted = line.with_(
                capability=capability.id,
                exit_criterion=said or exit_draft(receiver.label(), capability.label()),
            )
            name = f"Hand over {quoted(capability.label())} in {title}"
            change = Change.of(name, store, added=added, updated=[(line, drafted)])
            yield Fix(f"It hands over {quoted(capability.label())}", change)


def _wanted(facts: Facts, line: Interaction) -> list[tuple[Capability, list[Record]]]:
    """What the receiving side may be learning: what its streams need, then what its teams lack."""
    teams = [team for id in sorted(receivers(facts, line)) if (team := facts.get(Team, id))]
    streams = {stream for team in teams for stream in _streams(facts, team)}
    known = sorted(facts.scenario.of(Capability), key=lambda c: (c.label().casefold(), c.id))
    found: list[tuple[Capability, list[Record]]] = [
        (capability, []) for capability in known if streams & set(capability.streams_needing)
    ]
    for what in dict.fromkeys(word for team in teams for word in gaps(team).values()):
        found.append(capability_called(facts, what))
    return found


def _streams(facts: Facts, team: Team) -> set[str]:
    carried = (facts.get(JourneyStep, id) for id in steps(facts, team.id))
    own = {team.value_stream} if team.value_stream else set()
    return own | {step.stream for step in carried if step is not None}
