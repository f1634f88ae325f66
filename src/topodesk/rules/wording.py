"""Plain English around names and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.model.record import Record

LONGEST_NAME = 60
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def quoted(name: str) -> str:
    """A name in “ ”, on one line and not too long for a sentence."""
    line = " ".join(name.split())
    return f"“{line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1].rstrip() + '…'}”"


def called(record: Record | None) -> str:
    """What a sentence calls a record: its name in “ ”, or “a team” when it has none."""
    if record is None:
        return "somebody"
    label = record.label()
    if label != record.noun:
        return quoted(label)
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label} without a name"


def count(number: float, noun: str, plural: str = "") -> str:
    """A number with its noun: 1 component, 2 components, 0 journey steps, 4.5 people."""
    return f"{number:g} {noun if number == 1 else plural or _plural(noun)}"


def number_word(number: int) -> str:
    """Small numbers as words, as at the start of a sentence."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def joined(items: Sequence[str], last: str = "and") -> str:
    """Items as a sentence says them: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def listed(names: Sequence[str], *, most: int = 3, noun: str = "") -> str:
    """Names in “ ”: all of them when few, else the first ones and how many more."""
    if len(names) <= most + 1:
        return joined([quoted(name) for name in names])
    shown = [quoted(name) for name in names[:most]]
    return joined([*shown, f"{len(names) - most} more{' ' + noun if noun else ''}"])


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
