"""The sentences and numbers in large letters are counted from the scenarios."""

from __future__ import annotations

import pytest
from odd_designs import DAY, crowded, filled, full_of_findings, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from topodesk.drawing.shapes import TextLine
from topodesk.edits.headlines import word_headline
from topodesk.model.change import Change
from topodesk.model.design import Design, empty_design
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.proposal.claims import cards, headline, sentence
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.document import sheets
from topodesk.proposal.headlines import HEADLINES, proposed
from topodesk.proposal.sections import KEYS
from topodesk.proposal.words import amount, counted, listed, number, quoting, told
from topodesk.storage.format import dumps, loads


def comparing(name: str, scenario: str) -> Comparison:
    return compare(sample(name), scenario_of(name, scenario), DAY)


def of_proposal(design: Design) -> Comparison:
    return compare(design, proposal_of(design), DAY)


def test_the_four_numbers_of_the_bank() -> None:
    figures = [figure for figure, _ in cards(comparing(NORTHWIND, "proposal"))]
    assert figures == ["14 → 2", "7 → 0", "0 → 3", "61"]


def test_each_number_says_what_it_counts() -> None:
    words = [what for _, what in cards(comparing(NORTHWIND, "proposal"))]
    assert words == [
        "journey steps that need a hand-off, of 14",
        "teams likely built around a component or a function",
        "value streams with an outcome, a baseline and a target",
        "of 88 people change team, in four steps",
    ]


def test_without_a_baseline_the_numbers_stand_alone() -> None:
    figures = cards(comparing(NORTHWIND, "today"))
    assert [figure for figure, _ in figures] == ["14", "7", "0", "88"]
    assert figures[3][1] == "people in twelve teams"


@pytest.mark.parametrize(
    ("name", "scenario", "claim"),
    [
        (NORTHWIND, "proposal", "Three value streams instead of seven teams built around parts"),
        (NORTHWIND, "workshop draft", "From seven teams built around parts to two"),
        (NORTHWIND, "today", "Three value streams, twelve teams"),
        (PARCELO, "proposal", "Three value streams instead of five teams built around parts"),
        (PARCELO, "halfway", "Five steps need a hand-off instead of six"),
        (PARCELO, "layer-split", "Nine teams built around parts, up from five"),
    ],
)
def test_the_headline_is_what_the_scenarios_say(name: str, scenario: str, claim: str) -> None:
    assert headline(comparing(name, scenario)) == claim


@pytest.mark.parametrize(
    ("other", "claim"),
    [
        ("payments-as-a-service", "“Payments-as-a-service” hands on no step, the proposal two"),
        ("layer-split", "“Layer-split” has nine teams built around parts, the proposal none"),
        ("persona-teams", "“Persona-teams” hands on one step, the proposal two"),
    ],
)
def test_the_headline_of_a_choice_says_how_two_options_differ(other: str, claim: str) -> None:
    one, against = scenario_of(PARCELO, "proposal"), scenario_of(PARCELO, other)
    assert headline(compare(sample(PARCELO), one, DAY, None, against)) == claim


def test_people_of_some_teams_are_not_said_to_be_those_of_all() -> None:
    some = filled("", [Team(id="t", name="A", people=6), Team(id="u", name="B")])
    assert cards(of_proposal(some))[-1] == ("6", "people in one of two teams")
    assert of_proposal(some).after.head_count == "at least 6 people"
    assert comparing(NORTHWIND, "proposal").after.head_count == "88 people"


def test_the_headline_of_little_or_much() -> None:
    assert headline(of_proposal(empty_design())) == "Nothing is drawn yet"
    stream = ValueStream(id="v", name="Borrow")
    assert headline(of_proposal(filled("", [stream]))) == "One value stream, and no team yet"
    assert headline(of_proposal(filled("", [Team(id="t", name="A")]))) == "One team"
    assert headline(of_proposal(crowded())) == "Five value streams, 60 teams"
    assert headline(of_proposal(full_of_findings())) == "One value stream, 30 teams"


