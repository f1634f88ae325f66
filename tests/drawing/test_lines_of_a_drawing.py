"""Lines are led place by place and joined along the spine."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from little_bank import XAAS, interaction, little_bank, scenario_of, step, team

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.lines.bar_ports import bar_ports
from topodesk.drawing.lines.district import District
from topodesk.drawing.lines.spine import Half, Side, halves, joined, tracks
from topodesk.drawing.shapes import Path, Point, Rect
from topodesk.model.change import Change
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import InteractionMode
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import TeamType

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=30)


@given(SPANS)
def test_trunks_that_meet_never_share_a_place(spans: list[tuple[int, int]]) -> None:
    ends = {("", str(n)): [float(a), float(b)] for n, (a, b) in enumerate(spans)}
    places = tracks(ends, -60, -5)
    assert all(-60 < x < -5 for x in places.values())
    for a, b in combinations(ends, 2):
        meet = max(ends[a]) >= min(ends[b]) and max(ends[b]) >= min(ends[a])
        assert not meet or places[a] != places[b]


def test_longer_trunks_run_outside() -> None:
    places = tracks({("", "long"): [0, 90], ("", "short"): [30, 50]}, -60, -5)
    assert places["", "long"] < places["", "short"]


def test_a_way_is_cut_where_it_enters_and_leaves_the_spine() -> None:
    way = [Point(50, 10), Point(50, 30), Point(-20, 30), Point(-20, 80), Point(40, 80)]
    before, after = halves(way, Side(0), 100) or (None, None)
    assert before == Half((Point(50, 110), Point(50, 130)), 130)
    assert after == Half((Point(40, 180),), 180)
    assert halves(way[:2], Side(0), 100) is None


def test_joined_halves_turn_at_the_trunk_only() -> None:
    route = joined(Half((Point(9, 5), Point(9, 20)), 20), -8, Half((Point(30, 60),), 60), None)
    assert route.points == (
        Point(9, 5),
        Point(9, 20),
        Point(-8, 20),
        Point(-8, 60),
        Point(30, 60),
    )
    assert route.at == Point(-8, 40)


def test_ports_of_a_bar_keep_apart_from_each_other_and_from_straight_lines() -> None:
    bars = {"bar": Rect(-80, 0, 54, 200)}
    wanted = {("bar", str(n)): [50.0] for n in range(5)}
    ports = bar_ports(bars, wanted, {"bar": [50.0]})
    heights = sorted([50.0, *ports.values()])
    assert all(b - a >= 5 for a, b in pairwise(heights))
    assert all(9 <= y <= 191 for y in heights)


def facilitated() -> Scenario:
    """One lane with a team at its start and one behind it, helped by an enabling team."""
    return scenario_of(
        ValueStream(id="v", name="V"),
        team("near"),
        team("far"),
        team("coach", TeamType.ENABLING),
        step("a", "v", "near"),
        step("b", "v", "far"),
        interaction("i", InteractionMode.FACILITATING, "coach", "near"),
        interaction("j", InteractionMode.FACILITATING, "coach", "far"),
    )


def bends(drawing: Drawing, id: str) -> int:
    """How often the line of an interaction turns."""
    line = drawing.picture.figures[f"interaction:{id}"].shapes[0]
    assert isinstance(line, Path)
    return len(line.commands) - 2


def test_facilitating_runs_straight_to_the_first_team_of_a_row() -> None:
    drawing = Drawing(facilitated())
    assert bends(drawing, "i") == 0
    assert bends(drawing, "j") > 0


def test_a_platform_reaches_the_lane_above_without_the_spine() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="V"),
            Grouping(id="g", name="G"),
            team("t"),
            step("a", "v", "t"),
            team("p", TeamType.PLATFORM, grouping="g"),
            interaction("i", XAAS, "p", "t"),
        )
    )
    figure = drawing.picture.figures["interaction:i"]
    assert figure.bounds.x > drawing.layout.lanes[0].head.right


def test_services_of_one_provider_leave_it_at_one_place() -> None:
    drawing = Drawing(little_bank())
    starts = {drawing.picture.figures[f"interaction:{id}"].origin for id in ("i4", "i5")}
    assert len(starts) == 1


def test_an_edit_in_one_lane_leads_no_line_of_another_again() -> None:
    bank = scenario_of(
        *(ValueStream(id=v, name=v, lane_order=v) for v in "vw"),
        *(team(f"{v}{n}") for v in "vw" for n in range(4)),
        *(step(f"{v}s{n}", v, f"{v}{n}") for v in "vw" for n in range(4)),
        interaction("iv", XAAS, "v0", "v2"),
        interaction("iw", XAAS, "w0", "w2"),
    )
    drawing = Drawing(bank)
    before = dict(drawing.picture.figures)
    led: list[str] = []
    real = District.lead

    def watched(self: District, *args: object, **more: object) -> None:
        kept = self.routes
        real(self, *args, **more)  # type: ignore[arg-type]
        if self.routes is not kept:
            led.extend(self.routes)

    old = bank.get(JourneyStep, "ws2")
    assert old is not None
    stretched = old.with_(responsible_teams=("w2", "w3"))
    change = Change.of("Stretch", "s", updated=[(old, stretched)])
    bank.write(change.within("s"))
    District.lead = watched  # type: ignore[method-assign]
    try:
        drawing.update(change)
    finally:
        District.lead = real  # type: ignore[method-assign]
    assert "iv" not in led
    assert "iw" in led
    assert drawing.picture.figures["interaction:iv"] is before["interaction:iv"]
