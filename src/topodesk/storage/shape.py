"""The shape of a document: which lists a design and a scenario hold, and where a thing stands."""

from __future__ import annotations

from collections.abc import Mapping

from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.record import Record
from topodesk.storage.wording import Trail, walk

FORMAT = "topodesk"
HEADER = ("format", "version", "scenarios")
"""Keys of the document itself; all others at the top belong to the design."""

DESIGN_LISTS: Mapping[str, type[Record]] = {kind.collection: kind for kind in DESIGN_KINDS}
SCENARIO_LISTS: Mapping[str, type[Record]] = {kind.collection: kind for kind in SCENARIO_KINDS}


def a_noun(class_name: str) -> str:
    """What a person calls a record of that class: `a team`, `an outcome`."""
    noun = next(kind.noun for kind in SCENARIO_KINDS if kind.__name__ == class_name)
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def is_thing(trail: Trail) -> bool:
    """Whether the design, a scenario or a record stands at `trail`."""
    if len(trail) == 4:
        return trail[0] == "scenarios" and trail[2] in SCENARIO_LISTS
    return not trail or (len(trail) == 2 and trail[0] in ("scenarios", *DESIGN_LISTS))


def first_with(document: object, id: str, besides: Trail) -> Trail:
    """The way to the first thing that has that id, not counting the one at `besides`."""
    return next(
        trail[:-1]
        for trail, value in walk(document)
        if value == id and trail[-1:] == ("id",) and is_thing(trail[:-1]) and trail[:-1] != besides
    )
