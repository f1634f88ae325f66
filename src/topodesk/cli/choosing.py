"""Which scenario of a design a command is about."""

from __future__ import annotations

from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioKind
from topodesk.model.scenario import Scenario
from topodesk.storage.errors import DesignError
from topodesk.storage.wording import named


def chosen(design: Design, name: str | None) -> Scenario:
    """The scenario called `name`: exactly, else in whatever letters, else by its id. None: the
    first proposal.

    Without a proposal the first one there is. DesignError, listing those there are, for a name
    that none of them has.
    """
    if name is None:
        return usual(design)
    same = [one for one in design.scenarios if one.name == name]
    alike = [one for one in design.scenarios if one.name.casefold() == name.casefold()]
    known = [one for one in design.scenarios if one.id == name]
    if found := same or alike or known:
        return found[0]
    there = ", ".join(named(one.name) for one in design.scenarios)
    raise DesignError(f"This design has no scenario {named(name)}; it has {there}.")


def usual(design: Design) -> Scenario:
    """The first proposal, else the first scenario."""
    proposals = [one for one in design.scenarios if one.info.kind is ScenarioKind.PROPOSAL]
    return (proposals or design.scenarios)[0]
