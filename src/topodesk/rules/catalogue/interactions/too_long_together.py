"""INT-02."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from topodesk.model.change import Change
from topodesk.model.dates import day as day_of
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.rules.duration import is_overdue, weeks
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import mode_word, parties, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Heuristic, team_topologies
from topodesk.rules.wording import called, count, joined, quoted

_FOR_A_WHILE = (InteractionMode.COLLABORATION, InteractionMode.FACILITATING)


class TooLongTogether(Rule[Interaction]):
    """Teams collaborate or facilitate for longer than such work usually pays off.

    What it looks for
    A collaboration or facilitating planned or running for more than 12 weeks; an error above 26
    weeks, or when its end date has passed.

    Why it matters
    A long need to work closely together points to wrong boundaries or to missing skills.

    What to do
    End it, extend it once with a reason, or turn it into X-as-a-Service when the boundary is clear.

    When to ignore it
    Research that both sides run for longer on purpose: accept it with that reason. The numbers are
    practice, not proven limits.
    """

    id = "INT-02"
    name = "too-long-together"
    title = "Too long or overdue"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (team_topologies("ch. 7"), Heuristic("12 and 26 weeks"))
    fix_class = FixClass.ASSIST
    usual = {"weeks": 12, "too many weeks": 26, "extension in weeks": 4}

    def check(self, interaction: Interaction, facts: Facts) -> Seen:
        """Look at one interaction that is meant for a while."""
        if interaction.mode not in _FOR_A_WHILE or is_over(interaction, facts.as_of):
            return
        length = weeks(interaction, facts.as_of)
        late = is_overdue(interaction, facts.as_of)
        long = length is not None and length > self.limit(facts, "weeks")
        if not late and not long:
            return
        far = length is not None and length > self.limit(facts, "too many weeks")
        sides = parties(facts, interaction)
        end = interaction.expected_end
        told = f"was to end on {end}" if late else f"takes {count(round(length or 0), 'week')}"
        yield self.finding(
            [interaction, *sides],
            f"The {mode_word(interaction)} of {joined([called(side) for side in sides])} {told}.",
            evidence=[
                f"started: {interaction.start or 'not recorded'}",
                f"expected end: {end or 'none'}",
            ],
            action="End it, extend it once with a reason, or make it X-as-a-Service.",
            level=Severity.ERROR if late or far else Severity.WARNING,
            name=title_of(facts, interaction),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """End it now; or extend what is overdue, while it stays within the usual length."""
        interaction, today = facts.get(Interaction, finding.where[0]), facts.as_of
        if interaction is None or today is None:
            return
        title = quoted(title_of(facts, interaction))
        ended = interaction.with_(actual_end=today)
        change = Change.of(f"End {title}", facts.scenario.id, updated=[(interaction, ended)])
        yield Fix(f"End it on {day_of(today)}", change)
        more = int(self.limit(facts, "extension in weeks"))
        later = interaction.with_(expected_end=today + timedelta(weeks=more))
        length = weeks(later, today)
        if is_overdue(interaction, today) and (length or 0) <= self.limit(facts, "weeks"):
            change = Change.of(
                f"Extend {title} by {count(more, 'week')}",
                facts.scenario.id,
                updated=[(interaction, later)],
            )
            yield Fix(f"Extend it by {count(more, 'week')}", change)
