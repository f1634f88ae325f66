"""TEAM-06."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.team import Capabilities, CapabilityState, Team, TeamType
from topodesk.rules.asking import of_many
from topodesk.rules.capabilities import NAMES, missing, unknown
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import team_topologies
from topodesk.rules.wording import called, joined


class NotEndToEnd(Rule[Team | ScenarioInfo]):
    """A stream-aligned team lacks skills it needs to finish by itself.

    What it looks for
    Two or more of nine capabilities that are neither in the team nor self-service nor being
    learned: security, viability, design, development, operability, monitoring, product management,
    testing, user experience.

    Why it matters
    Missing skills are the hand-offs nobody has drawn.

    What to do
    For each gap: move or hire somebody, use a platform, or let an enabling team teach it.

    When to ignore it
    The stream does not need that capability: mark it as not needed.
    """

    id = "TEAM-06"
    name = "not-end-to-end"
    title = "Not able to go end to end"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (team_topologies("ch. 5"),)
    fix_class = FixClass.TALK
    usual = {"gaps": 2}

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at the gaps of one team, or ask about the teams nobody has asked."""
        if isinstance(it, ScenarioInfo):
            pairs, names = of_many(facts.listed("teams without capabilities"))
            if pairs:
                verb = "does" if len(pairs) == 1 else "do"
                ask = f"Which of the nine capabilities {verb} {names} have?"
                yield self.question(pairs, "capabilities", ask)
            return
        if it.type is not TeamType.STREAM_ALIGNED or it.capabilities == Capabilities():
            return
        gaps, open_ = missing(it.capabilities), unknown(it.capabilities)
        most = self.limit(facts, "gaps")
        if len(gaps) >= most:
            states = [getattr(it.capabilities, name) for name in NAMES]
            here = states.count(CapabilityState.IN_TEAM)
            yield self.finding(
                [it],
                f"{called(it)} cannot finish by itself: {joined(gaps)} are missing.",
                evidence=[f"{len(gaps)} of 9 capabilities missing, {here} in the team"],
                action="For each: move somebody in, use a platform, or let it be taught.",
            )
        elif open_ and len(gaps) + len(open_) >= most:
            yield self.question(
                [(it.id, it.label())],
                "capabilities",
                f"Where does {called(it)} get {joined(open_)} from?",
            )
