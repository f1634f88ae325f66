"""Teams that are called like what they own."""

from __future__ import annotations

from topodesk.model.component import Component
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact
from topodesk.rules.lexical import hits, name_key, name_words
from topodesk.rules.ownership import owns


@fact
def called_like_its_component(facts: Facts, team: str) -> bool:
    """Whether the name of a team is that of a component it owns, as people hear it."""
    record = facts.get(Team, team)
    owned = (facts.get(Component, id) for id in owns(facts, team))
    return record is not None and any(_alike(record.name, c.name) for c in owned if c)


def _alike(one: str, other: str) -> bool:
    """The same words but for one in five, or the same when words for layers are left out."""
    if name_key(one) == name_key(other):
        return True
    words, others = name_words(one), name_words(other)
    if words and len(words & others) >= 0.8 * len(words | others):
        return True
    bare, bare_other = words - _layers(one), others - _layers(other)
    return bool(bare) and bare == bare_other


def _layers(name: str) -> frozenset[str]:
    found = (hit.text for hit in hits(name) if hit.strength(("layer",)))
    return frozenset(word for text in found for word in name_words(text))
