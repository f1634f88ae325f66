"""Tags: words that rooms give to whatever they like, to colour and to find it by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from topodesk.edits.naming import counted, shortened
from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.scenario import Store


def tags_in_use(store: Store) -> dict[str, int]:
    """Every tag there is and on how many records, by name."""
    counts = Counter(tag for record in store for tag in record.tags if tag.strip())
    return dict(sorted(counts.items(), key=lambda item: (item[0].casefold(), item[0])))


def tag(store: Store, ids: Iterable[str], name: str) -> Change:
    """Give records a tag, behind those they have."""
    word = name.strip()
    records = [store[id] for id in ids] if word else []
    lacking = [record for record in records if word not in record.tags]
    what = f"Tag {counted(lacking)} with “{shortened(word)}”" if lacking else "Tag nothing"
    return _retagged(store, what, lacking, lambda tags: (*tags, word))


def untag(store: Store, ids: Iterable[str], name: str) -> Change:
    """Take a tag off records."""
    tagged = [store[id] for id in ids if name in store[id].tags]
    what = f"Take tag “{shortened(name)}” off {counted(tagged)}" if tagged else "Untag nothing"
    return _retagged(store, what, tagged, lambda tags: tuple(t for t in tags if t != name))


def rename_tag(store: Store, old: str, new: str) -> Change:
    """Call a tag something else wherever it is; what has both has one of them afterwards."""
    word = new.strip()
    tagged = [record for record in store if old in record.tags] if word else []

    def renamed(tags: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word if tag == old else tag for tag in tags))

    what = f"Rename tag “{shortened(old)}” to “{shortened(word)}”"
    return _retagged(store, what, tagged, renamed)


def _retagged(
    store: Store,
    what: str,
    records: Iterable[Record],
    change: Callable[[tuple[str, ...]], tuple[str, ...]],
) -> Change:
    pairs = [(record, record.with_(tags=change(record.tags))) for record in records]
    return Change.of(what, store.id, updated=pairs)
