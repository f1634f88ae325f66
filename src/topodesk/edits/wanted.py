"""Words looked for in texts: whatever their case and accents, unless asked otherwise."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. Accents never count; white space of any kind is a space."""

    text: str
    match_case: bool = False
    whole_word: bool = False

    @property
    def _switches(self) -> tuple[bool, bool]:
        return self.match_case, self.whole_word

    @property
    def means_something(self) -> bool:
        """Whether there is anything to look for."""
        return bool(_plain(self.text, self.match_case).strip())

    def is_in(self, text: str) -> bool:
        """Whether `text` holds it."""
        return self.test()(text)

    def test(self) -> Callable[[str], bool]:
        """`is_in` for many texts."""
        asked, match_case, whole_word = _plain(self.text, self.match_case), *self._switches
        if not asked.strip():
            return lambda text: False
        return lambda text: (
            asked in _plain(text, match_case) and (not whole_word or bool(self.spans(text)))
        )

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where it stands in `text`, as (from, to): whole letters only, none twice."""
        letters, origins = _letters(text, self.match_case)
        asked = _plain(self.text, self.match_case)
        found: list[tuple[int, int]] = []
        at = letters.find(asked) if self.means_something else -1
        while at >= 0:
            end = at + len(asked)
            if self._counts(letters, origins, at, end):
                found.append((origins[at], _end(text, origins, end)))
                at = letters.find(asked, end)
            else:
                at = letters.find(asked, at + 1)
        return found

    def replaced(self, text: str, by: str) -> str:
        """`text` with `by` wherever it stood; the rest stays as it is stored. Where case does not
        count, a capital at the beginning stays one."""
        kept, at = [], 0
        for start, end in self.spans(text):
            instead = by if self.match_case else _begun_as(text[start:end], self.text, by)
            kept += [text[at:start], instead]
            at = end
        return "".join([*kept, text[at:]])

    def _counts(self, letters: str, origins: list[int], at: int, end: int) -> bool:
        """Not half of a letter such as ß, and with `whole_word` not part of a longer word."""
        if at and origins[at - 1] == origins[at]:
            return False
        if end < len(letters) and origins[end - 1] == origins[end]:
            return False
        before, behind = letters[at - 1 : at], letters[end : end + 1]
        return not self.whole_word or not (_in_a_word(before) or _in_a_word(behind))


def _begun_as(found: str, asked: str, by: str) -> str:
    """`by` with a capital where what was found has one that nobody asked for."""
    stands_out = found[:1].isupper() and not asked[:1].isupper()
    return by[:1].upper() + by[1:] if stands_out else by


def _in_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _end(text: str, origins: list[int], end: int) -> int:
    """The place in `text` behind the last letter, the accents that belong to it included."""
    return origins[end] if end < len(origins) else len(text)


@lru_cache(maxsize=20_000)
def _plain(text: str, match_case: bool) -> str:
    if text.isascii() and text.isprintable():
        return text if match_case else text.casefold()
    return _letters(text, match_case)[0]


def _letters(text: str, match_case: bool) -> tuple[str, list[int]]:
    """The letters that count, and for each the place in `text` it comes from."""
    if text.isascii() and text.isprintable():
        return text if match_case else text.casefold(), list(range(len(text)))
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(text):
        bare = _bare(letter, match_case)
        letters.append(bare)
        origins += [place] * len(bare)
    return "".join(letters), origins


@lru_cache(maxsize=4_000)
def _bare(letter: str, match_case: bool) -> str:
    if letter.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", letter)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare if match_case else bare.casefold()
