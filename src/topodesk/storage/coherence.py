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
        settled.update(way)


def made_coherent(records: Iterable[Record]) -> tuple[list[Record], int]:
    """The records without what does not fit together, and how many references and records went."""
    listed = list(records)
    kept = {record.id: record for record in listed}
    pointing: dict[str, list[str]] = {}
    for record in listed:
        for _, target in references(record):
            pointing.setdefault(target, []).append(record.id)
    wrong: dict[str, set[str]] = {}
    for index, _, target, _ in dangling(listed):
        wrong.setdefault(listed[index].id, set()).add(target)
    dropped = 0
    while wrong:
        id, gone = wrong.popitem()
        dropped += len(gone)
        pruned = without(kept.pop(id), gone)
        if pruned is not None:
            kept[id] = pruned
            continue
        for other in pointing.get(id, ()):
            if other in kept:
                wrong.setdefault(other, set()).add(id)
    loops = [grouping.id for grouping in circling(kept.values())]
    kept |= {id: kept[id].with_(parent=None) for id in loops}
    return list(kept.values()), dropped + len(loops)
