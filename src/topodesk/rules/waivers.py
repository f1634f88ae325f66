"""Findings accepted on purpose: which waiver holds, and which still lacks something."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from topodesk.model.design import Design
from topodesk.model.design_records import Waiver
from topodesk.rules.finding import Finding, Question
from topodesk.rules.registry import current_id
from topodesk.rules.wording import joined, quoted

Accepted = Mapping[tuple[str, str], Waiver]
"""(rule, target) -> the waiver about it"""


def waivers_for(design: Design, scenario: str, as_of: date | None) -> Accepted:
    """The waivers of one scenario that have not expired; a complete one before an incomplete."""
    found: dict[tuple[str, str], Waiver] = {}
    for waiver in sorted(design.shared.of(Waiver), key=lambda w: w.id):
        expired = waiver.expires is not None and as_of is not None and waiver.expires < as_of
        if expired or waiver.scenario not in (None, scenario):
            continue
        key = (current_id(waiver.rule_id), waiver.target)
        if key not in found or missing_in(found[key]):
            found[key] = waiver
    return found


def accepted_in(design: Design, scenario: str, as_of: date | None) -> Accepted:
    """Those of one scenario that hold: nothing they need is missing."""
    found = waivers_for(design, scenario, as_of)
    return {key: waiver for key, waiver in found.items() if not missing_in(waiver)}


def missing_in(waiver: Waiver) -> tuple[str, ...]:
    """What a waiver needs and does not say."""
    said = {
        "reason": waiver.reason.strip(),
        "role that accepts it": waiver.accepted_by_role.strip(),
        "expiry date": waiver.expires,
    }
    return tuple(name for name, value in said.items() if not value)


def question_about(waiver: Waiver, finding: Finding) -> Question:
    """What to ask about a waiver that does not count yet."""
    wanting = missing_in(waiver)
    name = finding.names[0]
    return Question(
        finding.rule,
        finding.where[:1],
        finding.names[:1],
        f"waiver: {joined(wanting)}",
        f"{finding.rule} is meant to be accepted for {quoted(name)}: what is the "
        f"{joined(wanting)}?",
    )
