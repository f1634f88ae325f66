"""ARCH-11."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.limits import USUAL
from topodesk.rules.measures.chance import chance_bound
from topodesk.rules.measures.information import mutual_information
from topodesk.rules.readings.boundaries import all_cells, layer_purity, stream_purity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import PURITY


class BoundariesFollowLayers(Rule[ScenarioInfo]):
    """The boundaries of the teams follow technology layers.

    What it looks for
    Knowing the layer of a piece of work tells which team does it, beyond chance: 50% or more is a
    warning, 70% an error when the value stream tells less than half. It takes 12 work cells, 2
    teams and 2 layers, and must exceed what 95% of random deals of the work would tell.

    Why it matters
    Knowing the technology tells you which team works on it; knowing the customer's need does not.
    The structure then rewards what is good for one layer.

    What to do
    Look at who works on what, by stream and by layer, and draw one boundary along a stream.

    When to ignore it
    The layers are too fine, each component its own: take layers together first.
    """

    id = "ARCH-11"
    name = "boundaries-follow-layers"
    title = "Team boundaries follow technology layers"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = PURITY
    fix_class = FixClass.TALK
    stage = 5
    relative = True
    at_leisure = True
    usual = USUAL["ARCH-11"]

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Look at all work cells together."""
        by_layer, by_stream = layer_purity(facts).value, stream_purity(facts).value
        if by_layer is None or by_layer < self.limit(facts, "layer purity"):
            return
        told = [cell for cell in all_cells(facts) if cell.team and cell.layer]
        layers = [cell.layer for cell in told]
        if len(set(layers)) > len(told) / 3:
            ask = "Which layers can be taken together, so that there are fewer of them?"
            yield self.question([(it.id, it.label())], "coarser layers", ask)
            return
        teams = [cell.team for cell in told]
        if mutual_information(teams, layers) <= chance_bound(teams, layers):
            return
        high = by_layer >= self.limit(facts, "high layer purity")
        low = by_stream is not None and by_stream < self.limit(facts, "stream purity")
        evidence = [f"the layer of work tells its team to {by_layer:.0%}"]
        if by_stream is not None:
            evidence.append(f"its value stream tells its team to {by_stream:.0%}")
        evidence.append(f"told from {len(told)} work cells, more than chance explains")
        yield self.finding(
            [it],
            "Knowing the technology tells you which team does the work.",
            evidence=evidence,
            action="Look at who works on what, and draw one boundary along a stream.",
            level=Severity.ERROR if high and low else Severity.WARNING,
        )
