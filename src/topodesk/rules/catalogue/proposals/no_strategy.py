"""CHG-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.recorded import any_teams
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count, joined, quoted

_MOST = 2


class NoStrategy(Rule[ScenarioInfo]):
    """A proposal shows a structure, and not what it is for.

    What it looks for
    A proposal without a vision, without a reason why now, or without any outcome that says
    something.

    Why it matters
    Product strategy comes before organisation design, and the moment decides whether it lands.

    What to do
    Write the vision, why it has to be now, and the first outcome.

    When to ignore it
    Never: who decides asks for all three first.
    """

    id = "CHG-01"
    name = "no-strategy"
    title = "No strategy behind the structure"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        Page(
            "Melissa Perri: Organize Product Teams Around Value Streams, Not Architecture",
            "thesecondorder.net",
        ),
        Page("Product Thinking ep. 262 with Jose Quesada", "produxlabs.com"),
    )
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Look at why a proposal is made."""
        if it.kind is not ScenarioKind.PROPOSAL or not any_teams(facts):
            return
        outcomes = facts.count("outcomes")
        missing = [*_unsaid(it), *([] if outcomes else ["outcome"])]
        if not missing:
            return
        yield self.finding(
            [it],
            f"{called(it)} has {joined([f'no {part}' for part in missing])}.",
            evidence=[
                f"vision: {_short(it.vision)}",
                f"why now: {_short(it.why_now)}",
                count(outcomes, "outcome"),
            ],
            action="Write the vision, why it has to be now, and the first outcome.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Take over what another scenario says already."""
        it = facts.scenario.info
        if finding.where[0] != it.id or not facts.count("outcomes"):
            return
        others = [s.info for s in facts.design.scenarios if s.id != it.id]
        others.sort(key=lambda other: other.id != it.based_on)
        offered = 0
        for other in others:
            filled = it.with_(vision=it.vision or other.vision, why_now=it.why_now or other.why_now)
            if _unsaid(filled) or offered == _MOST:
                continue
            offered += 1
            what = joined(_unsaid(it))
            name = f"Take over the {what} of {called(other)}"
            change = Change.of(name, facts.scenario.id, updated=[(it, filled)])
            yield Fix(f"Take over the {what} of {quoted(other.label())}", change)


def _unsaid(it: ScenarioInfo) -> list[str]:
    said = {"vision": it.vision, "“why now”": it.why_now}
    return [part for part, text in said.items() if not text.strip()]


def _short(text: str) -> str:
    return quoted(text) if text.strip() else "not written"
