"""What a list of things not done says, and who it speaks for."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.outcome import Initiative, InitiativeStatus, NotDoing
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.spelling import words

_NOTHING = frozenset(
    {
        *("nothing", "none", "na", "n", "a", "tbd", "tba", "todo", "not", "applicable", "yet"),
        *("nichts", "keine", "keins", "offen", "rien", "aucun", "aucune", "nada", "ninguno"),
        *("ninguna", "nenhum", "niente", "nessuno", "nessuna", "niets", "geen", "inget", "ingen"),
        *("ingenting", "intet", "nic", "brak"),
    }
)
"""Words of which an entry that says nothing is made."""


def says_something(text: str) -> bool:
    """Whether a text is more than “none”, “n/a” or “tbd”."""
    return not _NOTHING.issuperset(words(text))


def noes_of_team(facts: Facts, team: str) -> tuple[NotDoing, ...]:
    """What one team has said it will not do."""
    return _saying(n for n in facts.referrers(team, NotDoing) if n.team == team)


def noes_of_stream(facts: Facts, stream: str) -> tuple[NotDoing, ...]:
    """What a stream will not do, apart from what its teams have said for themselves."""
    return _saying(n for n in facts.referrers(stream, NotDoing) if n.stream == stream)


def noes_of_all(facts: Facts) -> tuple[NotDoing, ...]:
    """What nobody will do."""
    return _saying(n for n in facts.all(NotDoing) if n.team is None and n.stream is None)


def teams_on(facts: Facts, stream: str) -> tuple[Team, ...]:
    """The teams that stand on a stream."""
    return tuple(t for t in facts.referrers(stream, Team) if t.value_stream == stream)


def under_way(facts: Facts, team: str) -> tuple[Initiative, ...]:
    """What a team works on now."""
    found = facts.referrers(team, Initiative)
    return tuple(i for i in found if i.team == team and i.status is InitiativeStatus.ACTIVE)


def _saying(entries: Iterable[NotDoing]) -> tuple[NotDoing, ...]:
    return tuple(entry for entry in entries if says_something(entry.text))
