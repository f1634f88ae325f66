"""What a team's block looks like: its shape, its name, how many people, and a second line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import INK, TEAMS
from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block
from topodesk.drawing.layout.cards import Card, people
from topodesk.drawing.layout.grid import is_upright
from topodesk.drawing.notation.outlines import CUT, team_outline
from topodesk.drawing.notation.text_at import centred, ending, left, settled, upwards
from topodesk.drawing.shapes import Rect, Shape, TextLine
from topodesk.model.team import TeamType

LETTERS = {
    TeamType.STREAM_ALIGNED: "SA",
    TeamType.PLATFORM: "PL",
    TeamType.ENABLING: "EN",
    TeamType.COMPLICATED_SUBSYSTEM: "CS",
    TeamType.UNDEFINED: "?",
}
"""What tells the types apart where colours are lost."""
SHARE = 0.75
"""Of a level's least size, before the name of a team is shortened."""
_LEADING = 1.12
_LONGEST = 400
"""Characters of a name that are looked at; no more have room anyway."""


def team_shapes(card: Card, block: Block) -> tuple[Shape, ...]:
    """A team's block with its top left corner at the origin."""
    area = Rect(0, 0, block.rect.w, block.rect.h)
    outline = team_outline(card.team.type, area)
    if not card.first or card.thin:
        return (outline, *_tag(card, area))
    if is_upright(card):
        return (outline, *_upright(card, area))
    if card.team.type is TeamType.COMPLICATED_SUBSYSTEM:
        return (outline, *_octagon(card, area), *_more(card, block))
    return (outline, *_lying(card, area), *_more(card, block))


def team_caption(card: Card, block: Block) -> Caption:
    """Its name over the whole block, clear of corners and of a badge."""
    kind, w, h = card.team.type, block.rect.w, block.rect.h
    if is_upright(card):
        return Caption(card.team.label(), Rect(5, 10, w - 10, h - 22), upwards=True, share=SHARE)
    cut = CUT * min(w, h) if kind is TeamType.COMPLICATED_SUBSYSTEM else 0.0
    before = 14.0 if kind is TeamType.UNDEFINED else 8 + cut / 2
    edge = 1.0 if h <= sizes.TAG else 4.0
    room = Rect(before, edge, w - before - max(before, 12.0), h - 2 * edge)
    return Caption(card.team.label(), room, middle=bool(cut), share=SHARE)


def _lying(card: Card, area: Rect) -> Iterator[Shape]:
    """Its name on one line, or on two that leave its second line less room."""
    quiet = TEAMS[card.team.type].quiet
    inset = 18.0 if card.team.type is TeamType.UNDEFINED else 12.0
    end = area.w - inset
    count = ending(people(card.team.people), end, 19, 60, 11, "regular", quiet)
    beside = count.width + (8 if count.text else 0)
    name = _name(card, end - inset - beside, 13.5, 12.0)
    top, foot, size = (19.5, 36.0, 11.0) if len(name) == 1 else (15.0, 40.5, 10.0)
    letters = ending(LETTERS[card.team.type], end, foot, 24, 10, "semibold", quiet)
    yield from (line.moved(inset, top) for line in name)
    yield left(card.line, inset, foot, end - inset - letters.width - 8, size, "regular", quiet)
    yield count
    yield letters


def _name(card: Card, width: float, size: float, smaller: float) -> tuple[TextLine, ...]:
    """The name of a team, its first baseline at the origin: `smaller` where it needs two lines."""
    settings = ((size, 1), (smaller, 2))
    return settled(card.team.label()[:_LONGEST], width, "semibold", INK, settings, _LEADING)


def _tag(card: Card, area: Rect) -> Iterator[Shape]:
    cut = 0.29 * area.h if card.team.type is TeamType.COMPLICATED_SUBSYSTEM else 0
    room, settings = area.w - 22 - cut, ((11.0, 1), (10.0, 2))
    name = card.team.label()[:_LONGEST]
    lines = settled(name, room, "semibold", INK, settings, _LEADING)
    top = area.h / 2 + (4 if len(lines) == 1 else -2.2)
    yield from (line.moved(11 + cut / 2, top) for line in lines)


def _octagon(card: Card, area: Rect) -> Iterator[Shape]:
    quiet = TEAMS[card.team.type].quiet
    middle = (area.h - (22 if card.owns else 0)) / 2
    room = area.w - 2 * max(CUT * min(area.w, area.h) * 0.6, 10)
    words = " · ".join(w for w in (people(card.team.people), LETTERS[card.team.type]) if w)
    name = _name(card, room, 12.5, 12.0)
    top, foot = (middle - 1, middle + 15) if len(name) == 1 else (middle - 8, middle + 18)
    yield from (line.moved((area.w - line.width) / 2, top) for line in name)
    yield centred(words, area.w / 2, foot, room, 10.5, "regular", quiet)


def _upright(card: Card, area: Rect) -> Iterator[Shape]:
    quiet = TEAMS[card.team.type].quiet
    foot = 20.0
    middle, length = (area.h - foot) / 2 + 4, area.h - foot - 14
    words = " ".join(w for w in (people(card.team.people), LETTERS[card.team.type]) if w)
    name = _name(card, length, 13.0, 12.0)
    if len(name) == 1:
        first, last = (-2.0, 14.0) if card.line else (5.0, 0.0)
    else:
        first, last = (-11.0, 17.0) if card.line else (-2.0, 0.0)
    for line in name:
        baseline = area.w / 2 + first + line.y
        yield replace(line, x=baseline, y=middle + line.width / 2, angle=-90)
    yield upwards(card.line, area.w / 2 + last, middle, length, 10, "regular", quiet)
    yield centred(words, area.w / 2, area.h - 10, area.w - 8, 10, "medium", quiet)


def _more(card: Card, block: Block) -> Iterator[Shape]:
    if block.more:
        chip = block.chips[-1].rect
        x, y = chip.right - block.rect.x + 5, chip.y - block.rect.y + 11.5
        quiet = TEAMS[card.team.type].quiet
        yield left(f"+{block.more}", x, y, 24, 10, "medium", quiet)
