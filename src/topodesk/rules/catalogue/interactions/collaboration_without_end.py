"""INT-01."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from topodesk.model.change import Change
from topodesk.model.dates import day as day_of
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import parties, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, joined, quoted


class CollaborationWithoutEnd(Rule[Interaction]):
    """Two teams collaborate, and nobody has said until when.

    What it looks for
    An interaction in collaboration mode without an expected end, that has not ended yet.

    Why it matters
    Endless collaboration blurs who owns what; after a while it is no collaboration any more but
    an interaction nobody has defined.

    What to do
    Set an end date, and write down what both will know by then.

    When to ignore it
    Never. To record how things are today, use the mode “undefined”.
    """

    id = "INT-01"
    name = "collaboration-without-end"
    title = "Collaboration without an end"
    severity = Severity.ERROR
    scopes = (Scope.INTERACTION,)
    sources = (
        Page("Team Topologies newsletter, February 2025", "teamtopologies.com"),
        Page("Team API as code", "github.com/TeamTopologies/TeamAPI-As-Code"),
    )
    fix_class = FixClass.AUTO
    usual = {"weeks": 8}

    def check(self, interaction: Interaction, facts: Facts) -> Seen:
        """Look at one interaction."""
        endless = interaction.expected_end is None and interaction.actual_end is None
        if interaction.mode is not InteractionMode.COLLABORATION or not endless:
            return
        sides = parties(facts, interaction)
        started = day_of(interaction.start) if interaction.start else "not recorded"
        yield self.finding(
            [interaction, *sides],
            f"The collaboration of {joined([called(side) for side in sides])} has no end.",
            evidence=[f"started: {started}", "expected end: none"],
            action="Set an end date, and write down what both will know by then.",
            name=title_of(facts, interaction),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """End it some weeks after its start, or from now where that has passed."""
        interaction = facts.get(Interaction, finding.where[0])
        if interaction is None:
            return
        length = timedelta(weeks=self.limit(facts, "weeks"))
        end = _end(interaction.start, facts.as_of, length)
        if end is None:
            return
        ended = interaction.with_(expected_end=end)
        counted = facts.as_of is not None and end == facts.as_of + length
        when = f"in {length.days // 7} weeks" if counted else f"on {day_of(end)}"
        name = f"End the collaboration {quoted(title_of(facts, interaction))} {when}"
        change = Change.of(name, facts.scenario.id, updated=[(interaction, ended)])
        yield Fix(f"End {when}", change)


def _end(start: date | None, as_of: date | None, length: timedelta) -> date | None:
    """`length` after the start, unless that is over by now; None when there is no date at all."""
    ends = [day + length for day in (start, as_of) if day is not None]
    ahead = [end for end in ends if as_of is None or end > as_of]
    return ahead[0] if ahead else None
