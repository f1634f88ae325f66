"""CHG: what a proposal is for, and the way there."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import AS_OF, Sketch, applied
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.team import LoadReading
from topodesk.model.transition import ChangeItem, Horizon
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts
from topodesk.rules.rule import Fix

MARCH = date(2027, 3, 31)


def company(**info: object) -> Sketch:
    """Two streams with two teams of ten on each."""
    it = Sketch()
    it.scenario_info = it.scenario_info.with_(**info)
    for stream in ("Buy", "Sell"):
        it.stream(stream, f"{stream}er")
        it.team(f"{stream} one", on=stream, people=10)
        it.team(f"{stream} two", on=stream, people=10)
    return it


def step(it: Sketch, title: str, people: float | None, **fields: object) -> str:
    id = title.casefold().replace(" ", "-")
    return it.add(ChangeItem(id=id, title=title, people_moved=people, **fields))


def offered(checker: Checker, rule: str) -> dict[str, Fix]:
    found = [f for f in checker.findings if f.rule == rule]
    return {fix.name: fix for finding in found for fix in checker.fixes(finding)}


def levels(checker: Checker, rule: str) -> dict[str, str]:
    return {f.names[0]: f.level.value for f in checker.findings if f.rule == rule}


# -- CHG-01 ----------------------------------------------------------------------------------


def test_a_proposal_without_a_strategy_names_what_is_missing() -> None:
    it = company(why_now="The contract ends.")
    (finding,) = it.findings("CHG-01")
    assert finding.message == "“Sketch” has no vision and no outcome."
    it.outcome("More buyers come back", stream="Buy")
    (finding,) = it.findings("CHG-01")
    assert finding.message == "“Sketch” has no vision."
    it.scenario_info = it.scenario_info.with_(vision="Nobody waits.")
    assert it.findings("CHG-01") == []


def test_an_outcome_without_words_is_none() -> None:
    it = company(vision="Nobody waits.", why_now="The contract ends.")
    it.outcome("", stream="Buy")
    (finding,) = it.findings("CHG-01")
    assert finding.message == "“Sketch” has no outcome."


@pytest.mark.parametrize("kind", [ScenarioKind.TODAY, ScenarioKind.OPTION])
def test_only_a_proposal_is_asked_why(kind: ScenarioKind) -> None:
    assert company(kind=kind).findings("CHG-01") == []


def beside(it: Sketch, **fields: object) -> tuple[Design, Checker]:
    design = it.design()
    design.add_scenario(ScenarioInfo(id="draft", name="Draft", **fields))
    return design, Checker(Facts(design, design.scenario(it.scenario_info.id)))


def test_the_vision_of_another_scenario_is_taken_over() -> None:
    it = company(why_now="The contract ends.")
    it.outcome("More buyers come back", stream="Buy")
    _, checker = beside(it, vision="Nobody waits.")
    (button,) = offered(checker, "CHG-01")
    assert button == "Take over the vision of “Draft”"
    applied(checker, offered(checker, "CHG-01")[button].change)
    assert levels(checker, "CHG-01") == {}
    assert checker.facts.scenario.info.why_now == "The contract ends."


def test_what_no_scenario_says_is_not_made_up() -> None:
    it = company(why_now="The contract ends.")
    _, checker = beside(it, vision="Nobody waits.")
    assert offered(checker, "CHG-01") == {}
    it.outcome("More buyers come back", stream="Buy")
    _, checker = beside(it, why_now="Later")
    assert offered(checker, "CHG-01") == {}


# -- CHG-02 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moved", "level"), [(12, None), (13, "warning"), (24, "warning"), (25, "error")]
)
def test_how_many_people_are_a_big_bang(moved: float, level: str | None) -> None:
    it = company()
    step(it, "All at once", moved, by=MARCH)
    assert it.levels("CHG-02").get("All at once") == level


def test_steps_of_one_day_are_one_step_and_others_are_not() -> None:
    it = company()
    step(it, "A", 8, by=MARCH)
    step(it, "B", 8, by=MARCH)
    step(it, "C", 8, by=date(2027, 6, 30))
    step(it, "D", 8)
    step(it, "E", 8)
    (finding,) = it.findings("CHG-02")
    assert finding.message == "16 of 40 people change team by 31 March 2027."
    assert finding.where == ("a", "b")


def test_nothing_is_said_while_people_are_unknown_or_few() -> None:
    it = company()
    step(it, "All at once", 40, by=MARCH)
    it.team("Quiet", people=None)
    assert it.findings("CHG-02") == []
    small = Sketch()
    small.team("Blue", people=14)
    step(small, "All at once", 14, by=MARCH)
    assert small.findings("CHG-02") == []


def test_a_step_that_does_not_say_how_many_move_is_asked() -> None:
    it = company()
    step(it, "Something", None, by=MARCH)
    (question,) = it.questions("CHG-02")
    assert question.ask == "How many people change team with “Something”?"


def test_a_big_step_is_taken_stream_by_stream() -> None:
    """FIND-51."""
    it = company()
    it.add(ChangeItem(id="before", title="Before"))
    step(
        it, "All", 31, by=MARCH, horizon=Horizon.NEXT_QUARTER, depends_on=("before",),
    )  # fmt: skip
    step(it, "After", 2, depends_on=("all",), by=date(2027, 6, 30))
    checker = it.checker()
    ((button, fix),) = offered(checker, "CHG-02").items()
    assert button == "Take it in 4 steps, stream by stream"
    applied(checker, fix.change)
    assert levels(checker, "CHG-02") == {}
    scenario = checker.facts.scenario
    parts = [i for i in scenario.of(ChangeItem) if i.title.startswith("All")]
    parts.sort(key=lambda item: item.by or MARCH)
    assert [part.title for part in parts] == [
        "All: Buy (1 of 2)",
        "All: Buy (2 of 2)",
        "All: Sell (1 of 2)",
        "All: Sell (2 of 2)",
    ]
    assert sum(part.people_moved or 0 for part in parts) == 31
    assert parts[0].depends_on == ("before",)
    assert parts[1].depends_on == (parts[0].id,)
    assert parts[-1].id == "all"
    assert parts[1].by == date(2027, 7, 7)
    assert parts[1].horizon is Horizon.HALF_TO_ONE_YEAR


def test_steps_of_one_day_are_taken_a_quarter_apart() -> None:
    it = company()
    step(it, "A", 8, by=MARCH)
    step(it, "B", 8, by=MARCH)
    checker = it.checker()
    applied(checker, offered(checker, "CHG-02")["Take them a quarter apart"].change)
    assert levels(checker, "CHG-02") == {}
    dates = {item.by for item in checker.facts.scenario.of(ChangeItem)}
    assert dates == {MARCH, date(2027, 6, 30)}


# -- CHG-03 ----------------------------------------------------------------------------------


def test_a_horizon_or_a_date_is_enough() -> None:
    it = company(review_date=MARCH)
    step(it, "Undated", 1)
    step(it, "Horizon", 1, horizon=Horizon.NOW)
    step(it, "Dated", 1, by=MARCH)
    assert it.levels("CHG-03") == {"Undated": "warning"}
    checker = it.checker()
    fixes = offered(checker, "CHG-03")
    assert list(fixes) == ["This quarter", "Next quarter", "In 6 to 12 months"]
    applied(checker, fixes["Next quarter"].change)
    assert levels(checker, "CHG-03") == {}


@pytest.mark.parametrize(
    ("by", "button"),
    [(MARCH, "Review it on 28 April 2027"), (None, "Review it on 23 May 2027")],
)
def test_a_proposal_is_looked_at_after_its_last_step(by: date | None, button: str) -> None:
    it = company()
    step(it, "Step", 1, by=by, horizon=Horizon.NOW)
    assert it.info.as_of == AS_OF
    checker = it.checker()
    fixes = offered(checker, "CHG-03")
    assert list(fixes) == [button]
    applied(checker, fixes[button].change)
    assert levels(checker, "CHG-03") == {}


# -- CHG-04 ----------------------------------------------------------------------------------


def compared() -> Sketch:
    """A proposal that is as today is, with changes that one team makes alone."""
    it = company()
    it.stream("Buy", "Buyer", {"search": "Buy one", "pay": "Buy two"})
    for number in range(4):
        it.change(f"Change {number}", "Buy one", stream="Buy")
    it.add(LoadReading(id="load", team="team-buy-one", answers_n=6, domain=2))
    it.was()
    return it


def says(it: Sketch) -> list[str]:
    return [f.message for f in it.findings("CHG-04")]


def test_a_proposal_that_is_as_today_is_has_no_price() -> None:
    assert says(compared()) == []


def test_a_part_of_the_score_that_is_lost_is_told() -> None:
    it = compared()
    for number in range(4):
        it.change(f"Change {number}", "Buy one", "Buy two", stream="Buy")
    lost, waiting = it.findings("CHG-04")
    if lost.where != ("scenario",):
        lost, waiting = waiting, lost
    assert lost.evidence == ("Finish alone: 30 of 30 points today, 15 here",)
    assert waiting.message == "More changes wait for “Buy two” than wait for any team today."


def test_what_is_not_surely_worse_is_not_told() -> None:
    it = compared()
    for number in range(4):
        del it.records[f"change-change-{number}"]
        it.change(f"Other {number}", stream="Buy")
    assert says(it) == []


@pytest.mark.parametrize(("load", "told"), [(2.5, False), (2.6, True)])
def test_a_load_that_rises_is_told_of_its_team(load: float, told: bool) -> None:
    it = compared()
    it.add(LoadReading(id="load", team="team-buy-one", answers_n=6, domain=load))
    assert bool(says(it)) is told


def test_only_a_proposal_with_a_scenario_of_today_is_compared() -> None:
    it = compared()
    it.add(LoadReading(id="load", team="team-buy-one", answers_n=6, domain=5))
    assert says(it) == ["“Buy one” has more to carry than in “Today”."]
    it.scenario_info = it.scenario_info.with_(kind=ScenarioKind.OPTION)
    assert says(it) == []
    it.scenario_info = it.scenario_info.with_(kind=ScenarioKind.PROPOSAL)
    it.today = None
    assert says(it) == []


def test_an_edit_of_today_is_compared_with_at_leisure() -> None:
    """FIND-52."""
    it = compared()
    it.add(LoadReading(id="load", team="team-buy-one", answers_n=6, domain=3))
    checker = it.checker()
    assert "CHG-04" in {f.rule for f in checker.findings}
    today = checker.facts.design.scenario("today")
    assert today is not None
    reading = today["load"]
    applied(checker, Change.of("Ask", "today", updated=[(reading, reading.with_(domain=4))]))
    checker.rest()
    assert "CHG-04" not in {f.rule for f in checker.findings}
