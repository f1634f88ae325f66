"""Draws the figures of one place: a lane, a platform or the band, with all that stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from topodesk.drawing.easel import BELOW, CHIP, GROUND, INNER, TEAM, TEXT, Easel
from topodesk.drawing.layout.band import BandContents
from topodesk.drawing.layout.bars import BarsContents
from topodesk.drawing.layout.boxes import Band, Block, Chip, Column, Lane, PlatformLane
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.layout.plan import Place
from topodesk.drawing.layout.platform import PlatformContents
from topodesk.drawing.notation.component import chip_shapes
from topodesk.drawing.notation.customer import customer_caption, customer_line, customer_shapes
from topodesk.drawing.notation.folded import folded_caption, folded_shapes, folded_words
from topodesk.drawing.notation.grouping import (
    band_caption,
    band_shapes,
    inner_caption,
    inner_shapes,
    platform_caption,
    platform_shapes,
)
from topodesk.drawing.notation.stream import (
    chevron_caption,
    chevron_shapes,
    lane_shapes,
    prompt_caption,
    prompt_shapes,
    title_caption,
    title_shapes,
)
from topodesk.drawing.notation.team import team_caption, team_shapes
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.model.component import Component
from topodesk.model.stream import JourneyStep


def place_figures(place: Place, easel: Easel) -> Iterator[Figure]:
    """Everything in a place, lines apart."""
    contents, placed = place.contents, place.placed
    if isinstance(contents, LaneContents) and isinstance(placed, Lane):
        yield from _lane(contents, placed, easel)
    elif isinstance(contents, PlatformContents) and isinstance(placed, PlatformLane):
        yield from _platform(contents, placed, easel, depth=0)
    elif isinstance(contents, BandContents) and isinstance(placed, Band):
        yield from _band(contents, placed, easel)


def bar_figures(contents: BarsContents, blocks: Iterable[Block], easel: Easel) -> Iterator[Figure]:
    """The enabling bars."""
    return _teams(contents.cards, blocks, easel)


def _lane(contents: LaneContents, lane: Lane, easel: Easel) -> Iterator[Figure]:
    id, at = lane.stream, _corner(lane.rect)
    source = (lane.rect.w, lane.rect.h)
    yield easel.figure(f"lane:{id}", id, "lane", GROUND, at, source, lambda: lane_shapes(lane))
    if not contents.steps and not lane.folded:
        yield easel.figure(
            f"prompt:{id}", id, "prompt", TEXT, at, (), prompt_shapes, caption=prompt_caption
        )
    if contents.tags is not None:
        yield from _folded(contents, contents.tags, lane, easel)
        return
    said = (contents.stream, contents.outcome)
    yield easel.figure(
        f"stream_title:{id}",
        id,
        "stream_title",
        TEXT,
        at,
        said,
        lambda: title_shapes(contents),
        caption=lambda: title_caption(contents),
    )
    parts = zip(contents.steps, lane.columns, contents.needs, strict=True)
    for number, (step, column, needs) in enumerate(parts):
        yield _step(step, column, easel, first=number == 0)
        yield from _chips(column.chips, needs, easel)
    yield _customer(contents, lane, easel)
    yield from _teams(contents.cards, lane.blocks, easel)


def _folded(
    contents: LaneContents, tags: tuple[Card, ...], lane: Lane, easel: Easel
) -> Iterator[Figure]:
    id, at = lane.stream, _corner(lane.rect)
    said = (contents.stream, folded_words(contents))
    yield easel.figure(
        f"stream_title:{id}",
        id,
        "stream_title",
        TEXT,
        at,
        said,
        lambda: folded_shapes(contents),
        caption=lambda: folded_caption(contents),
    )
    customer, area = contents.customer, lane.customer
    if customer is not None:
        yield easel.figure(
            f"customer:{id}",
            customer.id,
            "customer",
            TEXT,
            _corner(area),
            ("folded", customer, area.w),
            lambda: customer_line(customer, area.w),
        )
    yield from _teams(tags, lane.blocks, easel)


def _step(step: JourneyStep, column: Column, easel: Easel, *, first: bool) -> Figure:
    return easel.figure(
        f"step:{step.id}",
        step.id,
        "step",
        TEXT,
        _corner(column.rect),
        (step, column.rect.w, column.more, first, _last_edge(column.chips, column.rect)),
        lambda: chevron_shapes(step, column, first=first),
        lambda: (Rect(0, 0, column.rect.w, column.rect.h),),
        lambda: chevron_caption(step, column, first=first),
    )


def _customer(contents: LaneContents, lane: Lane, easel: Easel) -> Figure:
    customer, area = contents.customer, lane.customer
    return easel.figure(
        f"customer:{lane.stream}",
        customer.id if customer else "",
        "customer" if customer else "prompt",
        TEXT,
        Point(area.x, lane.customer_top),
        (customer, area.w),
        lambda: customer_shapes(customer, area.w),
        caption=lambda: customer_caption(customer, area.w),
    )


def _platform(
    contents: PlatformContents, lane: PlatformLane, easel: Easel, depth: int
) -> Iterator[Figure]:
    id, shapes = lane.grouping, inner_shapes if depth else platform_shapes
    source = (contents.grouping, contents.teams(), lane.rect.w, lane.rect.h, depth)
    yield easel.figure(
        f"grouping:{id}",
        id,
        "grouping",
        min(GROUND + depth * INNER, BELOW - 1),
        _corner(lane.rect),
        source,
        lambda: shapes(contents, lane),
        caption=lambda: (inner_caption if depth else platform_caption)(contents, lane),
    )
    yield from _teams(contents.cards, lane.blocks, easel)
    for part, inner in zip(contents.inner, lane.inner, strict=True):
        yield from _platform(part, inner, easel, depth + 1)


def _band(contents: BandContents, band: Band, easel: Easel) -> Iterator[Figure]:
    teams = tuple(card.team for card in contents.cards)
    yield easel.figure(
        "band",
        "",
        "band",
        GROUND,
        _corner(band.rect),
        (teams, bool(contents.components), band.rect.w, band.rect.h),
        lambda: band_shapes(contents, band),
        caption=lambda: band_caption(band),
    )
    yield from _teams(contents.cards, band.blocks, easel)
    yield from _chips(band.chips, contents.components, easel)


def _teams(cards: Iterable[Card], blocks: Iterable[Block], easel: Easel) -> Iterator[Figure]:
    by_key = {card.key: card for card in cards}
    for block in blocks:
        card = by_key[block.key]
        yield _team(card, block, easel)
        yield from _chips(block.chips, card.owns, easel)


def _team(card: Card, block: Block, easel: Easel) -> Figure:
    rect = block.rect
    source = (card, rect.w, rect.h, block.more, _last_edge(block.chips, rect))
    return easel.figure(
        block.key,
        block.team,
        "team" if block.first and not block.thin else "tag",
        TEAM,
        _corner(rect),
        source,
        lambda: team_shapes(card, block),
        caption=lambda: team_caption(card, block),
    )


def _chips(
    chips: Iterable[Chip], components: Iterable[Component], easel: Easel
) -> Iterator[Figure]:
    by_id = {component.id: component for component in components}
    for chip in chips:
        yield _chip(chip, by_id[chip.component], easel)


def _chip(chip: Chip, component: Component, easel: Easel) -> Figure:
    rect = chip.rect
    return easel.figure(
        chip.key,
        chip.component,
        "component",
        CHIP,
        _corner(rect),
        (component, rect.w, rect.h),
        lambda: chip_shapes(component, rect.w, rect.h),
    )


def _last_edge(chips: tuple[Chip, ...], host: Rect) -> float:
    """Where the last chip ends, from the left edge of its host."""
    return chips[-1].rect.right - host.x if chips else 0.0


def _corner(rect: Rect) -> Point:
    return Point(rect.x, rect.y)
