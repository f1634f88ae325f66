"""From a parsed document to a design: every record validated, every id and reference accounted for.

Strict by default. A document of a newer version is read leniently: what does not fit is left out
and counted, which is harmless because such a design is never saved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from topodesk.model.change import DESIGN
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.kinds import what_it_is
from topodesk.model.record import Record
from topodesk.model.scenario import Refused
from topodesk.storage.coherence import circling, dangling, made_coherent
from topodesk.storage.complaints import complaint, salvaged
from topodesk.storage.errors import DesignError
from topodesk.storage.shape import DESIGN_LISTS, HEADER, SCENARIO_LISTS, a_noun, first_with
from topodesk.storage.unknown_keys import DEEPEST, too_deep
from topodesk.storage.wording import Trail, inside, named, sentence, shown, thing, walk

R = TypeVar("R", bound=Record)


class Reading:
    """One document on its way to a design. `left_out` counts what a lenient reading dropped."""

    def __init__(self, document: dict[str, Any], *, lenient: bool = False) -> None:
        self.document = document
        self.left_out = 0
        self._lenient = lenient
        self._kinds: dict[str, type[Record]] = {}

    def design(self) -> Design:
        """The design; DesignError naming the first place that does not fit."""
        ids: set[str] = set()
        info = self._info(DesignInfo, (), (*HEADER, *DESIGN_LISTS), ids)
        if info is None:
            raise DesignError("The design has nothing that this version of TopoDesk can read.")
        design = Design(info, [record for _, record in self._records((), DESIGN_LISTS, ids)])
        for number in range(len(self._list((), "scenarios"))):
            self._add_scenario(design, ("scenarios", number), ids)
        if not design.scenarios:
            raise DesignError("The design has no scenario, and it needs at least one.")
        return design

    def _add_scenario(self, design: Design, trail: Trail, taken: set[str]) -> None:
        info = self._info(ScenarioInfo, trail, SCENARIO_LISTS, taken)
        if info is None:
            return
        if info.id == DESIGN:
            self._refuse((*trail, "id"), f"cannot be {shown(DESIGN)}, which means the whole design")
            return
        placed = list(self._records(trail, SCENARIO_LISTS, {info.id}))
        records = [record for _, record in placed]
        if self._lenient:
            records, dropped = made_coherent(records)
            self.left_out += dropped
        for grouping in circling(records):
            at = next(at for at, record in placed if record is grouping)
            self._refuse((*at, "parent"), "leads back to the grouping itself")
        try:
            design.add_scenario(info, records)
        except Refused:
            self._refuse_dangling(placed)

    def _info(self, kind: type[R], trail: Trail, lists: Collection[str], ids: set[str]) -> R | None:
        """The record a design or scenario is described by: all its keys but the lists it holds."""
        fields = inside(self.document, trail)
        if isinstance(fields, dict):
            fields = {key: value for key, value in fields.items() if key not in lists}
        return self._record(kind, fields, trail, ids)

    def _records(
        self, trail: Trail, lists: Mapping[str, type[Record]], ids: set[str]
    ) -> Iterator[tuple[Trail, Record]]:
        """Every record of the lists of one design or scenario, with the way to it."""
        for name, kind in lists.items():
            for number, fields in enumerate(self._list(trail, name)):
                at = (*trail, name, number)
                record = self._record(kind, fields, at, ids)
                if record is not None:
                    yield at, record

    def _list(self, trail: Trail, name: str) -> list[Any]:
        holder = inside(self.document, trail)
        found = holder.get(name, []) if isinstance(holder, dict) else []
        if isinstance(found, list):
            return found
        self._refuse((*trail, name), f"should be a list, not {shown(found)}")
        return []

    def _record(self, kind: type[R], fields: object, at: Trail, ids: set[str]) -> R | None:
        try:
            record: R | None = kind.model_validate(fields)
        except ValidationError as error:
            inner, problem = complaint(fields, error)
            self._refuse((*at, *inner), problem)
            record = salvaged(kind, fields, error)
        if record is None:
            return None
        if too_deep(record):
            self._refuse(at, f"holds something nested more than {DEEPEST} levels deep")
            return None
        return record if self._is_free(record, at, ids) else None

    def _is_free(self, record: Record, at: Trail, ids: set[str]) -> bool:
        """Whether no other thing has the id: none beside it, none of another kind anywhere."""
        kind = what_it_is(type(record))
        if record.id not in ids and self._kinds.setdefault(record.id, kind) is kind:
            ids.add(record.id)
            return True
        if self._lenient:
            self.left_out += 1
            return False
        other = thing(self.document, first_with(self.document, record.id, besides=at))
        self._refuse((*at, "id"), f"{shown(record.id)} is also the id of {other}")
        return False

    def _refuse_dangling(self, placed: list[tuple[Trail, Record]]) -> None:
        """Say which reference the model did not take, and where it is written."""
        for index, field, target, found in dangling([record for _, record in placed]):
            at = placed[index][0]
            within = next(
                trail
                for trail, value in walk(inside(self.document, at))
                if value == target and field.name in trail
            )
            problem = "which is not in this scenario"
            if found is not None:
                wanted = " or ".join(a_noun(kind) for kind in field.kinds)
                what = f"the {found.noun} {named(found.label())}"
                problem = f"which is {what}; it should name {wanted}"
            self._refuse((*at, *within), f"names {shown(target)}, {problem}")

    def _refuse(self, trail: Trail, problem: str) -> None:
        if not self._lenient:
            raise DesignError(sentence(self.document, trail, problem))
        self.left_out += 1
