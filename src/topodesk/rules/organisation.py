"""The organisation as a whole: is it large enough for shares and relations to mean something?"""

from __future__ import annotations

from topodesk.rules.facts import Facts, fact


@fact
def is_small(facts: Facts) -> bool:
    """Fewer than 3 teams or fewer than 15 known people; both numbers are a design's settings."""
    settings = facts.design.info.settings
    teams, people = facts.size()
    return teams < settings.small_teams or (people is not None and people < settings.small_people)
