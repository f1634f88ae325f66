"""ARCH-19."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.outcome import MetricKind, Outcome
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import outcomes_of, outcomes_of_stream
from topodesk.rules.ownership import steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Book
from topodesk.rules.wording import called, listed, quoted

_OWN = (MetricKind.COMPONENT_TECHNICAL, MetricKind.ACTIVITY)


class SuccessIsTheComponent(Rule[Team]):
    """A stream-aligned team is successful when its own component is.

    What it looks for
    A stream-aligned team is linked to outcomes, and all of them are measured technically on a
    component or by activity.

    Why it matters
    Incentives follow the measure. Calls, coverage or the number of endpoints can all rise while
    customers lose.

    What to do
    Take an outcome of the stream as the main measure, and keep the technical one beside it.

    When to ignore it
    Never for a stream-aligned team; platforms and subsystems are judged by what their users get.
    """

    id = "ARCH-19"
    name = "success-is-the-component"
    title = "Success is measured on the team's own component"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        ARTICLE,
        Book("Melissa Perri & Denise Tilles", "Product Operations", "business and customer data"),
    )
    fix_class = FixClass.ASSIST
    stage = 6

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at how the outcomes of one team are measured."""
        if team.type is not TeamType.STREAM_ALIGNED:
            return
        found = [o for id in outcomes_of(facts, team.id) if (o := facts.get(Outcome, id))]
        if not found or any(o.metric_kind not in (*_OWN, None) for o in found):
            return
        unknown = [outcome for outcome in found if outcome.metric_kind is None]
        if unknown:
            if len(unknown) < len(found):
                pairs = [(outcome.id, outcome.label()) for outcome in unknown]
                names = listed([outcome.label() for outcome in unknown])
                yield self.question(pairs, "kind of metric", f"What does {names} measure?")
            return
        yield self.finding(
            [team, *found],
            f"{called(team)} is measured on its own component.",
            evidence=[f"measured by {quoted(o.metric or o.statement)}" for o in found[:3]],
            action="Take an outcome of the stream as its main measure; keep this one beside it.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Link it to an outcome of its stream that customers notice."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        carried = (facts.get(JourneyStep, id) for id in steps(facts, team.id))
        lanes = {team.value_stream, *(step.stream for step in carried if step)} - {None}
        for lane in sorted(lane for lane in lanes if lane):
            for id in outcomes_of_stream(facts, lane):
                outcome = facts.get(Outcome, id)
                if outcome is None or outcome.metric_kind in (*_OWN, None):
                    continue
                linked = outcome.with_(linked_teams=(*outcome.linked_teams, team.id))
                name = f"Link {called(team)} to {called(outcome)}"
                change = Change.of(name, facts.scenario.id, updated=[(outcome, linked)])
                yield Fix(f"Link it to {called(outcome)}", change)
                return
