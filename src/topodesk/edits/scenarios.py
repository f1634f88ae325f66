"""Scenarios: copying one as a new option, naming it, its place among the others, letting it go."""

from __future__ import annotations

from topodesk.edits.naming import quoted, shortened
from topodesk.edits.ordering import key_at
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.ids import new_id
from topodesk.model.scenario import Refused, Scenario


def copy_scenario(
    design: Design,
    source: Scenario,
    *,
    name: str = "",
    kind: ScenarioKind = ScenarioKind.OPTION,
    id: str = "",
) -> Change:
    """Copy a scenario as a new one behind it. Records keep their ids: a rename is a rename."""
    order = [s.info.order for s in design.scenarios]
    place = [s.id for s in design.scenarios].index(source.id) + 1
    info = source.info.with_(
        id=id or new_id(),
        name=name or _fresh(design, f"{source.name} copy"),
        kind=kind,
        based_on=source.id,
        order=key_at(order, place),
    )
    records = [info, *(record for record in source if not isinstance(record, ScenarioInfo))]
    name = f"Copy {quoted(source.info)} as “{shortened(info.name)}”"
    return Change.of(name, info.id, added=records)


def fill_scenario(target: Scenario, source: Scenario) -> Change:
    """Bring a copy of all that another scenario holds into one; records keep their ids. Refused
    where one of them is there already."""
    records = [record for record in source if not isinstance(record, ScenarioInfo)]
    if any(record.id in target for record in records):
        raise Refused("Only an empty scenario can begin with a copy.")
    info = target.info
    based = info.with_(based_on=source.id)
    name = f"Begin {quoted(info)} with a copy of “{shortened(source.name)}”"
    return Change.of(name, target.id, added=records, updated=[(info, based)])


def rename_scenario(scenario: Scenario, name: str) -> Change:
    """Give a scenario another name."""
    info = scenario.info
    renamed = info.with_(name=name)
    what = f"Rename {quoted(info)} to “{shortened(name)}”"
    return Change.of(what, scenario.id, updated=[(info, renamed)])


def move_scenario(design: Design, scenario: Scenario, index: int) -> Change:
    """Put a scenario at the place `index` among the others, counted from the left without it."""
    others = [s.info.order for s in design.scenarios if s.id != scenario.id]
    info = scenario.info
    if index == [s.id for s in design.scenarios].index(scenario.id):
        return Change.of("", scenario.id)
    moved = info.with_(order=key_at(others, index))
    return Change.of(f"Move {quoted(info)}", scenario.id, updated=[(info, moved)])


def remove_scenario(design: Design, scenario: Scenario) -> Change:
    """Delete a scenario with all it holds. Refused for the last one."""
    if len(design.scenarios) < 2:
        raise Refused("A design needs at least one scenario.")
    return Change.of(f"Delete {quoted(scenario.info)}", scenario.id, removed=list(scenario))


def _fresh(design: Design, wish: str) -> str:
    taken = {scenario.name for scenario in design.scenarios}
    number, name = 1, wish
    while name in taken:
        number += 1
        name = f"{wish} {number}"
    return name
