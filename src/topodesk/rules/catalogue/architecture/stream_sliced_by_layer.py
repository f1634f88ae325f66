"""ARCH-08."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from topodesk.edits.stream_team import draft_stream_team, parts_of
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.cells import Slice, slices
from topodesk.rules.drafts import in_a_copy
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.limits import USUAL
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.slicing import Slicing, slicing
from topodesk.rules.source import ARTICLE, Page
from topodesk.rules.wording import called, joined, listed, number_word


class StreamSlicedByLayer(Rule[ValueStream]):
    """A value stream is cut into layers, one team for each.

    What it looks for
    The stream has at least 6 work cells (a step and a component it needs make one). At least 3
    teams own them, each with 80% or more of its cells in one layer, over at least 3 layers; and
    no team covers two layers and half of the cells.

    Why it matters
    User interface, service, data and test as separate teams mean that no one owns the result and
    every change is a relay race.

    What to do
    Draft one team that can change all layers of the stream, in a copy of the scenario, with people
    from each slice.

    When to ignore it
    The layers differ in their physics, such as hardware, firmware and cloud: accept it with that
    reason.
    """

    id = "ARCH-08"
    name = "stream-sliced-by-layer"
    title = "A value stream is sliced by layer"
    severity = Severity.ERROR
    scopes = (Scope.STREAM,)
    sources = (ARTICLE, Page("Team Topologies, User Needs Mapping", "teamtopologies.com/unm"))
    fix_class = FixClass.ASSIST
    stage = 5
    relative = True
    usual = USUAL["ARCH-08"]

    def check(self, stream: ValueStream, facts: Facts) -> Seen:
        """Look at how one stream is cut."""
        found = slicing(facts, stream.id)
        if found.sliced:
            yield self._found(stream, found, facts)
        elif found.sliced is None:
            unknown = [c for id in found.without_layer if (c := facts.get(Component, id))]
            names = listed([component.label() for component in unknown])
            verb = "is" if len(unknown) == 1 else "are"
            yield self.question(
                [(component.id, component.label()) for component in unknown],
                "layer",
                f"Which layer {verb} {names} on: what people see, a service or data?",
            )

    def _found(self, stream: ValueStream, found: Slicing, facts: Facts) -> Finding:
        parts = [(part, facts.get(Team, part.team)) for part in slices(facts, stream.id)]
        owned = [(part, team) for part, team in parts if team is not None]
        owned.sort(key=lambda pair: (-pair[0].size, pair[1].label().casefold(), pair[1].id))
        teams = [team for part, team in owned if part.team in found.teams]
        names = listed([team.label() for team in teams])
        return self.finding(
            [stream, *teams],
            f"{called(stream)} is sliced by layer among {number_word(len(teams))} teams: {names}.",
            evidence=[_share(part, team, found.cells) for part, team in owned],
            action="Draft one team that can change all its layers, in a copy of this scenario.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft one team for the stream, with people from each slice, in a copy of the scenario."""
        stream = facts.get(ValueStream, finding.where[0])
        if stream is not None:
            draft = partial(_drafted, facts, stream.id)
            yield Fix("Draft a stream team in a copy", partial(in_a_copy, facts, draft))


def _drafted(facts: Facts, stream: str) -> Change:
    store = facts.scenario
    return draft_stream_team(store, stream, parts_of(store, stream, slicing(facts, stream).teams))


def _share(part: Slice, team: Team, cells: int) -> str:
    layers = [layer or "not known" for layer, _ in part.layers]
    everything = "all " if len(layers) == 1 and part.size > 1 else ""
    on = f"{everything}on layer{'s' if len(layers) > 1 else ''} {joined(layers)}"
    return f"{called(team)} owns {part.size} of {cells} work cells, {on}"
