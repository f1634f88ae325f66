"""INT-07."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from topodesk.model.change import Change
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import TeamType
from topodesk.rules.duration import weeks
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import parties, party, title_of
from topodesk.rules.platform_side import is_of_type, is_platform
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, count, quoted


class _Misfit(NamedTuple):
    says: str
    evidence: str
    action: str


class ModeAgainstType(Rule[Interaction]):
    """The mode of an interaction is not what its provider is there for.

    What it looks for
    X-as-a-Service from a stream-aligned team to a platform; facilitating by a stream-aligned or
    platform team for more than 4 weeks; X-as-a-Service from an enabling team; a collaboration of
    two platforms for more than 8 weeks.

    Why it matters
    The wrong mode sets wrong expectations on both sides.

    What to do
    Turn it round, or choose the mode that fits: learning is facilitating, using something ready is
    X-as-a-Service.

    When to ignore it
    Any team may facilitate now and then; only long engagements are spoken of.
    """

    id = "INT-07"
    name = "mode-against-type"
    title = "Mode does not fit the provider type"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (
        Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),
        team_topologies("typical modes of each team type"),
    )
    fix_class = FixClass.AUTO
    usual = {"weeks of facilitating": 4, "weeks between platforms": 8}

    def check(self, interaction: Interaction, facts: Facts) -> Seen:
        """Look at one interaction that is not over."""
        if is_over(interaction, facts.as_of):
            return
        misfit = self._misfit(interaction, facts)
        if misfit is not None:
            yield self.finding(
                [interaction, *parties(facts, interaction)],
                misfit.says,
                evidence=[misfit.evidence],
                action=misfit.action,
                name=title_of(facts, interaction),
            )

    def _misfit(self, it: Interaction, facts: Facts) -> _Misfit | None:
        if it.mode is InteractionMode.X_AS_A_SERVICE:
            return _wrong_service(facts, it)
        if it.mode is InteractionMode.FACILITATING:
            return self._long_facilitating(facts, it)
        return self._two_platforms(facts, it)

    def _long_facilitating(self, facts: Facts, it: Interaction) -> _Misfit | None:
        length = weeks(it, facts.as_of)
        teaches = is_of_type(facts, it.provider, TeamType.STREAM_ALIGNED)
        if not (teaches or is_platform(facts, it.provider)) or length is None:
            return None
        if length <= self.limit(facts, "weeks of facilitating"):
            return None
        giver, taker = party(facts, it.provider), party(facts, it.consumer)
        return _Misfit(
            f"{called(giver)} facilitates {called(taker)} beside its own work.",
            f"planned or running for {count(round(length), 'week')}",
            "Let an enabling team take over, or make it a collaboration with an end.",
        )

    def _two_platforms(self, facts: Facts, it: Interaction) -> _Misfit | None:
        length = weeks(it, facts.as_of)
        together = it.mode is InteractionMode.COLLABORATION
        both = is_platform(facts, it.provider) and is_platform(facts, it.consumer)
        if not (together and both) or length is None:
            return None
        if length <= self.limit(facts, "weeks between platforms"):
            return None
        giver, taker = party(facts, it.provider), party(facts, it.consumer)
        return _Misfit(
            f"The platforms {called(giver)} and {called(taker)} keep collaborating.",
            f"planned or running for {count(round(length), 'week')}",
            "Let one offer the other a service, or make them one platform.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Turn round what points at a platform."""
        it = facts.get(Interaction, finding.where[0])
        if it is None or it.mode is not InteractionMode.X_AS_A_SERVICE:
            return
        if not is_platform(facts, it.consumer) or is_platform(facts, it.provider):
            return
        turned = it.with_(provider=it.consumer, consumer=it.provider)
        name = f"Turn {quoted(title_of(facts, it))} round"
        change = Change.of(name, facts.scenario.id, updated=[(it, turned)])
        yield Fix("Turn it round", change)


def _wrong_service(facts: Facts, it: Interaction) -> _Misfit | None:
    giver, taker = party(facts, it.provider), party(facts, it.consumer)
    if is_of_type(facts, it.provider, TeamType.ENABLING):
        return _Misfit(
            f"{called(giver)} is an enabling team and runs a service for {called(taker)}.",
            "X-as-a-Service by an enabling team",
            "Let a platform run the service, or name what the other team is to learn.",
        )
    from_stream = is_of_type(facts, it.provider, TeamType.STREAM_ALIGNED)
    if not from_stream or not is_platform(facts, it.consumer):
        return None
    return _Misfit(
        f"The platform {called(taker)} is drawn as using {called(giver)}.",
        "X-as-a-Service points at a platform",
        "Turn it round, or draw what the platform needs as a dependency.",
    )
