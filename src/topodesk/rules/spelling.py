"""Cuts a text into words that can be compared: no capitals, no accents, camelCase taken apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ]{2})(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_SPELLED = (
    (re.compile(r"(?i)(?<![A-Za-z0-9])\.net\b"), " dotnet "),
    (re.compile(r"(?i)\bc#"), " csharp "),
    (re.compile(r"(?i)\bc\+\+"), " cplusplus "),
)
_SPECIAL = re.compile(r"[.#+]")
_PLAIN = re.compile(r"[a-z0-9]+")
_UNSPACED = "぀-ヿ㐀-鿿豈-﫿ｦ-ﾟ"
_STARTS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_RUNS = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_KEPT = 4096


def folded(text: str) -> str:
    """`text` without capitals and Latin accents; compatibility forms become plain ones."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in plain if not "̀" <= c <= "ͯ"))


@lru_cache(maxsize=_KEPT)
def words(text: str) -> tuple[str, ...]:
    """The words of `text`: “PaymentsAPI/front-end” gives payments, api, front, end."""
    if _SPECIAL.search(text):
        for pattern, instead in _SPELLED:
            text = pattern.sub(instead, text)
    if text.isascii():
        return tuple(_PLAIN.findall(_CAMEL.sub(" ", text).lower()))
    plain = folded(_CAMEL.sub(" ", unicodedata.normalize("NFKC", text)))
    spaced = "".join(c if _belongs_to_word(c) else " " for c in plain)
    return tuple(run for word in spaced.split() for run in _RUNS.findall(word))


def as_written(parts: str, text: str) -> str:
    """Words found in `text` the way they stand there; “front end” may be “Front-End”."""
    pattern = r"[\W_]*".join(re.escape(word) for word in parts.split())
    found = re.search(pattern, text, re.IGNORECASE)
    return found.group() if found else parts


def unspaced(word: str) -> bool:
    """Whether a word is of a script that writes no spaces between words."""
    return not word.isascii() and _STARTS_UNSPACED.match(word) is not None


def singular(word: str) -> str:
    """An English word without its plural ending; other words mostly stay as they are."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def verb_forms(verb: str) -> set[str]:
    """An English verb and what it may look like in use: apply, applies, applying, applied."""
    stem = verb.removesuffix("e")
    doubled = verb + verb[-1]
    forms = {verb, verb + "s", verb + "es", stem + "ing", stem + "ed"}
    if verb.endswith("y"):
        return forms | {verb[:-1] + "ies", verb[:-1] + "ied"}
    return forms | {doubled + "ing", doubled + "ed"}


def _belongs_to_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
