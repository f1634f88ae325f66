"""Dates, states and counts in the words a leader would use; no date as a file writes it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from odd_designs import DAY, filled, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from topodesk.drawing.shapes import TextLine
from topodesk.model.design import Design
from topodesk.model.interaction import Interaction, InteractionMode, Transferred
from topodesk.model.learning import Experiment
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import compare
from topodesk.proposal.document import sheets
from topodesk.proposal.sheet import Placed
from topodesk.proposal.words import day, month, span

PAIR = [Team(id="t", name="Coaching"), Team(id="u", name="Pay")]


def written(design: Design, *chosen: str) -> str:
    """What can be read on the chosen pages of the proposal, maps included."""
    found = []
    for sheet in sheets(compare(design, proposal_of(design), DAY), chosen or None):
        for item in sheet.items:
            if isinstance(item, TextLine):
                found.append(item.text)
            elif isinstance(item, Placed):
                found += [line.text for figure in item.figures for line in figure.texts()]
    return " ".join(found)


@pytest.mark.parametrize("name", [NORTHWIND, PARCELO])
def test_no_date_stands_as_a_file_writes_it(name: str) -> None:
    for scenario in sample(name).scenarios:
        found = []
        for sheet in sheets(compare(sample(name), scenario, DAY)):
            lines = [i.text for i in sheet.items if isinstance(i, TextLine)]
            maps = [i for i in sheet.items if isinstance(i, Placed)]
            lines += [line.text for i in maps for f in i.figures for line in f.texts()]
            found += [text for text in lines if re.search(r"\b20\d\d-\d\d", text)]
        assert found == []


def test_dates_as_people_read_them() -> None:
    assert day(date(2026, 11, 22)) == "22 November 2026"
    assert month(date(2027, 3, 1)) == "Mar 2027"
    assert day(None) == month(None) == ""


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        (date(2027, 1, 4), date(2027, 3, 31), "Jan to Mar 2027"),
        (date(2026, 12, 1), date(2027, 3, 31), "Dec 2026 to Mar 2027"),
        (date(2027, 1, 4), date(2027, 1, 29), "Jan 2027"),
        (None, date(2027, 3, 31), "until Mar 2027"),
        (date(2027, 1, 4), None, "from Jan 2027"),
        (None, None, ""),
    ],
)
def test_from_when_to_when(start: date | None, end: date | None, says: str) -> None:
    assert span(start, end) == says


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"start": date(2027, 1, 4)}, "begins Jan 2027"),
        ({"start": date(2026, 10, 1)}, "not yet known"),
        ({}, "not yet known"),
        ({"start": date(2027, 1, 4), "transferred": Transferred.PARTLY}, "partly there"),
    ],
)
def test_how_far_a_transfer_is(fields: dict[str, object], says: str) -> None:
    line = Interaction(id="i", mode=InteractionMode.FACILITATING, provider="t", consumer="u")
    named = line.with_(purpose="Teach testing", **fields)
    assert says in written(filled("Bank", [*PAIR, named]), "transfers")


def test_a_transfer_nothing_is_said_of_is_not_printed() -> None:
    line = Interaction(id="i", mode=InteractionMode.FACILITATING, provider="t", consumer="u")
    assert "Skills that move" not in written(filled("Bank", [*PAIR, line]), "transfers")


def test_one_person_changes_team_and_two_change() -> None:
    def price(count: int) -> str:
        step = ChangeItem(id="c", title="Move", people_moved=count)
        team = Team(id="t", name="Pay", people=4)
        return written(filled("Bank", [team, step]), "price")

    assert "The price: 1 person changes team" in price(1)
    assert "person moves in the one step" in price(1)
    assert "The price: 2 people change team" in price(2)


def test_a_step_nobody_is_known_for_needs_no_hand_off() -> None:
    stream = ValueStream(id="v", name="Borrow")
    step = JourneyStep(id="j", name="Apply", stream="v")
    team = Team(id="t", name="Pay")
    design = filled("Bank", [stream, step, team])
    alone = compare(design, proposal_of(design), DAY).after
    assert (alone.handed_on, alone.done_alone) == (0, 0)


def test_the_rules_to_stop_by_are_counted() -> None:
    def trials(*rules: str) -> list[Record]:
        return [
            Experiment(id=f"e{n}", title=f"Trial {n}", stop_rule=rule)
            for n, rule in enumerate(rules)
        ]

    for rules, says in (
        (("Under 4",), "One experiment to come or under way, with a rule to stop by."),
        (("Under 4", "Over 2"), "Two experiments to come or under way, each with a rule"),
        (("Under 4", ""), "Two experiments to come or under way, one with a rule to stop by."),
        (("", ""), "Two experiments to come or under way, none with a rule to stop by."),
    ):
        assert says in written(filled("Bank", [*PAIR, *trials(*rules)]), "experiments")


def test_an_experiment_that_ended_says_what_follows_and_another_one_when_it_stops() -> None:
    comparison = compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY)
    lines = [
        item.text
        for sheet in sheets(comparison, {"streams"})
        for item in sheet.items
        if isinstance(item, TextLine)
    ]
    text = " ".join(lines)
    assert "Red, Jun to Aug 2026. So we stop." in text
    assert "Running, Oct to Dec 2026. Rule to stop by: Under 40%." in text


def test_a_risk_is_called_by_what_it_is() -> None:
    comparison = compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY)
    (sheet, *_) = sheets(comparison, {"price"})
    lines = [item.text for item in sheet.items if isinstance(item, TextLine)]
    assert any("TEAM-07)" in text and not text.startswith("TEAM-07") for text in lines)
