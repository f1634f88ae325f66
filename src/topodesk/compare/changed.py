"""What is otherwise about one record: both sides of it, and in which ways they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from topodesk.model.record import Record


class Aspect(StrEnum):
    """A way in which a record differs. What is new or gone differs in no other."""

    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    RETYPED = "retyped"
    MOVED = "moved"
    STEPS = "steps"
    COMPONENTS = "components"
    PEOPLE = "people"
    CUSTOMER = "customer"
    MODE = "mode"
    ENDS = "ends"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Shift:
    """Ids that came and ids that went, each in order."""

    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.gained or self.lost)


NO_SHIFT = Shift()


@dataclass(frozen=True, slots=True)
class Changed:
    """One record as it was and as it is; None: it was or is not there.

    `home` are the ids of where it belonged and belongs: of a team its stream or platform, of a
    step its stream, of a platform the one around it; "" is nowhere. `steps` are those a team
    answers for, `components` those it owns.
    """

    before: Record | None
    after: Record | None
    aspects: frozenset[Aspect]
    home: tuple[str, str] = ("", "")
    steps: Shift = NO_SHIFT
    components: Shift = NO_SHIFT

    @property
    def record(self) -> Record:
        """The record as it is, or as it was when it is gone."""
        return cast("Record", self.after or self.before)

    @property
    def id(self) -> str:
        """The id it has on both sides."""
        return self.record.id

    @property
    def noun(self) -> str:
        """What kind of thing it is."""
        return self.record.noun

    @property
    def gone(self) -> bool:
        """Whether it is not there any more."""
        return self.after is None
