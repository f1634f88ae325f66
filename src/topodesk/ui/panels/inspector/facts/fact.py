"""The words a form is described in: facts, how each is entered, and the groups they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from topodesk.model.change import Change
from topodesk.model.record import Part, Record
from topodesk.model.scenario import Store
from topodesk.ui.panels.inspector.choice_field import Choice
from topodesk.ui.panels.inspector.shared import Answers, Choices, Day, Words


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of several lines."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list of texts, one on each line."""


@dataclass(frozen=True, slots=True)
class Named:
    """Records of some kinds, named with type-ahead: one, or `many` of them.

    With `make` a name that nobody has makes a new record; `edit` sets what is no plain
    field; what is `required` can be replaced only.
    """

    kinds: tuple[type[Record], ...]
    empty: str
    invitation: str
    many: bool = False
    make: Callable[[str], Record] | None = None
    edit: Callable[[Store, str, str | None], Change] | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Hanging:
    """Records of a kind that hang on this one by their field `by`; edited in place.

    `add` makes one of (scenario, id of this one, what was typed, today). Without `by`: all of
    the scenario. With `alone` only those whose fields of these names are empty.
    """

    kind: type[Record]
    facts: Callable[[], tuple[Fact, ...]]
    add: Callable[[Store, str, str, date], Change]
    invitation: str
    empty: str
    by: str = ""
    alone: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

    def of(self, store: Store, id: str) -> tuple[Record, ...]:
        """Those that hang on a record."""
        if self.by:
            return tuple(r for r in store.referrers(id, self.kind) if getattr(r, self.by) == id)
        return tuple(
            record
            for record in store.of(self.kind)
            if all(getattr(record, name) is None for name in self.alone)
        )


@dataclass(frozen=True, slots=True)
class Items:
    """A list of parts inside the record, edited in place; `make` makes one of what was typed."""

    facts: tuple[Fact, ...]
    make: Callable[[str], Part]
    invitation: str
    empty: str


How = Line | Paragraph | Lines | Choices | Answers | Words | Day | Named | Hanging | Items


@dataclass(frozen=True, slots=True)
class Fact:
    """A field `name`, its title, what it is for in one line, and how it is entered."""

    name: str
    title: str
    hint: str
    how: How = Line()


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one folded heading; `part` names the part of the record they are in."""

    title: str
    facts: tuple[Fact, ...]
    part: str = ""


def said(facts: Iterable[Fact], subject: Part, store: Store, id: str) -> int:
    """About how many things these facts say something."""
    number = 0
    for fact in facts:
        if isinstance(fact.how, Hanging):
            number += len(fact.how.of(store, id))
        elif isinstance(fact.how, Items):
            number += len(getattr(subject, fact.name))
        else:
            usual = type(subject).model_fields[fact.name].default
            number += getattr(subject, fact.name) not in (None, "", (), usual)
    return number


YES_NO: tuple[Choice, ...] = (("Yes", True), ("No", False))
YES_NO_UNSAID: tuple[Choice, ...] = (*YES_NO, ("Not said", None))
