"""Columns made of the facts of the inspector: the same fields, words and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from topodesk.tools.tables.column import Column, as_text, choosing, naming, text_of
from topodesk.tools.tables.names import Names
from topodesk.tools.tables.periods import day_by_month, period_end
from topodesk.ui.panels.inspector.facts.fact import Details, Fact, Named
from topodesk.ui.panels.inspector.shared import Answers, Choices, Day, Words
from topodesk.ui.panels.inspector.typed_field import a_date, date_text, number_text, whole_or_half
from topodesk.ui.panels.tables.also import words_for

NUMBER, DAY, WORD, NAME, LONG = 84, 104, 132, 150, 240
"""Widths in pixels, by what a column holds."""


def column(fact: Fact) -> Column:
    """The column of a fact."""
    name, title, hint = fact.name, fact.title, fact.hint
    match fact.how:
        case Choices(choices) | Answers(choices):
            reads, shown, offers = choosing(choices, words_for)
            return Column(name, title, hint, reads, shown, offers, WORD)
        case Day():
            return Column(name, title, hint, _day, _day_text, width=DAY)
        case Words(parse, shown_so):
            reads, shown = _parsing(parse), _showing(shown_so)
            return Column(name, title, hint, reads, shown, width=NUMBER, right=True)
        case Named(kinds=kinds, many=many):
            reads, shown, offers = naming(kinds, many=many)
            return Column(name, title, hint, reads, shown, offers, NAME)
        case _:
            return Column(name, title, hint, as_text, text_of, width=LONG)


def columns(details: Details, **widths: int) -> tuple[Column, ...]:
    """The columns of all that is asked about a kind; `widths` are pixels by field."""
    folded = (fact for group in details.groups for fact in group.facts)
    made = (column(fact) for fact in (*details.facts, *folded))
    return tuple(replace(c, width=widths.get(c.name, c.width)) for c in made)


def text(name: str, title: str, hint: str, width: int = LONG, *also: str) -> Column:
    """A column of texts."""
    return Column(name, title, hint, as_text, text_of, width=width, also=also)


def number(name: str, title: str, hint: str, *also: str) -> Column:
    """A column of numbers of people or posts."""
    reads, shown = _parsing(whole_or_half), _showing(number_text)
    return Column(name, title, hint, reads, shown, width=NUMBER, right=True, also=also)


def called(column: Column, title: str, *also: str) -> Column:
    """The same column under another title; the former one still counts in a pasted header."""
    return replace(column, title=title, also=(column.title, *also))


def in_order(columns: Iterable[Column], *names: str) -> tuple[Column, ...]:
    """Columns with those of these names first."""
    known = {column.name: column for column in columns}
    return (*(known.pop(name) for name in names), *known.values())


NOTES = text("notes", "Notes", "What else the room should remember; and what a paste left over")


def _day(_names: Names, text: str) -> object:
    """A day, or a month, quarter or year by its last day."""
    try:
        return a_date(text)
    except ValueError:
        found = day_by_month(text) or period_end(text)
        if found is None:
            raise
        return found


def _day_text(_names: Names, value: object) -> str:
    return date_text(value)


def _parsing(parse: Callable[[str], object]) -> Callable[[Names, str], object]:
    return lambda _names, text: parse(text)


def _showing(shown: Callable[[object], str]) -> Callable[[Names, object], str]:
    return lambda _names, value: shown(value)
