"""Which badges a scenario has, on the canvas and in whatever is exported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from topodesk.drawing.mark import Mark

if TYPE_CHECKING:
    from topodesk.model.scenario import Scenario
    from topodesk.rules.finding import Finding, Severity


def marks_of(
    findings: Iterable[Finding], shown: Scenario, today: Scenario | None
) -> dict[str, Mark]:
    """The badge of each culprit in `shown`: the worst severity and how many findings there are.
    `today` is the scenario of today, None without one. What is calm speaks one level lower."""
    counts: Counter[str] = Counter()
    worst: dict[str, Severity] = {}
    for finding in findings:
        culprit = finding.where[0]
        counts[culprit] += 1
        if culprit not in worst or finding.severity.rank > worst[culprit].rank:
            worst[culprit] = finding.severity
    for id, severity in worst.items():
        if is_calm(id, shown, today):
            worst[id] = severity.softened()
    return {id: Mark(worst[id].value, count) for id, count in counts.items()}


def is_calm(id: str, shown: Scenario, today: Scenario | None) -> bool:
    """Whether a record of a proposal or an option is still as it is today: nobody proposed it yet,
    so its badge speaks in the tone of today."""
    if today is None or shown.is_today:
        return False
    record = today.records.get(id)
    return record is not None and record == shown.records.get(id)
