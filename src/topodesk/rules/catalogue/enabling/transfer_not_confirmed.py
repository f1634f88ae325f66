"""ENB-05."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.interaction import ConfirmedBy, Interaction, InteractionMode, Transferred
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import parties, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import ARTICLE, Heuristic
from topodesk.rules.wording import called, quoted

_ANSWERS = {
    Transferred.YES: "Yes, they can do it alone",
    Transferred.PARTLY: "They can do part of it",
    Transferred.NO: "No, they still need help",
}


class TransferNotConfirmed(Rule[Interaction]):
    """Help has ended, and the team that was helped has not said whether it can do it alone.

    What it looks for
    Facilitating that has ended, of which nobody has said whether it arrived, or only the side that
    taught.

    Why it matters
    Only who has to do it knows whether it can be done alone.

    What to do
    Ask the team that was helped: yes, partly or no?

    When to ignore it
    It ended because the organisation changed: the answer is “no”, and that is fine.
    """

    id = "ENB-05"
    name = "transfer-not-confirmed"
    title = "Transfer not confirmed"
    severity = Severity.INFO
    scopes = (Scope.INTERACTION,)
    sources = (ARTICLE, Heuristic("who confirms"))
    fix_class = FixClass.ASSIST
    stage = 7

    def check(self, line: Interaction, facts: Facts) -> Seen:
        """Look at one facilitating that is over."""
        if line.mode is not InteractionMode.FACILITATING or not is_over(line, facts.as_of):
            return
        sides = parties(facts, line)
        alone = line.confirmed_by is ConfirmedBy.PROVIDER
        if len(sides) < 2 or (line.transferred is not None and not alone):
            return
        said = f"only {called(sides[0])} has said so" if alone else "nobody has said"
        yield self.finding(
            [line, *sides],
            f"{called(sides[0])} has helped {called(sides[1])}, and it is not confirmed that it "
            "worked.",
            evidence=[
                f"ended on {line.actual_end}",
                f"arrived: {line.transferred.value if line.transferred else 'not said'}; {said}",
            ],
            action=f"Ask {called(sides[1])}: can you do it alone now? Yes, partly or no.",
            name=title_of(facts, line),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Note what the receiving team answers."""
        line = facts.get(Interaction, finding.where[0])
        if line is None:
            return
        for answer, words in _ANSWERS.items():
            told = line.with_(transferred=answer, confirmed_by=ConfirmedBy.RECEIVER)
            name = f"Note that {quoted(title_of(facts, line))} arrived: {answer.value}"
            change = Change.of(name, facts.scenario.id, updated=[(line, told)])
            yield Fix(words, change)
