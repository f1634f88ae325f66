"""Which findings are worth paper: the strongest first, and like ones taken together."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.drawing.letters import isolated
from topodesk.proposal.lists import Item
from topodesk.proposal.sheet import ALERT, CALM, WARM
from topodesk.proposal.side import VERDICT, Side
from topodesk.proposal.words import capital, listed, quoting, told
from topodesk.rules.finding import Finding, Severity

TONES = {Severity.ERROR: ALERT, Severity.WARNING: WARM, Severity.INFO: CALM}
MOST_OF_TODAY = 10
"""What today shows is an observation; a page or two of it is enough."""


def ranked(side: Side) -> list[Finding]:
    """All findings by what their rules say, verdicts first."""
    return sorted(
        side.report.findings, key=lambda f: (-f.level.rank, f.rule != VERDICT, -f.severity.rank)
    )


def strongest(side: Side) -> list[Finding]:
    """The findings worth printing, in that order: of today only the first serious ones."""
    found = ranked(side)
    if not side.is_today:
        return found
    serious = [finding for finding in found if finding.level is not Severity.INFO]
    return (serious or found)[:MOST_OF_TODAY]


def apart(side: Side, most: int) -> list[Finding]:
    """The strongest findings that say different things: one of each rule, about another thing."""
    found: list[Finding] = []
    for finding in ranked(side):
        if finding.level is Severity.INFO and found:
            break
        others = {each.rule for each in found}, {each.where[0] for each in found}
        if finding.rule not in others[0] and finding.where[0] not in others[1]:
            found.append(finding)
        if len(found) == most:
            break
    return found


def gathered(findings: Iterable[Finding], most: int) -> list[Item]:
    """The first kinds of findings, each with all it was found about."""
    kinds: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault((finding.rule, finding.level), []).append(finding)
    return [_item(alike) for alike in list(kinds.values())[:most]]


def _item(alike: list[Finding]) -> Item:
    first = alike[0]
    if len(alike) == 1:
        return Item(quoting(first.message), tone=TONES[first.severity])
    about = [isolated(finding.names[0]) for finding in alike if finding.names]
    title = capital(first.title.removeprefix("Verdict: "))
    return Item(listed(about, 5), f"{title} ({len(alike)})", TONES[first.severity])


def summary(side: Side) -> str:
    """What was found, in one sentence."""
    findings = side.report.findings
    serious = sum(1 for finding in findings if finding.severity is not Severity.INFO)
    hints = len(findings) - serious
    if not findings:
        return "The checks found nothing to talk about." if side.teams else ""
    smaller = told(hints, "smaller hint")
    if not serious:
        return f"No warning, and {smaller}."
    word = "observation" if side.is_today else "finding"
    end = f", and {smaller}." if hints else "."
    return f"{capital(told(serious, word))} to talk about{end}"
