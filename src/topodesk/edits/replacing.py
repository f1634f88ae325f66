"""Replacing words in the names of a scenario, as one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.fields import rename
from topodesk.edits.naming import LONGEST_IN_MENU
from topodesk.edits.wanted import Wanted
from topodesk.model.change import NOTHING, Change
from topodesk.model.record import Record
from topodesk.model.scenario import Store


def renamed(record: Record, wanted: Wanted, by: str) -> str | None:
    """What a record would be called; None when its name stays, or would be nothing at all."""
    name = getattr(record, "name", "")
    new = wanted.replaced(name, by) if wanted.is_in(name) else name
    return new if new != name and new.strip() else None


def replace_in_names(store: Store, ids: Iterable[str], wanted: Wanted, by: str) -> Change:
    """Put `by` in the place of what is wanted, in the names of these records."""
    names = {id: renamed(store[id], wanted, by) for id in dict.fromkeys(ids) if id in store}
    found = {id: name for id, name in names.items() if name is not None}
    if not found:
        return NOTHING
    if len(found) == 1:
        ((id, name),) = found.items()
        return rename(store, id, name)
    updated = [(store[id], store[id].with_(name=name)) for id, name in found.items()]
    words = f"“{_short(wanted.text)}” by “{_short(by)}”" if by else f"“{_short(wanted.text)}”"
    verb = "Replace" if by else "Take out"
    return Change.of(f"{verb} {words} in {len(found)} names", store.id, updated=updated)


def replace_in_scenarios(
    found: Iterable[tuple[Store, Sequence[str]]], wanted: Wanted, by: str
) -> Change:
    """The same in the names of records of several scenarios, as one step."""
    changes = [replace_in_names(store, ids, wanted, by) for store, ids in found]
    number = sum(len(change.edits) for change in changes)
    words = f"“{_short(wanted.text)}” by “{_short(by)}”" if by else f"“{_short(wanted.text)}”"
    verb = "Replace" if by else "Take out"
    name = f"{verb} {words} in {number} names of {sum(map(bool, changes))} scenarios"
    return Change.together(name, changes)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_IN_MENU else line[: LONGEST_IN_MENU - 1] + "…"
