"""NOTE-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.ownership import steps
from topodesk.rules.platform_side import in_platform
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic, Page
from topodesk.rules.wording import called, count


class AgainstTheFlow(Rule[Team]):
    """A platform stands among those it serves.

    What it looks for
    A platform team that stands on a value stream: it was called a platform there, and stayed. That
    customers are at the right of their streams is seen to by the map itself.

    Why it matters
    Readers expect change to flow to the customer at the right, carried by platforms from below.

    What to do
    Let the platform stand below the streams, or say what else the team is.

    When to ignore it
    It is on its way out of the stream and still works for it: until then it is not a platform.
    """

    id = "NOTE-01"
    name = "against-the-flow"
    title = "Against the flow"
    severity = Severity.INFO
    scopes = (Scope.TEAM,)
    sources = (
        Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),
        Heuristic("platforms stand below the streams"),
    )
    fix_class = FixClass.AUTO

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at where one platform team stands."""
        stream = facts.get(ValueStream, team.value_stream)
        if team.type is not TeamType.PLATFORM or stream is None or in_platform(facts, team.id):
            return
        carried = len(steps(facts, team.id))
        yield self.finding(
            [team, stream],
            f"The platform {called(team)} stands on {called(stream)}, among those it serves.",
            evidence=["type: platform", f"carries {count(carried, 'journey step')}"],
            action="Let it stand below the streams, or say what else it is.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let it stand below the streams, where it carries no step; or call it what it was."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        store = facts.scenario.id
        if not steps(facts, team.id):
            below = team.with_(value_stream=None)
            change = Change.of(
                f"Move {called(team)} off its stream", store, updated=[(team, below)]
            )
            yield Fix("Let it stand below the streams", change)
            return
        aligned = team.with_(type=TeamType.STREAM_ALIGNED)
        change = Change.of(f"Make {called(team)} stream-aligned", store, updated=[(team, aligned)])
        yield Fix("Make it stream-aligned", change)
