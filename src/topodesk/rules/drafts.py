"""Fixes that rebuild teams: drawn in a copy of the scenario, so that the room can compare."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.edits.drafting import in_a_copy as drafted
from topodesk.model.change import Change
from topodesk.rules.facts import Facts


def in_a_copy(facts: Facts, draft: Callable[[], Change]) -> Change:
    """A new option beside the scenario, called after a drafted Change and holding what that makes.

    Both are made when the fix is used: a copy of a large scenario takes its time.
    """
    return drafted(facts.design, facts.scenario, draft())
