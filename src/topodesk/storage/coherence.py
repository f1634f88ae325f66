"""Whether the records of one scenario fit together: references that lead nowhere, and circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from topodesk.model.grouping import Grouping
from topodesk.model.record import Record
from topodesk.model.references import RefField, points_rightly, references, without


def dangling(records: Sequence[Record]) -> Iterator[tuple[int, RefField, str, Record | None]]:
    """Every wrong reference: index of the record, field, id, and the record of the wrong kind
    that has the id (None when nothing has it)."""
    known = {record.id: record for record in records}
    for index, record in enumerate(records):
        for field, target in references(record):
            found = known.get(target)
            if found is None or not points_rightly(field, found):
                yield index, field, target, found


def circling(records: Iterable[Record]) -> Iterator[Grouping]:
    """The groupings that stand, directly or through others, inside themselves."""
    groupings = {record.id: record for record in records if isinstance(record, Grouping)}
    settled: set[str] = set()
    for start in groupings.values():
        way: dict[str, Grouping] = {}
        here: Grouping | None = start
        while here is not None and here.id not in settled and here.id not in way:
            way[here.id] = here
            here = groupings.get(here.parent) if here.parent else None
        if here is not None and here.id in way:
            ids = list(way)
            yield from (way[id] for id in ids[ids.index(here.id) :])
        settled |= way.keys()


def made_coherent(records: Iterable[Record]) -> tuple[list[Record], int]:
    """The records without what does not fit together, and how many references and records went."""
    kept, dropped = list(records), 0
    while wrong := list(dangling(kept)):
        dropped += len(wrong)
        gone: dict[int, set[str]] = {}
        for index, _, target, _ in wrong:
            gone.setdefault(index, set()).add(target)
        pruned = (without(record, gone.get(n, ())) for n, record in enumerate(kept))
        kept = [record for record in pruned if record is not None]
    loops = {grouping.id for grouping in circling(kept)}
    freed = [record.with_(parent=None) if record.id in loops else record for record in kept]
    return freed, dropped + len(loops)
