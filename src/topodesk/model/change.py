"""A Change: what one edit does, as a value. Applying its reverse is undo.

A design keeps its records in stores: one per scenario, under the scenario's id, and one of its
own, under `DESIGN`. A Change says, for each record it touches, what stood there and what stands
there afterwards, so making an option or a waiver is undoable like anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from topodesk.model.record import Record

DESIGN = "design"
"""The store of what belongs to the design as a whole."""

Key = tuple[str, str]
"""(store, record id)"""

Edit = tuple[Record | None, Record | None]
"""(before, after); None before means added, None after means removed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of a design: its name for the Undo menu, and (before, after) for every record.

    `about` are the ids of what was asked for, where other records follow from that: the teams of a
    move, not the steps that are theirs now. Empty when the records that differ say it themselves.
    """

    name: str
    edits: Mapping[Key, Edit] = field(default_factory=dict)
    about: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def of(
        cls,
        name: str,
        store: str,
        *,
        added: Iterable[Record] = (),
        updated: Iterable[tuple[Record, Record]] = (),
        removed: Iterable[Record] = (),
        about: Iterable[str] = (),
    ) -> Change:
        """A Change within one store. Updates that change nothing are left out."""
        edits: dict[Key, Edit] = {(store, record.id): (None, record) for record in added}
        edits |= {(store, new.id): (old, new) for old, new in updated if old != new}
        edits |= {(store, record.id): (record, None) for record in removed}
        return cls(name, edits, tuple(about))

    @classmethod
    def together(cls, name: str, changes: Iterable[Change]) -> Change:
        """Changes made one after the other as one; what came back to the same object vanishes."""
        edits: dict[Key, Edit] = {}
        about: dict[str, None] = {}
        for change in changes:
            about |= dict.fromkeys(change.about)
            for key, (old, new) in change.edits.items():
                edits[key] = (edits[key][0] if key in edits else old, new)
        kept = {key: edit for key, edit in edits.items() if edit[0] is not edit[1]}
        return cls(name, kept, tuple(about))

    def __bool__(self) -> bool:
        """Whether it does anything."""
        return bool(self.edits)

    def reversed(self) -> Change:
        """The Change that undoes this one and brings the very same records back."""
        return Change(self.name, _turned(self.edits), self.about)

    def then(self, later: Change) -> Change:
        """Both as one step under this one's name; what came back to the same object vanishes."""
        return Change.together(self.name, (self, later))

    def named(self, name: str) -> Change:
        """The same edit under another name."""
        return Change(name, self.edits, self.about)

    def stores(self) -> frozenset[str]:
        """The stores it touches."""
        return frozenset(store for store, _ in self.edits)

    def within(self, store: str) -> Iterator[Edit]:
        """Its (before, after) pairs of one store."""
        return (edit for (owner, _), edit in self.edits.items() if owner == store)


def _turned(edits: Mapping[Key, Edit]) -> dict[Key, Edit]:
    return {key: (new, old) for key, (old, new) in edits.items()}


NOTHING = Change("Nothing")
