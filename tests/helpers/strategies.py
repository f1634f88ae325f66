"""Hypothesis strategies for everything a design can hold, read off the model's own field types.

`designs()` gives whole designs that obey the model: references lead to records of the right kind,
groupings stand in no circle, ids are shared between scenarios. `records(kind, ids)` gives one kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from pydantic.fields import FieldInfo

from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.grouping import Grouping
from topodesk.model.ids import Ref
from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.record import Part, Record
from topodesk.model.references import ref_fields

Ids = Mapping[str, Sequence[str]]
"""Class name -> ids that may be pointed at."""

NASTY = (
    "<b>bold</b> & <img src='file.png'>",
    "=cmd|' /C calc'!A0",
    "خدمة العملاء",
    "שלום \u202edlrow\u202c",
    "👩‍👩‍👧 team 🇵🇱",
    "two\nlines\tand \x1b[31mred",
    "null",
    "  ",
    "x" * 10_000,
)
COLLECTIONS = frozenset(kind.collection for kind in (*SCENARIO_KINDS, *DESIGN_KINDS))


@cache
def texts() -> SearchStrategy[str]:
    """Any text a field can hold, hostile ones among them."""
    usual = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    return st.text(usual, max_size=12) | st.sampled_from(NASTY)


@cache
def json_values() -> SearchStrategy[Any]:
    """Any value JSON can hold, a few levels deep."""
    plain = st.none() | st.booleans() | st.integers() | texts()
    plain |= st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner),
        max_leaves=4,
    )


@cache
def unknown_keys(kind: type[Part]) -> SearchStrategy[dict[str, Any]]:
    """Keys of a newer program, none of which this one knows, mostly none at all."""
    known = {*kind.model_fields, *COLLECTIONS, "format", "version", "scenarios"}
    keys = texts().filter(lambda key: key not in known)
    return st.just({}) | st.dictionaries(keys, json_values(), max_size=2)


def values(annotation: Any, ids: Ids) -> SearchStrategy[Any]:
    """Any valid value of a field of that type; ids come from `ids`."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(args[0], args[1:], ids)
    if origin is tuple:
        return st.lists(values(args[0], ids), max_size=3).map(tuple)
    if type(None) in args:
        inner: Any = Union[tuple(arg for arg in args if arg is not type(None))]  # noqa: UP007
        return st.none() | values(inner, ids)
    if issubclass(annotation, StrEnum):
        return st.sampled_from(list(annotation))
    return parts(annotation, ids)


def _annotated(base: Any, marks: Sequence[Any], ids: Ids) -> SearchStrategy[Any]:
    refs = [mark for mark in marks if isinstance(mark, Ref)]
    if refs:
        return st.sampled_from(targets(refs[0].kinds, ids))
    if base is date:
        return st.dates()
    if base is bool:
        return st.booleans()
    if base is str:
        is_id = any(getattr(mark, "pattern", None) for mark in marks)
        return st.sampled_from(["Elsewhere", "a.b:c-d_e", "0"]) if is_id else texts()
    low, high = _bounds(marks)
    whole = st.integers(int(low), int(high))
    return whole if base is int else whole | st.floats(low, high)


def _bounds(marks: Sequence[Any]) -> tuple[float, float]:
    """The narrowest range that the field declarations among `marks` allow."""
    limits = [one for mark in marks if isinstance(mark, FieldInfo) for one in mark.metadata]
    lows = [one.ge for one in limits if hasattr(one, "ge")]
    highs = [one.le for one in limits if hasattr(one, "le")]
    return max(lows), min(highs)


def targets(kinds: Sequence[str], ids: Ids) -> list[str]:
    """The ids of those kinds; of all kinds when none is named."""
    return [id for kind in kinds or ids for id in ids.get(kind, ())]


@st.composite
def parts(draw: DrawFn, kind: type[Part], ids: Ids, **fixed: Any) -> Any:
    """A value of `kind`: what it must have, a few fields it may have, some unknown keys."""
    hints = _hints(kind)
    refs = {field.name: field for field in ref_fields(kind)}
    usable = [
        name
        for name in hints
        if name not in fixed
        and (name not in refs or targets(refs[name].kinds, ids))
        and all(_possible(part, ids) for part in _parts_in(hints[name]))
    ]
    needed = [name for name in usable if kind.model_fields[name].is_required()]
    spare = [name for name in usable if name not in needed]
    chosen = draw(st.sets(st.sampled_from(spare), max_size=4)) if spare else set()
    fields = {name: draw(values(hints[name], ids)) for name in (*needed, *sorted(chosen))}
    return kind.model_validate({**draw(unknown_keys(kind)), **fields, **fixed})


def records(kind: type[Record], ids: Ids, id: str) -> SearchStrategy[Any]:
    """A record of `kind` under `id`."""
    return parts(kind, ids, id=id)


@st.composite
def scenario_records(draw: DrawFn) -> list[Record]:
    """Records of a few kinds that fit together as the records of one scenario."""
    chosen = draw(st.sets(st.sampled_from([kind.__name__ for kind in SCENARIO_KINDS]), max_size=7))
    if draw(st.booleans()):
        chosen |= {"Team", "ValueStream", "Grouping"}
    ids: dict[str, list[str]] = {
        kind.__name__: [f"{kind.collection}.{number}" for number in range(draw(st.integers(1, 2)))]
        for kind in SCENARIO_KINDS
        if kind.__name__ in chosen
    }
    kinds = [kind for kind in SCENARIO_KINDS if kind.__name__ in ids]
    while impossible := [kind for kind in kinds if not _possible(kind, ids)]:
        kinds = [kind for kind in kinds if kind not in impossible]
        ids = {kind.__name__: ids[kind.__name__] for kind in kinds}
    return [
        draw(records(kind, {**ids, "Grouping": ids["Grouping"][:number]}, id))
        if kind is Grouping
        else draw(records(kind, ids, id))
        for kind in kinds
        for number, id in enumerate(ids[kind.__name__])
    ]


@st.composite
def designs(draw: DrawFn) -> Design:
    """A whole design: one to three scenarios, and what belongs to all of them."""
    shared = [
        draw(records(kind, {}, f"{kind.collection}.{number}"))
        for kind in DESIGN_KINDS
        for number in range(draw(st.integers(0, 2)))
    ]
    design = Design(draw(records(DesignInfo, {}, "the-design")), shared)
    for number in range(draw(st.integers(1, 3))):
        info = draw(records(ScenarioInfo, {}, f"scenario.{number}"))
        design.add_scenario(info, draw(scenario_records()))
    return design


@cache
def _hints(kind: type[Part]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.model_fields}


def _parts_in(annotation: Any) -> list[type[Part]]:
    inner = [part for arg in get_args(annotation) for part in _parts_in(arg)]
    is_part = isinstance(annotation, type) and issubclass(annotation, Part)
    return [annotation, *inner] if is_part else inner


def _possible(kind: type[Part], ids: Ids) -> bool:
    """Whether every reference that `kind` cannot be without has something to point at."""
    return all(targets(field.kinds, ids) for field in ref_fields(kind) if field.required)
