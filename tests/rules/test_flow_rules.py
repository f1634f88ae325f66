"""What the rules about streams and flow say, ask and leave alone."""

from __future__ import annotations

from datetime import date

import pytest
from lending import after, bank, silent

from helpers.sketch import Sketch
from topodesk.model.component import ComponentStatus
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.interaction import DependencyEffect
from topodesk.model.record import Record
from topodesk.model.stream import Answer, Independence, JourneyStep
from topodesk.model.team import LoadReading

# -- FLOW-01 ---------------------------------------------------------------------------------


def relay(made: Sketch, last: str, changes: int = 2) -> None:
    for number in range(changes):
        made.change(f"Change {number}", "Pay", last, stream="Borrow")


def test_a_team_that_ends_all_changes_stands_before_the_customer() -> None:
    made = bank()
    made.team("Release", "undefined", basis=None)
    relay(made, "Release")
    (finding,) = made.findings("FLOW-01")
    assert finding.names == ("Pay", "Release")
    assert "reaches “Borrower” only through “Release”" in finding.message
    assert silent(after(made, "FLOW-01", "It finishes without “Release”"), "FLOW-01")


def test_one_change_that_ends_elsewhere_proves_nothing() -> None:
    made = bank()
    made.team("Release", "undefined", basis=None)
    relay(made, "Release", 1)
    assert made.levels("FLOW-01") == {}
    relay(made, "Release", 3)
    made.change("Alone", "Pay", stream="Borrow")
    assert made.levels("FLOW-01") == {}


def test_a_team_with_a_step_of_the_stream_is_no_stranger() -> None:
    made = bank()
    relay(made, "Find")
    assert made.levels("FLOW-01") == {}


# -- FLOW-03 ---------------------------------------------------------------------------------


def test_a_stream_with_one_step_is_not_mapped() -> None:
    made = bank()
    made.stream("Save", "Saver", {"Open": "Find"})
    assert made.levels("FLOW-03") == {"Save": "warning"}


def test_a_step_of_which_nobody_knows_the_team_is_asked_about() -> None:
    made = bank()
    made.stream("Save", "Saver", {"Open": "Find", "Save": None})
    assert made.levels("FLOW-03") == {}
    asked = [q.ask for q in made.questions("FLOW-03") if q.missing == "responsible team"]
    assert asked == ["Which team carries “Save”, or nobody?"]


def test_free_steps_can_be_given_to_a_team_of_the_lane() -> None:
    made = bank()
    made.stream("Borrow", "Borrower", {"Explore": "Find", "Draw down": ""})
    checker = after(made, "FLOW-03", "“Pay” carries “Draw down”")
    assert not [f for f in checker.findings if f.rule == "FLOW-03" and f.names[0] == "Borrow"]


def test_services_that_teams_use_can_be_listed_under_their_steps() -> None:
    made = bank()
    made.team("Cloud", "platform", basis=None)
    made.service("Release path", "Cloud", self_service=True, consumers=["Pay"])
    checker = after(made, "FLOW-03", "List “Release path” under the steps whose teams use it")
    step = checker.facts.scenario["step-draw-down"]
    assert isinstance(step, JourneyStep)
    assert step.platform_services == ("service-release-path",)


def test_what_journeys_rest_on_is_asked_once() -> None:
    asked = [q.missing for q in bank().questions("FLOW-03")]
    assert asked == ["services under the steps"]


# -- FLOW-04 ---------------------------------------------------------------------------------


def contested(made: Sketch) -> Sketch:
    step = made.records["step-draw-down"]
    made.add(step.with_(responsible_teams=("team-pay", "team-find")))
    return made


def test_teams_that_share_a_step_for_a_while_are_left_alone() -> None:
    made = contested(bank())
    assert made.levels("FLOW-04") == {"Draw down": "warning"}
    made.line("collaboration", "Pay", "Find", expected_end=date(2027, 1, 1))
    assert made.levels("FLOW-04") == {}


def test_the_others_support_the_team_that_leads() -> None:
    checker = after(contested(bank()), "FLOW-04", "“Pay” leads")
    step = checker.facts.scenario["step-draw-down"]
    assert isinstance(step, JourneyStep)
    assert (step.lead_team, step.supporters) == ("team-pay", ("team-find",))


# -- FLOW-05 ---------------------------------------------------------------------------------


def spread(streams: int, cells: tuple[int, ...] = ()) -> Sketch:
    made = Sketch()
    made.others()
    made.team("Wide", people=7)
    for number in range(streams):
        parts = [f"Part {number} {n}" for n in range(cells[number] if cells else 1)]
        made.stream(
            f"Line {number}", f"User {number}", {f"Go {number}": "Wide"}, {f"Go {number}": parts}
        )
        for part in parts:
            made.component(part, "service", "Wide")
    return made