def test_streams_that_had_teams_before_do_not_replace_anything() -> None:
    design = full_of_findings(3)
    (today,) = [s for s in design.scenarios if s.info.name == "Today"]
    step = today.of(JourneyStep)[0]
    aligned = Team(id="a", name="Lenders", type=TeamType.STREAM_ALIGNED, value_stream="v")
    new = step.with_(responsible_teams=("a",))
    design.apply(Change.of("Join", today.id, added=[aligned], updated=[(step, new)]))
    proposal = proposal_of(design)
    gone = [record for record in proposal if isinstance(record, Team)]
    owned = [(c, c.with_(owner_teams=("a",))) for c in proposal if c.id.startswith("c")]
    design.apply(Change.of("Move", proposal.id, added=[aligned], updated=owned, removed=gone))
    comparison = of_proposal(design)
    assert comparison.before is not None
    assert len(comparison.before.around_parts) == 3
    assert headline(comparison) == "From three teams built around parts to none"


def test_the_sentence_counts_who_waits_and_who_carries() -> None:
    assert sentence(comparing(NORTHWIND, "proposal")) == (
        "Today every value stream waits for five teams that are not on it. In the proposal "
        "nine teams carry the journeys, and 12 of 14 steps need a single team."
    )
    assert sentence(comparing(PARCELO, "halfway")).endswith(
        "In “Halfway” one team carries the journeys, and 1 of 6 steps needs a single team."
    )


def test_where_nothing_can_be_counted_the_vision_stands() -> None:
    design = filled("", [Team(id="t", name="A")])
    info = proposal_of(design).info
    said = info.with_(vision="Nobody waits.")
    design.apply(Change.of("Say", info.id, updated=[(info, said)]))
    assert sentence(of_proposal(design)) == "Nobody waits."


def test_today_is_never_compared_with_another_today() -> None:
    assert comparing(NORTHWIND, "today").before is None
    before = comparing(NORTHWIND, "proposal").before
    assert before is not None
    assert before.scenario is scenario_of(NORTHWIND, "today")


def test_an_empty_today_is_no_baseline() -> None:
    assert of_proposal(filled("", [Team(id="t", name="A")])).before is None


def test_numbers_are_written_as_people_write_them() -> None:
    assert [number(n) for n in (0, 1, 12, 13, 2.5)] == ["no", "one", "twelve", "13", "2.5"]
    assert [amount(n) for n in (0, 88, 6.5, 100, 10_000_000)] == [
        *("0", "88", "6.5", "100", "10,000,000")
    ]
    assert counted(1, "team") == "1 team"
    assert told(0, "team") == "no team"
    assert told(2, "team") == "two teams"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(list("ABCDEFGH"), 5) == "A, B, C, D and 4 more"


def test_a_quoted_name_cannot_turn_its_sentence() -> None:
    assert quoting("“דבר” has no end.") == "“\u2068דבר\u2069” has no end."
    assert quoting("“Pay” has no end.") == "“Pay” has no end."


def text_of(comparison: Comparison, section: str) -> str:
    lines = [item for sheet in sheets(comparison, [section]) for item in sheet.items]
    return " ".join(item.text for item in lines if isinstance(item, TextLine))


@pytest.mark.parametrize("key", HEADLINES)
def test_a_headline_is_the_proposed_one_until_it_is_worded_and_again_when_emptied(key: str) -> None:
    """EXP-50."""
    design = loads(dumps(sample(NORTHWIND))).design
    section = key.split(".")[0]
    assert section in KEYS
    counted_one = proposed(of_proposal(design))[key]
    assert counted_one in text_of(of_proposal(design), section)
    change = word_headline(proposal_of(design), key, " Fewer <b>waits</b> for customers ")
    design.apply(change)
    text = text_of(of_proposal(design), section)
    assert "Fewer <b>waits</b> for customers" in text
    assert counted_one not in text
    assert proposed(of_proposal(design))[key] == counted_one
    design.apply(word_headline(proposal_of(design), key, "Another"))
    assert [h.text for h in proposal_of(design).info.headlines] == ["Another"]
    design.apply(word_headline(proposal_of(design), key, " "))
    assert proposal_of(design).info.headlines == ()
    assert counted_one in text_of(of_proposal(design), section)


def test_wording_a_headline_as_it_is_changes_nothing() -> None:
    design = loads(dumps(sample(NORTHWIND))).design
    assert not word_headline(proposal_of(design), "change", "")
    design.apply(word_headline(proposal_of(design), "change", "Ours"))
    assert not word_headline(proposal_of(design), "change", "Ours")
