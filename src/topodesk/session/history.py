"""What was done and what was undone, as Changes. Below Qt, so everything can undo."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.model.change import Change

LIMIT = 500


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a history: behind the Change `last`, or (None) before the first."""

    last: Change | None


class History:
    """Done and undone Changes, and where among them the file on disk stands."""

    def __init__(self, limit: int = LIMIT) -> None:
        """An empty history that forgets its oldest steps beyond `limit`."""
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._limit = limit
        self._saved: Change | None = None
        self._saved_is_lost = False
        self._forgotten = False

    @property
    def done(self) -> tuple[Change, ...]:
        """What can be undone, oldest first."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Change, ...]:
        """What can be done again, the next one last."""
        return tuple(self._undone)

    @property
    def steps(self) -> tuple[Change, ...]:
        """All that was done, oldest first, and behind it what was undone and can be done again."""
        return (*self._done, *reversed(self._undone))

    @property
    def saved(self) -> int | None:
        """How many steps were done when the file was as it is; None when none leads there."""
        if self._saved_is_lost:
            return None
        places = (n for n, step in enumerate(self.steps, 1) if step is self._saved)
        return next(places, 0 if self._saved is None else None)

    @property
    def complete(self) -> bool:
        """Whether its beginning is where the design was opened: no step was forgotten."""
        return not self._forgotten

    @property
    def edited(self) -> bool:
        """Whether the design differs from the file."""
        last = self._done[-1] if self._done else None
        return self._saved_is_lost or last is not self._saved

    @property
    def place(self) -> Place:
        """Where the design stands now; `mark_saved` takes it once that is on disk."""
        return Place(self._done[-1] if self._done else None)

    def push(self, change: Change) -> None:
        """Remember a Change that was just applied; what was undone is gone for good."""
        if self._saved is not None and self._saved in self._undone:
            self._saved_is_lost = True
        self._undone.clear()
        self._done.append(change)
        if len(self._done) > self._limit:
            oldest = self._done.pop(0)
            self._forgotten = True
            if self._saved is None:
                self._saved_is_lost = True
            elif oldest is self._saved:
                self._saved, self._saved_is_lost = None, True

    def back(self) -> Change | None:
        """Take the last Change off what was done; the caller applies its reverse."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def forward(self) -> Change | None:
        """Take the last undone Change; the caller applies it again."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def reopen(self) -> Change | None:
        """Take the last Change out, as if it were still being made; the caller keeps it applied."""
        return self._done.pop() if self._done else None

    def walk(self, done: int) -> list[Change]:
        """Go back or forward until `done` steps are done; what the caller applies, in order."""
        wanted = max(0, min(done, len(self.steps)))
        walked = []
        while len(self._done) > wanted:
            self._undone.append(self._done.pop())
            walked.append(self._undone[-1].reversed())
        while len(self._done) < wanted:
            self._done.append(self._undone.pop())
            walked.append(self._done[-1])
        return walked

    def mark_saved(self, place: Place | None = None) -> None:
        """Remember that the file on disk is as the design is now, or was at `place`."""
        self._saved = (place or self.place).last
        known = any(self._saved is change for change in (*self._done, *self._undone))
        self._saved_is_lost = self._saved is not None and not known
