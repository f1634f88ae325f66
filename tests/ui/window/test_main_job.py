"""From an empty map to a saved design, by hand in the real program."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from program import Program

from topodesk.model.design import empty_design
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.storage.files import read
from topodesk.storage.format import dumps

pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no X screen here"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with an empty design."""
    path = tmp_path / "bank.topodesk.json"
    path.write_bytes(dumps(empty_design("Bank")))
    return path


@pytest.fixture
def program(file: Path, tmp_path: Path):
    """The program with that file open."""
    started = Program(file, tmp_path)
    started.focus()
    yield started
    started.end()


def place(program: Program, thing: str, at: str, name: str) -> None:
    """Drag a tile of the palette to a place of the map and name what came of it."""
    start = program.ask(f"tile(window, {thing!r})")
    end = program.ask(f"on_map(window, {at})")
    program.drag(tuple(start), tuple(end))
    program.until("window.canvas.naming")
    program.type(name)
    program.key("shift+Return")
    program.until("not window.canvas.naming")


LANE = "window.session.drawing.layout.lanes[0]"
HEAD = f"Point({LANE}.head.centre.x, {LANE}.head.bottom - 10)"


def column(number: int) -> str:
    """A point below the chevron of a step."""
    return f"Point({LANE}.columns[{number}].rect.centre.x, {LANE}.rect.bottom - 12)"


def behind() -> str:
    """A point behind the last chevron."""
    return f"Point({LANE}.columns[-1].x1 + 4, {LANE}.columns[-1].rect.centre.y)"


def block(name: str, x: float, y: float) -> str:
    """A point of a team's block, as shares of its width and height."""
    teams = "{b.team: b.rect for lane in window.session.drawing.layout.lanes for b in lane.blocks}"
    team = f"next(r.id for r in window.session.scenario if r.label() == {name!r})"
    return f"(lambda r: Point(r.x + r.w * {x}, r.y + r.h * {y}))(({teams})[{team}])"


def test_the_main_job_by_hand(program: Program, file: Path, tmp_path: Path) -> None:
    place(program, "value_stream", "Point(300, 40)", "Open an account")
    place(program, "journey_step", HEAD, "Apply")
    place(program, "journey_step", behind(), "Verify")
    place(program, "journey_step", behind(), "Fund")
    place(program, "customer", HEAD, "New customer")
    place(program, "stream_aligned", column(0), "Join")
    place(program, "stream_aligned", column(1), "Onboard")
    program.drag(
        tuple(program.ask(f"on_map(window, {block('Onboard', 0.995, 0.5)})")),
        tuple(program.ask(f"on_map(window, {column(2)})")),
    )
    program.drag(
        tuple(program.ask(f"on_map(window, {block('Join', 0.5, 0.98)})")),
        tuple(program.ask(f"on_map(window, {block('Onboard', 0.4, 0.5)})")),
    )
    program.key("c")
    program.until("window.canvas.naming")
    program.type("Learn what the first week takes")
    program.key("Return")
    program.until("not window.canvas.naming")
    program.until("len(window.session.history.done) >= 9")
    program.click(tuple(program.until("button(window, 'End in 8 weeks')")))
    program.until("not button(window, 'End in 8 weeks')")
    at, downs = program.ask("menu(window, 'File', 'Save')")
    program.click(tuple(at))
    program.key(*["Down"] * downs, "Return")
    program.until("not window.session.history.edited")
    program.until("not window.filing.saving")

    scenario = next(s for s in read(file).design.scenarios if s.name == "Today")
    assert [s.name for s in scenario.of(ValueStream)] == ["Open an account"]
    steps = {s.name: s for s in scenario.of(JourneyStep)}
    teams = {t.name: t for t in scenario.of(Team)}
    assert sorted(steps, key=lambda name: steps[name].order) == ["Apply", "Verify", "Fund"]
    assert {t.type for t in teams.values()} == {TeamType.STREAM_ALIGNED}
    assert steps["Apply"].responsible_teams == (teams["Join"].id,)
    assert steps["Verify"].responsible_teams == steps["Fund"].responsible_teams
    assert steps["Fund"].responsible_teams == (teams["Onboard"].id,)
    (made,) = scenario.of(Interaction)
    assert made.mode is InteractionMode.COLLABORATION
    assert (made.provider, made.consumer) == (teams["Join"].id, teams["Onboard"].id)
    assert made.expected_end is not None
    assert made.purpose == "Learn what the first week takes"

    assert program.close() == 0
    again = Program(file, tmp_path)
    try:
        drawn = "[f.role for f in window.canvas.session.drawing.picture.figures.values()]"
        assert again.ask(f"{drawn}.count('team')") == 2
        assert again.close() == 0
    finally:
        again.end()


def test_escape_in_the_middle_of_a_drag_leaves_the_map_empty(program: Program) -> None:
    start = tuple(program.ask("tile(window, 'value_stream')"))
    end = tuple(program.ask("on_map(window, Point(300, 40))"))
    program._mouse("mousemove", *start)
    program._mouse("mousedown", 1)
    program._mouse("mousemove", *end)
    program._mouse("mousemove", end[0] + 5, end[1])
    program.until("window.canvas.tools.busy")
    program.key("Escape")
    program.until("not window.canvas.tools.busy")
    program._mouse("mouseup", 1)
    program.wait(0.2)
    assert program.ask("len(window.session.history.done)") == 0
