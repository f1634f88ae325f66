"""Counter-evidence first: does a text speak of somebody who receives value?"""

from __future__ import annotations

from topodesk.rules.facts import Facts
from topodesk.rules.lexical import hits, name_words
from topodesk.rules.spelling import singular, words
from topodesk.rules.vocabulary import vocabulary


def speaks_of_value(facts: Facts, text: str) -> bool:
    """Whether a text has a value word, or a word of a customer, stream or step of this model."""
    if any("value" in hit.strengths for hit in hits(text, facts.words)):
        return True
    return any(facts.has_word(word) for word in name_words(text))


def value_positions(facts: Facts, text: str) -> set[int]:
    """Which words of a text, by position, speak of value."""
    found: set[int] = set()
    for hit in hits(text, facts.words):
        if "value" in hit.strengths:
            found.update([hit.start] if "…" in hit.text else range(hit.start, hit.end))
    idle = vocabulary().idle
    for at, word in enumerate(words(text)):
        if word not in idle and facts.has_word(singular(word)):
            found.add(at)
    return found
