"""What the find bar says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from topodesk.model.scenario import Scenario
    from topodesk.session.search import Match

AROUND = 90
"""Characters of a text that are shown with a match in it."""

FIELDS = {"short_name": "short name"}


def counted(place: int, number: int) -> str:
    """`3 of 12`, `12 found` before the first step, or `none`."""
    if not number:
        return "none"
    return f"{place:,} of {number:,}" if place else f"{number:,} found"


def in_names(names: int, number: int) -> str:
    """How many of `number` matches are in names, where that is not all of them: only names are
    replaced."""
    if names >= number:
        return ""
    return f"{names:,} of them in names; only names are replaced"


def scope(scenario: str, *, everywhere: bool) -> str:
    """In which names is replaced."""
    where = "in every scenario" if everywhere else f"in “{' '.join(scenario[:40].split())}”"
    return f"Replaces in names, {where}"


def told(match: Match, scenario: Scenario, *, drawn: bool) -> str:
    """Where a match that is not in a name was found, and whether it is on the map at all."""
    hidden = "" if drawn else "Not shown on the map now"
    if match.in_its_name:
        return hidden
    text = " ".join(str(getattr(scenario[match.id], match.field))[:AROUND].split())
    where = f"In the {FIELDS.get(match.field, match.field)}: {text}"
    return f"{hidden} · {where}" if hidden else where
