"""One question of a test, its answer and evidence, and the fields in which it is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from topodesk.edits.fields import set_fields
from topodesk.model.change import Change
from topodesk.model.scenario import Store

How = Literal["yes or no", "text", "number", "per cent", "date", "choice", "pick", "add"]
"""How a field is answered: `pick` adds one of several records, `add` a new one by its name."""

Choices = tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A field that answers a question. `edit` makes the one undoable step of a value."""

    key: tuple[str, ...]
    how: How
    title: str
    value: object = field(compare=False)
    edit: Callable[[object], Change] = field(compare=False)
    choices: Choices = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: `yes` is its answer, None while nobody knows; `must`: nothing makes up for
    it. `walks`: it is answered by the walks of typical changes."""

    code: str
    words: str
    yes: bool | None
    evidence: str
    must: bool
    asks: tuple[Ask, ...] = ()
    walks: bool = False


def about(store: Store, id: str, name: str, how: How, title: str, choices: Choices = ()) -> Ask:
    """The field `name` of a record."""
    return Ask(
        (id, name),
        how,
        title,
        getattr(store[id], name),
        lambda value: set_fields(store, id, **{name: value}),
        choices,
    )
