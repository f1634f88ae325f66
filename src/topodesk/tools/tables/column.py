"""A column of a table: which field it is, what a cell's text means, and what a value reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.tools.tables.names import Kinds, Names, folded

Reads = Callable[[Names, str], object]
"""A value of a text that is not empty; ValueError with a sentence when it is none."""
Shown = Callable[[Names, object], str]


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is the field. `also` are other words a spreadsheet may have at its head; `offers`
    the words to choose among; `width` is in pixels, numbers stand at the `right`. `edit` sets what
    is no plain field, `value` finds it in a record."""

    name: str
    title: str
    hint: str
    reads: Reads
    shown: Shown
    offers: Callable[[Names], Sequence[str]] | None = None
    width: int = 150
    right: bool = False
    also: tuple[str, ...] = ()
    edit: Callable[[Store, str, object], Change] | None = None
    value: Callable[[Record], object] | None = None

    def text(self, names: Names, record: Record) -> str:
        """What a record's cell reads."""
        value = self.value(record) if self.value else getattr(record, self.name)
        return "" if value is None or value == () else self.shown(names, value)


def as_text(_names: Names, text: str) -> object:
    """A text as it is."""
    return text


def text_of(_names: Names, value: object) -> str:
    """The same."""
    return str(value)


Choice = tuple[str, object]


def choosing(
    choices: Sequence[Choice], also: Callable[[object], Sequence[str]] = lambda _value: ()
) -> tuple[Reads, Shown, Callable[[Names], Sequence[str]]]:
    """How a cell with one of a few words is read, shown, and what it offers; `also` are other
    words for a value."""
    known = {_plain(word): value for _, value in choices for word in also(value)}
    known |= {_plain(str(value)): value for _, value in choices if value is not None}
    known |= {_plain(word): value for word, value in choices}
    words = [word for word, value in choices if value is not None]

    def reads(_names: Names, text: str) -> object:
        plain = _plain(text)
        if plain in known:
            return known[plain]
        near = {word for word in known if word.startswith(plain)}
        meant = {id(known[word]): known[word] for word in near}
        if len(meant) != 1:
            raise ValueError(f"Choose one of: {', '.join(words)}.")
        return next(iter(meant.values()))

    def shown(_names: Names, value: object) -> str:
        return next((word for word, known in choices if known == value), str(value))

    return reads, shown, lambda _names: words


def naming(kinds: Kinds, *, many: bool) -> tuple[Reads, Shown, Callable[[Names], Sequence[str]]]:
    """How a cell with the name of a record, or of `many`, is read, shown, and what it offers."""
    noun = " or ".join(dict.fromkeys(kind.noun for kind in kinds))

    def one(names: Names, text: str) -> str:
        found = names.find(kinds, text)
        if found is None:
            raise ValueError(f"No {noun} is called “{text.strip()[:60]}”.")
        return found

    def reads(names: Names, text: str) -> object:
        if not many:
            return one(names, text)
        whole = names.find(kinds, text)
        if whole is not None:
            return (whole,)
        divider = next((sign for sign in (";", "\n", ",") if sign in text), ";")
        parts = [part for part in text.split(divider) if part.strip()]
        return tuple(dict.fromkeys(one(names, part) for part in parts))

    def shown(names: Names, value: object) -> str:
        ids = value if isinstance(value, tuple) else (value,)
        return "; ".join(names.label(str(id)) for id in ids)

    return reads, shown, lambda names: names.of(kinds)


def _plain(text: str) -> str:
    return folded(text.replace("_", " ").replace("-", " "))
