"""What is written on the map."""

from __future__ import annotations

from datetime import date

import pytest
from little_bank import interaction, scenario_of, step, team

from topodesk.drawing.afar import seen_at
from topodesk.drawing.caption import LEVELS
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout.cards import people, people_in
from topodesk.drawing.notation.stream import outcome_words
from topodesk.drawing.shapes import TextLine
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import InteractionMode
from topodesk.model.outcome import Outcome
from topodesk.model.stream import Customer, ValueStream
from topodesk.model.team import TeamType


def words(drawing: Drawing, key: str) -> list[str]:
    """The texts of a figure, empty ones apart."""
    return [line.text for line in drawing.picture.figures[key].texts() if line.text]


@pytest.mark.parametrize(
    ("fields", "numbers"),
    [
        ({"baseline": "61%", "target": "72%", "due": date(2027, 12, 1)}, "61% → 72% by Dec 2027"),
        ({"baseline": "61", "target": "72", "unit": "%"}, "61 → 72%"),
        ({"baseline": "2.9%", "target": "3.6%", "unit": "% of visits"}, "2.9% → 3.6% of visits"),
        ({"baseline": "11", "target": "4", "unit": "days"}, "11 → 4 days"),
        ({"target": "4 days"}, "? → 4 days"),
        ({"baseline": "11"}, "11 → ?"),
        ({}, "no baseline, no target"),
    ],
)
def test_an_outcome_says_from_where_to_where(fields: dict[str, object], numbers: str) -> None:
    outcome = Outcome.model_validate({"id": "o", "metric": "M", **fields})
    assert outcome_words(outcome) == ("M", numbers)


def test_a_stream_without_an_outcome_asks_for_one() -> None:
    drawing = Drawing(scenario_of(ValueStream(id="v", name="Borrow")))
    assert words(drawing, "stream_title:v") == [
        "Borrow",
        "No outcome yet",
        "who gains what, by when?",
    ]


def test_a_lane_without_steps_says_what_to_do() -> None:
    empty = Drawing(scenario_of(ValueStream(id="v", name="V")))
    assert words(empty, "prompt:v") == ["drag a journey step here"]
    full = Drawing(scenario_of(ValueStream(id="v", name="V"), step("a", "v")))
    assert "prompt:v" not in full.picture.figures


def test_the_customer_is_named_or_asked_for() -> None:
    drawing = Drawing(
        scenario_of(
            Customer(id="c", name="Shop owner"),
            ValueStream(id="v", name="V", customer="c"),
            ValueStream(id="w", name="W"),
        )
    )
    assert words(drawing, "customer:v") == ["Shop owner"]
    assert words(drawing, "customer:w") == ["who?"]
    assert drawing.picture.figures["customer:v"].record == "c"


def test_a_block_says_name_people_steps_and_type() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="V"),
            team("join", people=6),
            step("apply", "v", "join"),
            step("fund", "v", "join"),
        )
    )
    assert words(drawing, "team:join") == ["Join", "Apply → Fund", "6", "SA"]


def test_a_platform_team_says_what_it_is_for() -> None:
    drawing = Drawing(
        scenario_of(
            Grouping(id="g", name="Bank Platform"),
            team("a", TeamType.PLATFORM, grouping="g", people=7, mission="Money moves."),
            team("b", TeamType.PLATFORM, grouping="g", people=8),
            team("c", TeamType.PLATFORM, grouping="g"),
            interaction("i", InteractionMode.X_AS_A_SERVICE, "b", "a"),
        )
    )
    assert words(drawing, "team:a")[1] == "Money moves."
    assert words(drawing, "team:b")[1] == "serves 1 team"
    assert words(drawing, "team:c")[1] == "platform"
    assert words(drawing, "grouping:g") == ["Bank Platform", "grouping · 3 teams · 15 people"]


def test_a_bar_says_until_when_it_helps() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="V"),
            team("t", value_stream="v"),
            team("coach", TeamType.ENABLING, people=3),
            Component(id="c", name="Templates", owner_teams=("coach",)),
            interaction("i", InteractionMode.FACILITATING, "coach", "t"),
        )
    )
    found = words(drawing, "team:coach")
    assert found == ["Coach", "until Mar 2027 · owns 1 component", "3 EN"]
    bar = drawing.picture.figures["team:coach"]
    assert next(iter(bar.texts())).angle == -90


@pytest.mark.parametrize(
    ("count", "text"),
    [(None, ""), (7, "7"), (6.5, "6.5"), (7.0, "7"), (0, "0"), (1e7, "10000000")],
)
def test_people_are_written_as_said(count: float | None, text: str) -> None:
    assert people(count) == text


def test_people_nobody_counted_are_not_made_up() -> None:
    assert people_in((team("a"), team("b"))) == "2 teams"
    assert people_in((team("a", people=1),)) == "1 team · 1 person"


NASTY = ["<b>", "=cmd|' /C calc'!A0", "שלום", "👩‍🚀", "x" * 10_000, "\u202eevil", "a\nb\tc"]


@pytest.mark.parametrize("name", NASTY)
def test_any_name_is_drawn_inside_its_block(name: str) -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name=name),
            Customer(id="c", name=name),
            team("t", people=3).with_(name=name),
            step("a", "v", "t").with_(name=name),
            Grouping(id="g", name=name),
            team("e", TeamType.ENABLING).with_(name=name),
            Component(id="k", name=name, owner_teams=("t",)),
        )
    )
    for key in ("team:t", "step:a", "component:k:t", "team:e"):
        figure = drawing.picture.figures[key]
        shape = figure.shapes[0]
        assert words(drawing, key)
        for line in figure.texts():
            box = line.box.moved(-figure.origin.x, -figure.origin.y)
            assert figure.size.united(box).w == pytest.approx(figure.size.w), (key, shape)
    assert drawing.layout.lanes[0].rect.w < 1200


@pytest.mark.parametrize("kind", list(TeamType))
def test_a_name_that_has_no_room_on_one_line_is_whole_on_two(kind: TeamType) -> None:
    name = "Customer Onboarding Desk"
    drawing = Drawing(scenario_of(team("t", kind, name=name)))
    figure = drawing.picture.figures["team:t"]
    for level in LEVELS[:3]:
        lines = [s.text for s in seen_at(figure, level) if isinstance(s, TextLine)]
        assert name in " ".join(lines), (kind, level)
