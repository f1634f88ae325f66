"""Lines of teams at the right run round the right side of the map: VIEW-53."""

from __future__ import annotations

import pytest
from crowded import crowded
from hypothesis import given
from hypothesis import strategies as st
from little_bank import XAAS, interaction, scenario_of, step, team
from touching import segments

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.lines.spine import tracks_right
from topodesk.drawing.shapes import Rect
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.stream import Customer, ValueStream
from topodesk.model.team import TeamType

FACILITATING = InteractionMode.FACILITATING


def shop(*lines: Record, teams: tuple[str, ...] = ("first", "last")) -> Drawing:
    """Two streams of two steps each, an own team at every step, named after stream and step."""
    records: list[Record] = [Customer(id="buyer", name="Buyer"), *lines]
    for order, stream in enumerate(("buy", "pay", "send")):
        records.append(
            ValueStream(id=stream, name=stream, customer="buyer", lane_order=str(order + 1))
        )
        for place, name in enumerate(teams):
            records.append(team(f"{stream}-{name}", value_stream=stream))
            records.append(
                step(f"s-{stream}-{name}", stream, f"{stream}-{name}", order=str(place + 1))
            )
    return Drawing(scenario_of(*records))


def upright(drawing: Drawing, id: str) -> list[Rect]:
    """Where a line runs outside the lanes."""
    width = drawing.layout.band.rect.right
    stretches = segments(drawing.picture.figures[f"interaction:{id}"])
    return [s for s in stretches if s.w == 0 and not 0 <= s.x <= width]


def test_a_line_between_teams_at_the_right_runs_round_the_right_side() -> None:
    drawing = shop(interaction("i", XAAS, "buy-last", "send-last"))
    (trunk,) = upright(drawing, "i")
    assert trunk.x > drawing.layout.band.rect.right


def test_a_line_between_teams_at_the_left_runs_round_the_left_side() -> None:
    drawing = shop(interaction("i", XAAS, "buy-first", "send-first"))
    (trunk,) = upright(drawing, "i")
    assert trunk.x < 0


def test_all_services_of_a_provider_run_round_one_side() -> None:
    drawing = shop(
        interaction("i", XAAS, "buy-last", "send-last"),
        interaction("j", XAAS, "buy-last", "pay-last"),
        interaction("k", XAAS, "buy-last", "send-first"),
    )
    assert len({s.x for id in "ijk" for s in upright(drawing, id)}) == 1


def test_a_line_to_an_enabling_bar_stays_at_the_left_where_bars_stand() -> None:
    drawing = shop(
        team("coach", TeamType.ENABLING),
        interaction("f", FACILITATING, "coach", "buy-first"),
        interaction("i", XAAS, "send-last", "coach"),
    )
    (trunk,) = upright(drawing, "i")
    assert trunk.x < 0


def test_no_line_meets_a_customer() -> None:
    drawing = Drawing(crowded(7))
    people = [f for f in drawing.picture.figures.values() if f.role == "customer"]
    assert people
    for figure in drawing.picture.figures.values():
        if figure.role == "interaction":
            for stretch in segments(figure):
                assert not [p.key for p in people if stretch.grown(0.1).meets(p.bounds)]


def test_some_lines_of_a_crowded_map_run_at_either_side() -> None:
    scenario = crowded(7)
    drawing = Drawing(scenario)
    found = [s.x > 0 for i in scenario.of(Interaction) for s in upright(drawing, i.id)]
    assert True in found
    assert False in found


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=90))
def test_trunks_at_the_right_never_share_a_place_where_they_meet(
    spans: list[tuple[int, int]],
) -> None:
    ends = {("", str(n)): [float(a), float(b)] for n, (a, b) in enumerate(spans)}
    places = tracks_right(ends, 100)
    assert all(x > 100 for x in places.values())
    for a in ends:
        for b in ends:
            meet = max(ends[a]) >= min(ends[b]) and max(ends[b]) >= min(ends[a])
            assert a == b or not meet or places[a] != places[b]


@pytest.mark.parametrize("count", [1, 2, 60, 61, 200])
def test_trunks_at_the_right_take_no_more_room_than_those_at_the_left(count: int) -> None:
    places = tracks_right({("", str(n)): (0.0, 100.0 + n) for n in range(count)}, 0)
    assert max(places.values()) < 400
