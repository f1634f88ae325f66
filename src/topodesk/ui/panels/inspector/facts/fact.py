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


Hang = Callable[[Store, str, str, date], Change]
"""Makes a record of (store, id of what it hangs on, what was typed, today)."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """Records of a kind that hang on this one by their field `by`; edited in place.

    `add` makes one; without it none is added here. Without `by`: all of the store, and with
    `alone` only those whose fields of these names are empty. `shared`: the design has them.
    """

    kind: type[Record]
    add: Hang | None
    invitation: str
    empty: str = "None yet"
    by: str = ""
    alone: tuple[str, ...] = ()
    shared: bool = False

    def of(self, store: Store, id: str) -> tuple[Record, ...]:
        """Those of a store that hang on a record."""
        if not self.by:
            return tuple(
                record
                for record in store.of(self.kind)
                if all(getattr(record, name) is None for name in self.alone)
            )
        pointing = store.of(self.kind) if self.shared else store.referrers(id, self.kind)
        return tuple(record for record in pointing if getattr(record, self.by) == id)


@dataclass(frozen=True, slots=True)
class Items:
    """A list of parts inside the record, edited in place; `make` makes one of what was typed,
    `names` are offered while typing."""

    facts: tuple[Fact, ...]
    make: Callable[[str], Part]
    invitation: str
    empty: str
    names: Callable[[], Iterable[str]] = tuple


@dataclass(frozen=True, slots=True)
class Marks:
    """One of a few words, marked in a row of a grid; what is marked already is cleared."""

    choices: tuple[Choice, ...]


How = Line | Paragraph | Lines | Choices | Answers | Words | Day | Named | Hanging | Items | Marks


@dataclass(frozen=True, slots=True)
class Fact:
    """A field `name`, its title, what it is for in one line, and how it is entered.

    `beside`: it stands in one line with the fact before it.
    """

    name: str
    title: str
    hint: str
    how: How = Line()
    beside: bool = False


Names = tuple[str | tuple[str, str], ...]
"""Names of fields from top to bottom; two that stand in one line are a pair."""


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one folded heading: `fields` the form has already, and facts below them;
    `part` names the part of the record these are in."""

    title: str
    facts: tuple[Fact, ...] = ()
    part: str = ""
    fields: Names = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What is asked about a kind of record: facts that matter first, the rest folded."""

    facts: tuple[Fact, ...] = ()
    groups: tuple[Group, ...] = ()


def said(facts: Iterable[Fact], subject: Part, stores: tuple[Store, Store], id: str) -> int:
    """About how many things these facts say something; `stores` are the form's and the design's."""
    number = 0
    for fact in facts:
        if isinstance(fact.how, Hanging):
            number += len(fact.how.of(stores[fact.how.shared], id))
        elif isinstance(fact.how, Items):
            number += len(getattr(subject, fact.name))
        else:
            usual = type(subject).model_fields[fact.name].default
            number += getattr(subject, fact.name) not in (None, "", (), usual)
    return number


YES_NO: tuple[Choice, ...] = (("Yes", True), ("No", False))
YES_NO_UNSAID: tuple[Choice, ...] = (*YES_NO, ("Not said", None))
