"""ARCH-12."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.readings.boundaries import architecture_lean, layer_purity, stream_purity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import PURITY


class TechnologyExplainsMore(Rule[ScenarioInfo]):
    """Technology explains the teams better than value does.

    What it looks for
    How far layers explain which team does the work, less how far value streams do: above 15
    points it is a warning, above 40 an error. Both must be measurable.

    Why it matters
    It is one contrast that leaders understand: what are our boundaries about?

    What to do
    Look at who works on what, and compare this scenario with the others.

    When to ignore it
    There is one stream only; then it cannot be told, and the rule is silent.
    """

    id = "ARCH-12"
    name = "technology-explains-more"
    title = "Technology explains the teams better than value does"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = PURITY
    fix_class = FixClass.TALK
    stage = 5
    relative = True
    at_leisure = True
    usual = {"lean": 0.15, "strong lean": 0.4}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Compare what layers and what streams explain."""
        lean = architecture_lean(facts).value
        by_layer, by_stream = layer_purity(facts).value, stream_purity(facts).value
        if lean is None or by_layer is None or by_stream is None:
            return
        if lean <= self.limit(facts, "lean"):
            return
        yield self.finding(
            [it],
            "Technology explains the teams better than value does.",
            evidence=[
                f"layers explain {by_layer:.0%} of the boundaries",
                f"value streams explain {by_stream:.0%}",
            ],
            action="Look at who works on what, and compare with the other scenarios.",
            level=Severity.ERROR if lean > self.limit(facts, "strong lean") else Severity.WARNING,
        )
