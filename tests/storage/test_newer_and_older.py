"""Files of other versions: newer ones open for reading only, older ones are brought up to date."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.complete import complete_document
from helpers.contents import contents
from helpers.strategies import json_values
from helpers.verdicts import design_with, verdict
from topodesk.model.grouping import Grouping
from topodesk.model.kinds import SCENARIO_KINDS
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.storage.format import VERSION, DesignError, Loaded, dumps, loads
from topodesk.storage.migrations import STEPS, Document, upgrade

RELEASED = sorted((Path(__file__).parent / "released").glob("*.topodesk.json"))


def _newer(document: dict[str, Any], version: int = VERSION + 1) -> Loaded:
    return loads(json.dumps({**document, "version": version}).encode())


def test_a_newer_version_opens_read_only_and_whole_when_all_of_it_fits() -> None:
    document = complete_document()
    loaded = _newer(document)
    assert loaded.read_only
    assert contents(loaded.design) == contents(loads(json.dumps(document).encode()).design)
    assert loaded.notice == (
        "This design was saved by a newer TopoDesk (format version 2, and this one knows up to 1), "
        "so it is open for reading only."
    )


def test_what_a_newer_version_says_differently_is_left_out_and_counted() -> None:
    loaded = _newer(
        design_with(
            teams=[
                {"id": "t", "name": "Pay", "type": "swarm", "people": {"posts": 7}},
                {"id": "u", "name": {"en": "Search"}},
                "a team",
                {"id": "t", "name": "Again"},
            ],
            journey_steps=[
                {"id": "j", "name": "Pay", "stream": "v", "responsible_teams": ["t", "u"]},
                {"id": "k", "name": "Ship", "stream": "gone"},
            ],
            value_streams=[{"id": "v", "name": "Buy"}],
            groupings=[
                {"id": "g", "name": "G", "parent": "h"},
                {"id": "h", "name": "H", "parent": "g"},
            ],
            services={"by": "id"},
        ),
        version=9,
    )
    scenario = loaded.design.scenarios[0]
    team = scenario.get(Team, "t")
    assert team is not None
    assert (team.name, team.people) == ("Pay", None)
    step = scenario.get(JourneyStep, "j")
    assert step is not None
    assert step.responsible_teams == ("t",)
    assert {one.id for one in scenario} == {"s", "t", "v", "j", "g", "h"}
    assert [one.parent for one in scenario.of(Grouping)] == [None, None]
    assert loaded.notice.endswith("and 9 things in it are not shown.")


def test_one_thing_left_out_is_spoken_of_as_one() -> None:
    assert _newer(design_with(teams=[5])).notice.endswith("and one thing in it is not shown.")


def test_scenarios_that_cannot_be_read_are_left_out() -> None:
    document = design_with()
    document["scenarios"] += ["?", {"id": "design", "name": "D"}, {"id": "s", "name": "Twin"}]
    loaded = _newer(document)
    assert [one.name for one in loaded.design.scenarios] == ["Today"]


@pytest.mark.parametrize(
    "document",
    [
        {"format": "topodesk", "id": {"uuid": 1}},
        {"format": "topodesk", "id": "d", "boards": []},
        {"format": "topodesk", "id": "d", "scenarios": {"s": {}}},
    ],
)
def test_a_newer_version_nothing_is_known_of_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(DesignError):
        _newer(document)


@given(st.data())
def test_anything_in_a_newer_file_opens_read_only_or_is_refused(data: st.DataObject) -> None:
    document = complete_document()
    scenario = document["scenarios"][0]
    for _ in range(3):
        kind = data.draw(st.sampled_from(SCENARIO_KINDS))
        record = scenario[kind.collection][0]
        record[data.draw(st.sampled_from(sorted(record)))] = data.draw(json_values())
    loaded = _newer(document)
    assert loaded.read_only
    assert loads(dumps(loaded.design)).design.scenarios


def test_a_file_of_this_version_needs_no_step() -> None:
    document: Document = design_with()
    assert upgrade(document, VERSION) is document


def test_steps_lead_from_any_version_to_the_newest_and_leave_the_old_document_alone() -> None:
    def names_become_titles(document: Document) -> Document:
        return {**document, "title": document["name"]}

    def names_go(document: Document) -> Document:
        return {key: value for key, value in document.items() if key != "name"}

    steps = {1: names_become_titles, 2: names_go}
    old = {"version": 1, "name": "Bank"}
    assert upgrade(old, 1, to=3, steps=steps) == {"version": 3, "title": "Bank"}
    assert upgrade({"version": 2, "name": "B"}, 2, to=3, steps=steps) == {"version": 3}
    assert old == {"version": 1, "name": "Bank"}


def test_there_is_a_step_from_every_older_version() -> None:
    assert sorted(STEPS) == list(range(1, VERSION))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_files_of_every_version_so_far_open(path: Path) -> None:
    assert verdict(path.read_bytes()) == ""


def test_the_newest_version_has_a_file_with_everything_and_gives_it_back_byte_for_byte() -> None:
    data = (Path(__file__).parent / "released" / f"version-{VERSION}.topodesk.json").read_bytes()
    design = loads(data).design
    assert dumps(design) == data
    assert {type(record) for record in design.scenarios[0]} >= set(SCENARIO_KINDS)
