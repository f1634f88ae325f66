"""Accepting a finding on purpose: why, by which role, and until when."""

from __future__ import annotations

from datetime import date

from topodesk.edits.naming import quoted
from topodesk.model.change import DESIGN, Change
from topodesk.model.design import Design
from topodesk.model.design_records import Waiver
from topodesk.model.ids import new_id
from topodesk.model.scenario import Refused, Scenario


def accept(
    design: Design,
    scenario: Scenario,
    rule: str,
    target: str,
    *,
    reason: str = "",
    role: str = "",
    expires: date | None = None,
    everywhere: bool = False,
    id: str = "",
) -> Change:
    """Accept what a rule says about a record, in this scenario or `everywhere`.

    What is still to be said is asked for, and the finding stays until it is. Accepting again
    changes what was said. Refused when the record is not there.
    """
    if target not in scenario:
        raise Refused("What this finding is about is not there any more.")
    place = None if everywhere else scenario.id
    said = {"reason": reason, "accepted_by_role": role, "expires": expires}
    name = f"Accept {rule} for {quoted(scenario[target])}"
    for old in design.shared.of(Waiver):
        if (old.rule_id, old.target, old.scenario) == (rule, target, place):
            return Change.of(name, DESIGN, updated=[(old, old.with_(**said))])
    made = Waiver(id=id or new_id(), rule_id=rule, target=target, scenario=place, **said)
    return Change.of(name, DESIGN, added=[made])


def accept_no_longer(design: Design, scenario: Scenario, rule: str, target: str) -> Change:
    """Take back that a finding was accepted, here and everywhere."""
    gone = [
        waiver
        for waiver in design.shared.of(Waiver)
        if (waiver.rule_id, waiver.target) == (rule, target)
        and waiver.scenario in (None, scenario.id)
    ]
    what = quoted(scenario[target]) if target in scenario else "something that is gone"
    return Change.of(f"Accept {rule} for {what} no longer", DESIGN, removed=gone)
