"""What one rule says several times: said once in a heading that folds, with the cards below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from topodesk.ui.panels.findings.entries import SOURCE, WHY, Entry, Fold, Item, Key, Paragraph

SOME = 3
"""So many cards of one rule stand open until somebody folds them; more are folded at first."""

FEW = 12
"""So many hints stand among the rest; more of them are closed behind what matters."""


def grouped(entries: Iterable[Entry], is_open: Callable[[Key, int], bool]) -> Iterator[Item]:
    """The entries in their order, those of one rule and severity together under a heading where
    there are several. `is_open` says of a heading's key and count whether its cards are shown."""
    together: dict[Key, list[Entry]] = {}
    for entry in entries:
        together.setdefault(entry.group, []).append(entry)
    for key, found in together.items():
        if len(found) == 1:
            yield found[0]
            continue
        said = _said_by_all(found)
        first, shown = found[0], is_open(key, len(found))
        yield Fold(first.title, shown, len(found), first.severity, first.rule, said)
        if shown:
            yield from (_besides(entry, said) for entry in found)


def hints_apart(entries: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """What matters, and the hints where they are so many that it would be lost among them."""
    hints = [entry for entry in entries if entry.severity == "info"]
    if len(hints) <= FEW or len(hints) == len(entries):
        return entries, []
    return [entry for entry in entries if entry.severity != "info"], hints


def _said_by_all(entries: list[Entry]) -> tuple[Paragraph, ...]:
    """The reason, the action and the source that all give in the same words; what each is about,
    and its evidence, stay on its card."""
    alike = set(entries[0].paragraphs).intersection(*(e.paragraphs for e in entries[1:]))
    return tuple(p for p in entries[0].paragraphs if p in alike and _is_of_the_rule(p))


def _is_of_the_rule(paragraph: Paragraph) -> bool:
    return paragraph.style == "action" or paragraph.text.startswith((WHY, SOURCE))


@lru_cache(maxsize=8192)
def _besides(entry: Entry, said: tuple[Paragraph, ...]) -> Entry:
    """The card below a heading that says its title and these paragraphs already."""
    left = tuple(p for p in entry.paragraphs if p not in said)
    return replace(entry, paragraphs=left, headed=True)
