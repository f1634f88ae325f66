"""Doing what is drafted in a copy of the scenario: the copy is shown at once."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.model.change import DESIGN, Change
from topodesk.session.session import Session
from topodesk.tools.acting import act


def act_and_show(session: Session, edit: Callable[[], Change]) -> tuple[bool, str]:
    """Commit what `edit` makes, and where that is a new scenario show it, with what it is about
    selected; whether it was done, and a sentence about it."""
    before, shown = {scenario.id for scenario in session.design.scenarios}, session.scenario.name
    done: list[Change] = []

    def edited() -> Change:
        done.append(edit())
        return done[-1]

    refusal = act(session, edited)
    if refusal or not done or not done[-1]:
        return False, refusal
    change = done[-1]
    fresh = sorted(change.stores() - before - {DESIGN})
    if fresh:
        session.switch(fresh[0])
        session.selection.set([id for id in change.about if id in session.scenario])
        shown = " ".join(shown.split())
        return True, f"Done: {change.name}, shown now. “{shown}” is as it was."
    return True, f"Done: {change.name}"
