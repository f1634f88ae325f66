"""Questions several rules put to the room, each in one wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Question
from topodesk.rules.legitimacy import legitimacy
from topodesk.rules.rule import Rule
from topodesk.rules.tally import Entry
from topodesk.rules.wording import listed


def about_support(rule: Rule[Any], team: Team, facts: Facts) -> Iterator[Question]:
    """The unanswered must-haves of a support team's test."""
    found = legitimacy(facts, team.id)
    for answer in found.missing if found else ():
        yield rule.question(((team.id, team.label()),), answer.about, answer.ask)


def of_many(entries: Sequence[Entry]) -> tuple[tuple[tuple[str, str], ...], str]:
    """((id, name), ...) of a list of records, and their names as a sentence says them."""
    pairs = tuple((id, name) for _, id, name in entries)
    return pairs, listed([name for _, name in pairs])
