"""What the history panel lists. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.session.session import Session

OPENED = "As opened"
NEW = "As it began"
FORGOTTEN = "Earlier steps are not kept"
LONGEST = 300
"""Characters of a name that are shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the history: behind the step `name`. `here`: the design stands there now;
    `undone`: it is ahead; `saved`: the file stands there; `elsewhere`: another scenario's name."""

    name: str
    here: bool = False
    undone: bool = False
    saved: bool = False
    elsewhere: str = ""

    @property
    def quiet(self) -> str:
        """What is said beside the name."""
        where = [f"in {self.elsewhere}"] if self.elsewhere else []
        return " · ".join([*where, *(["saved"] if self.saved else [])])

    @property
    def spoken(self) -> str:
        """All of it, for who listens instead of looking."""
        states = [*(["here now"] if self.here else []), *(["undone"] if self.undone else [])]
        return ", ".join([self.name, *states, *([self.quiet] if self.quiet else [])])


def rows(session: Session) -> list[Row]:
    """The places of a history, oldest first; the first is before every step."""
    history = session.history
    done, saved = len(history.done), history.saved
    if session.path is None and saved == 0:
        saved = None
    start = (OPENED if session.path else NEW) if history.complete else FORGOTTEN
    from topodesk.drawing.bidi import quotes_apart

    steps = (" ".join(step.name[:LONGEST].split()) for step in history.steps)
    names = [start, *map(quotes_apart, steps)]
    places = ["", *(_elsewhere(session, step) for step in history.steps)]
    return [
        Row(name, place == done, place > done, place == saved, elsewhere)
        for place, (name, elsewhere) in enumerate(zip(names, places, strict=True))
    ]


def counted(rows: list[Row]) -> str:
    """`12 steps` and `3 undone`; nothing when nothing was done."""
    steps, undone = len(rows) - 1, sum(row.undone for row in rows)
    if not steps:
        return ""
    words = "1 step" if steps == 1 else f"{steps} steps"
    return f"{words}, {undone} undone" if undone else words


def _elsewhere(session: Session, step: Change) -> str:
    """The scenario a step belongs to, when that is not the one shown."""
    shown, design = session.scenario.id, session.design
    if shown in step.stores():
        return ""
    found = (design.scenario(id) for id in sorted(step.stores()))
    return next((" ".join(s.name[:40].split()) for s in found if s is not None), "")