@pytest.mark.parametrize(("streams", "level"), [(2, "warning"), (3, "error")])
def test_two_streams_are_a_warning_three_an_error(streams: int, level: str) -> None:
    assert spread(streams).levels("FLOW-05") == {"Wide": level}


def test_a_small_part_in_another_stream_is_fine() -> None:
    assert spread(2, (7, 1)).levels("FLOW-05") == {}


@pytest.mark.parametrize(("mean", "answers", "said"), [(2.5, 5, 0), (2.6, 5, 1), (2, 3, 1)])
def test_a_light_team_may_serve_two_streams(mean: float, answers: int, said: int) -> None:
    made = spread(2)
    made.add(LoadReading(id="load", team="team-wide", answers_n=answers, domain=mean))
    assert len(made.findings("FLOW-05")) == said


# -- FLOW-06 ---------------------------------------------------------------------------------


def walked(*days: tuple[float | None, float | None], id: str = "change") -> Record:
    stops = [WalkStop(team="team-pay", work_days=work, wait_days=wait) for work, wait in days]
    return TypicalChange(id=id, title=f"Pay {id}", stream="stream-borrow", walk=tuple(stops))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([(3, 18)], {"Pay change": "warning"}),
        ([(3, 17)], {}),
        ([(3, None)], {}),
        ([(1, 0), (2, 40)], {"Pay change": "warning"}),
    ],
)
def test_a_change_that_mostly_waits(days: list[tuple[float, float]], said: dict[str, str]) -> None:
    made = bank()
    made.add(walked(*days))
    assert made.levels("FLOW-06") == said


def test_days_of_work_nobody_has_told_are_asked_for() -> None:
    made = bank()
    made.add(walked((None, 10)))
    assert made.levels("FLOW-06") == {}
    assert [q.ask for q in made.questions("FLOW-06")] == [
        "How many days did “Pay” work on “Pay change”?"
    ]


def test_a_stream_in_which_changes_wait_together() -> None:
    made = bank()
    for id in ("a", "b"):
        made.add(walked((2, 8), id=id))
    assert made.levels("FLOW-06") == {"Borrow": "warning"}


# -- FLOW-07 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["QA", "Frontend", "Migration Project", "Datenbank"])
def test_streams_called_like_a_department_system_or_project(name: str) -> None:
    made = bank()
    made.stream(name, "Somebody", {"A": "Find", "B": "Pay"})
    assert made.levels("FLOW-07") == {name: "warning"}


@pytest.mark.parametrize("name", ["Buy", "Return", "Capital", "Pay online", "Everyday spending"])
def test_streams_called_after_value_are_left_alone(name: str) -> None:
    made = bank()
    made.stream(name, "Somebody", {"A": "Find", "B": "Pay"})
    assert made.levels("FLOW-07") == {}


def test_streams_that_could_not_stand_alone() -> None:
    made = bank()
    no, yes = Answer.NO, Answer.YES
    told = Independence(someone_would_pay=no, clear_user_group=yes, own_costs_traceable=no)
    made.stream("Save", "Saver", {"A": "Find", "B": "Pay"}, independence_answers=told)
    assert made.levels("FLOW-07") == {"Save": "warning"}
    two = told.with_(own_costs_traceable=Answer.UNSURE)
    made.stream("Save", "Saver", {"A": "Find", "B": "Pay"}, independence_answers=two)
    assert made.levels("FLOW-07") == {}


# -- FLOW-08 ---------------------------------------------------------------------------------


def test_a_dependency_within_a_stream_is_a_hint_across_streams_a_warning() -> None:
    made = bank()
    made.needs("Pay", "Find")
    made.needs("Pay", "Neighbour 1")
    assert made.levels("FLOW-08") == {"Pay → Find": "info", "Pay → Neighbour 1": "warning"}


@pytest.mark.parametrize("fields", [{"effect": DependencyEffect.OK}, {"external": True}])
def test_harmless_and_outside_dependencies_are_left_alone(fields: dict[str, object]) -> None:
    made = bank()
    made.needs("Pay", "Neighbour 1", **fields)
    assert made.levels("FLOW-08") == {}


def test_an_interaction_with_the_platform_around_a_team_counts() -> None:
    made = bank()
    made.platform("Ground")
    made.team("Cloud", "platform", basis=None, grouping="grouping-ground")
    made.needs("Pay", "Cloud")
    assert made.levels("FLOW-08") == {"Pay → Cloud": "info"}
    made.line("xaas", "Ground", "Pay")
    assert made.levels("FLOW-08") == {}


def test_retired_components_make_no_work() -> None:
    made = spread(2)
    part = made.records["component-part-1-0"]
    made.add(part.with_(status=ComponentStatus.RETIRED))
    assert made.levels("FLOW-05") == {}
