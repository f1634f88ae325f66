"""What the list of changes shows. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from topodesk.compare.changed import Changed
    from topodesk.compare.comparison import Comparison
    from topodesk.compare.people import TeamPeople

Sign = Literal["new", "gone", "changed", "head"]

GROUPS = {
    "Teams": ("team",),
    "Streams and steps": ("value stream", "journey step", "customer", "grouping"),
    "Components": ("component",),
    "Interactions": ("interaction",),
}
"""The groups of the list by the nouns in them; the people come last."""
PEOPLE = "People"
SHORT = {"Streams and steps": "Streams", "Interactions": "Lines"}
"""What a filter is called where its group's name is long."""


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or a changed record: its name, what is otherwise, and all of it as a sentence."""

    sign: Sign
    name: str
    words: str = ""
    spoken: str = ""
    record: str = ""
    ends: tuple[str, ...] = ()


def counted(comparison: Comparison) -> dict[str, int]:
    """How many rows each group has."""
    counts = {
        group: sum(one.noun in nouns for one in comparison.changed)
        for group, nouns in GROUPS.items()
    }
    counts[PEOPLE] = len(_people(comparison))
    return counts


def rows(comparison: Comparison, only: str = "") -> list[Row]:
    """The rows under their headings; of one group `only`, or of all."""
    found: list[Row] = []
    for group, nouns in GROUPS.items():
        if only in ("", group):
            inside = [_row(comparison, one) for one in comparison.changed if one.noun in nouns]
            found += [Row("head", group), *inside] if inside else []
    if only in ("", PEOPLE):
        people = _people(comparison)
        found += [Row("head", PEOPLE), *people] if people else []
    return found


def text(comparison: Comparison, only: str = "") -> str:
    """The balance and the rows as plain text, for a message or a document."""
    lines = balance(comparison)
    for row in rows(comparison, only):
        lines += ["", row.name] if row.sign == "head" else [f"- {row.spoken}"]
    return "\n".join(lines) + "\n"


def balance(comparison: Comparison) -> list[str]:
    """88 people before, 88 after. 61 change team. 4 open posts: Repay 2, Join 2."""
    from topodesk.compare.names import amount, listed, people

    found = comparison.people
    difference = found.difference
    more = f", {amount(abs(difference))} {'more' if difference > 0 else 'fewer'}"
    lines = [f"{people(found.before)} before, {amount(found.after)} after{more * bool(difference)}"]
    moved = [f"{amount(found.leave)} leave their team"] if found.leave else []
    if found.along:
        moved.append(f"{amount(found.along)} stay in one that changes type, stream or platform")
    if found.planned is not None:
        moved.append(f"the steps say {amount(found.planned)} move")
    if moved:
        lines.append("; ".join(moved))
    if found.open:
        posts = "1 open post" if found.open == 1 else f"{amount(found.open)} open posts"
        teams = [f"{one.name[:60]} {amount(one.open)}" for one in found.vacancies]
        lines.append(f"{posts}: {listed(teams)}")
    return lines


def _row(comparison: Comparison, one: Changed) -> Row:
    from topodesk.compare.changed import Aspect
    from topodesk.compare.wording import detail, sentence, title
    from topodesk.drawing.bidi import quotes_apart

    sign: Sign = "gone" if one.gone else "new" if Aspect.NEW in one.aspects else "changed"
    ends = (getattr(one.record, "provider", ""), getattr(one.record, "consumer", ""))
    return Row(
        sign,
        title(comparison, one),
        quotes_apart(detail(comparison, one)),
        quotes_apart(sentence(comparison, one)),
        one.id,
        tuple(id for id in ends if id),
    )


def _people(comparison: Comparison) -> list[Row]:
    return [
        Row(
            "gone" if not one.after else "new" if not one.before else "changed",
            one.name,
            words,
            f"{one.name}: {words}",
            one.team,
        )
        for one in comparison.people.teams
        if (words := _said(one))
    ]


def _said(one: TeamPeople) -> str:
    from topodesk.compare.names import amount, people

    join = max(0.0, round(one.after - one.before, 6))
    parts = [f"{people(one.leave)} leave{'s' if one.leave == 1 else ''}"] if one.leave else []
    parts += [f"{people(join)} join{'s' if join == 1 else ''}"] if join else []
    parts += [f"{people(one.along)} stay while the team changes"] if one.along else []
    if one.open:
        parts.append(f"{amount(one.open)} open {'post' if one.open == 1 else 'posts'}")
    return "; ".join(parts)
