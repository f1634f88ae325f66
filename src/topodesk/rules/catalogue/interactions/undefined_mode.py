"""INT-05."""

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
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, joined, quoted


class UndefinedMode(Rule[Interaction]):
    """Teams interact in a way nobody has named.

    What it looks for
    An interaction whose mode is not defined and that is not over.

    Why it matters
    Outside the three modes an interaction is usually waste, or a boundary in the wrong place.

    What to do
    Choose: discovering together is collaboration, using something ready is X-as-a-Service,
    learning is facilitating.

    When to ignore it
    In the first pass of a workshop; it speaks from stage 7 on.
    """

    id = "INT-05"
    name = "undefined-mode"
    title = "Undefined mode"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (
        team_topologies("ch. 7 and 9"),
        Page("Team Topologies newsletter, February 2025", "teamtopologies.com"),
    )
    fix_class = FixClass.ASSIST
    stage = 7
    usual = {"weeks of collaboration": 8}

    def check(self, interaction: Interaction, facts: Facts) -> Seen:
        """Look at one interaction."""
        if interaction.mode is not InteractionMode.UNDEFINED or is_over(interaction, facts.as_of):
            return
        sides = parties(facts, interaction)
        yield self.finding(
            [interaction, *sides],
            f"How {joined([called(side) for side in sides])} work together is not defined.",
            evidence=["mode: not defined"],
            action="Choose: discover together, use something ready, or learn.",
            name=title_of(facts, interaction),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """One button for each answer; learning needs a capability and an end to be agreed."""
        interaction = facts.get(Interaction, finding.where[0])
        if interaction is None:
            return
        title = quoted(title_of(facts, interaction))
        end = self._end(interaction, facts)
        answers: list[tuple[str, dict[str, object]]] = [
            ("They use something ready", {"mode": InteractionMode.X_AS_A_SERVICE}),
        ]
        if end is not None:
            together: dict[str, object] = {
                "mode": InteractionMode.COLLABORATION,
                "expected_end": end,
            }
            answers.insert(0, (f"They discover together until {day_of(end)}", together))
        if interaction.capability is not None and interaction.exit_criterion.strip():
            answers.append(("One learns from the other", {"mode": InteractionMode.FACILITATING}))
        for button, fields in answers:
            chosen = interaction.with_(**fields)
            change = Change.of(
                f"Define {title}", facts.scenario.id, updated=[(interaction, chosen)]
            )
            yield Fix(button, change)

    def _end(self, interaction: Interaction, facts: Facts) -> date | None:
        """Until when a collaboration could go on from now; None when it has lasted too long."""
        days = [day for day in (interaction.start, facts.as_of) if day is not None]
        if not days:
            return None
        length = timedelta(weeks=self.limit(facts, "weeks of collaboration"))
        end = max(days) + length
        too_long = end - (interaction.start or end) > length * 1.5
        return None if too_long else end
