"""What a trace on the map says about a changed record, the most telling first."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.compare.changed import Aspect, Changed, Shift
from topodesk.compare.names import MODES, TYPES, amount, one_line
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team, TeamType


def brief(one: Changed) -> str:
    """new; was Loans API; was platform · moved · +2 steps."""
    return " · ".join(_said(one))


def in_short(one: Changed) -> str:
    """new; renamed; moved +2, where there are two more changes."""
    words = [word for aspect, word in _IN_SHORT.items() if aspect in one.aspects]
    if len(words) < 2:
        return words[0] if words else "changed"
    return words[0] if words[0] in ("new", "gone") else f"{words[0]} +{len(words) - 1}"


_IN_SHORT = {
    Aspect.NEW: "new",
    Aspect.GONE: "gone",
    Aspect.RENAMED: "renamed",
    Aspect.RETYPED: "other type",
    Aspect.MOVED: "moved",
    Aspect.MODE: "other mode",
    Aspect.ENDS: "other ends",
    Aspect.DATES: "other dates",
    Aspect.CUSTOMER: "customer",
    Aspect.STEPS: "steps",
    Aspect.PEOPLE: "people",
    Aspect.COMPONENTS: "components",
}


def _said(one: Changed) -> Iterator[str]:
    old, new, aspects = one.before, one.after, one.aspects
    for only in (Aspect.NEW, Aspect.GONE):
        if only in aspects:
            yield only.value
    if Aspect.RENAMED in aspects and old is not None:
        yield f"was {one_line(old.label())}"
    if Aspect.RETYPED in aspects and isinstance(old, Team):
        if old.type is not TeamType.UNDEFINED or aspects == {Aspect.RETYPED}:
            yield f"was {TYPES[old.type]}"
    elif Aspect.RETYPED in aspects:
        yield "another kind"
    if Aspect.MOVED in aspects:
        yield "moved"
    if Aspect.MODE in aspects and isinstance(old, Interaction):
        yield f"was {MODES[old.mode]}"
    for aspect, words in ((Aspect.ENDS, "other ends"), (Aspect.DATES, "other dates")):
        if aspect in aspects:
            yield words
    if Aspect.CUSTOMER in aspects:
        yield "other customer"
    if Aspect.STEPS in aspects:
        yield _shifted(one.steps, "step")
    if Aspect.PEOPLE in aspects and isinstance(old, Team) and isinstance(new, Team):
        yield _head_count(old, new)
    if Aspect.COMPONENTS in aspects:
        yield _shifted(one.components, "component")


def _shifted(shift: Shift, noun: str) -> str:
    """+2 steps; −1 step; +1 −1 steps."""
    parts = [f"+{len(shift.gained)}"] if shift.gained else []
    parts += [f"−{len(shift.lost)}"] if shift.lost else []
    alone = len(shift.gained) + len(shift.lost) == 1
    return f"{' '.join(parts)} {noun if alone else f'{noun}s'}"


def _head_count(old: Team, new: Team) -> str:
    if old.people == new.people:
        return "open posts"
    was, now = ("?" if t.people is None else amount(t.people) for t in (old, new))
    return f"{was} → {now} people"
