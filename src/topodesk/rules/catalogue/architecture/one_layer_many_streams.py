"""ARCH-10."""

from __future__ import annotations

from collections import Counter

from topodesk.model.component import Component
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.asking import about_support
from topodesk.rules.cells import Cell, cells_of, team_architecture_index, team_streams
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question, Severity
from topodesk.rules.legitimacy import support
from topodesk.rules.limits import USUAL
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Heuristic, team_topologies
from topodesk.rules.wording import called, joined, listed


class OneLayerManyStreams(Rule[Team]):
    """A team works in one technology and is spread over many streams.

    What it looks for
    The team has at least 3 work cells (a step and a component it needs make one). The share of
    them in its main layer, times how far they are spread over streams, is 0.40 or more; from 0.60
    it is an error. Support teams that pass their test, or are on the way, are left alone.

    Why it matters
    It serves everyone a bit and nobody fully; priorities are set by whoever shouts.

    What to do
    List its streams by share. Move people to the largest, or make it a platform if many use it
    evenly and can do so without asking.

    When to ignore it
    It is a true platform or complicated subsystem: say so with its type and pass the test.
    """

    id = "ARCH-10"
    name = "one-layer-many-streams"
    title = "Technology-pure team spread over many streams"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (ARTICLE, team_topologies("ch. 5"), Heuristic("the index and its thresholds"))
    fix_class = FixClass.TALK
    stage = 5
    relative = True
    usual = USUAL["ARCH-10"]

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at where one team works."""
        own = cells_of(facts, team.id)
        spread = team_streams(facts, team.id)
        if len(own) < self.limit(facts, "cells") or spread is None:
            return
        if 1 - 1 / spread < self.limit(facts, "index"):
            return
        index = team_architecture_index(facts, team.id)
        if index is None:
            yield self._layers_unknown(own, facts)
        elif index >= self.limit(facts, "index"):
            supports = support(facts, team.id)
            if supports is None:
                yield from about_support(self, team, facts)
            elif not supports:
                yield self._found(team, own, index, facts)

    def _layers_unknown(self, own: tuple[Cell, ...], facts: Facts) -> Question:
        unknown = sorted({cell.component for cell in own if not cell.layer})
        parts = [c for id in unknown if (c := facts.get(Component, id))]
        names = listed([component.label() for component in parts])
        pairs = [(component.id, component.label()) for component in parts]
        return self.question(pairs, "layer", f"Which layers are {names} on?")

    def _found(self, team: Team, own: tuple[Cell, ...], index: float, facts: Facts) -> Finding:
        shares = Counter(cell.stream for cell in own)
        lanes = [
            (lane, cells)
            for id, cells in sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
            if (lane := facts.get(ValueStream, id))
        ]
        layer, most = Counter(cell.layer for cell in own).most_common(1)[0]
        said = [f"{called(lane)} {cells / len(own):.0%}" for lane, cells in lanes]
        return self.finding(
            [team, *(lane for lane, _ in lanes)],
            f"{called(team)} works in one technology for many streams.",
            evidence=[
                f"{most / len(own):.0%} of its {len(own)} work cells are on layer {layer}",
                f"they serve {joined(said)}",
            ],
            action="Move people to the stream it serves most, or let all use it without asking.",
            level=Severity.ERROR if index >= self.limit(facts, "strong") else Severity.WARNING,
        )
