"""What is saved is what is opened again: every field, every unknown key, the same bytes."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from helpers.contents import contents
from helpers.strategies import designs
from topodesk.model.change import DESIGN, Change
from topodesk.model.design import Design, empty_design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.team import Team
from topodesk.storage.format import dumps, loads


@given(designs())
def test_a_saved_design_opens_as_the_same_design(design: Design) -> None:
    loaded = loads(dumps(design))
    assert contents(loaded.design) == contents(design)
    assert not loaded.read_only
    assert loaded.notice == ""


@given(designs())
def test_saving_what_was_opened_gives_the_same_bytes(design: Design) -> None:
    saved = dumps(design)
    assert dumps(loads(saved).design) == saved


@given(designs(), st.integers())
def test_the_order_in_which_records_came_leaves_no_trace(design: Design, seed: int) -> None:
    shuffled = Design(design.info, _shuffled(design.shared, DesignInfo, seed))
    for scenario in reversed(design.scenarios):
        shuffled.add_scenario(scenario.info, _shuffled(scenario, ScenarioInfo, seed))
    assert dumps(shuffled) == dumps(design)


def _shuffled(store: object, besides: type, seed: int) -> list[object]:
    records = [record for record in store if not isinstance(record, besides)]  # type: ignore[attr-defined]
    Random(seed).shuffle(records)
    return records


@given(designs())
def test_any_json_reader_can_read_the_file(design: Design) -> None:
    text = dumps(design).decode("utf-8")
    assert json.loads(text)["format"] == "topodesk"
    assert text.endswith("}\n")


def test_numbers_stay_what_they_are() -> None:
    design = empty_design()
    today = design.scenarios[0]
    teams = [Team(id=f"t{n}", name="T", people=n) for n in (6, 6.5, 7.0)]
    design.apply(Change.of("Add", today.id, added=teams))
    saved = dumps(design).decode()
    assert '"people": 6\n' in saved
    assert '"people": 6.5\n' in saved
    assert '"people": 7.0\n' in saved


def test_a_field_takes_one_line_and_defaults_take_none() -> None:
    design = empty_design("Bank")
    design.apply(
        Change.of("Add", design.scenarios[0].id, added=[Team(id="t", name="Pay", url="u")])
    )
    lines = dumps(design).decode().splitlines()
    start = lines.index('          "id": "t",')
    assert lines[start - 1 : start + 4] == [
        "        {",
        '          "id": "t",',
        '          "name": "Pay",',
        '          "url": "u"',
        "        }",
    ]


def test_one_edit_changes_only_its_own_line() -> None:
    design = empty_design("Bank")
    today = design.scenarios[0].id
    teams = [Team(id=f"t{n}", name=f"Team {n}") for n in range(20)]
    design.apply(Change.of("Add", today, added=teams))
    before = dumps(design).splitlines()
    renamed = teams[7].with_(name="Payments")
    design.apply(Change.of("Rename", today, updated=[(teams[7], renamed)]))
    after = dumps(design).splitlines()
    different = [n for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    assert len(different) == 1


def test_keys_come_as_declared_and_unknown_ones_after_them_sorted() -> None:
    text = json.dumps(
        {
            "zeta": 1,
            "alpha": {"b": 1, "a": [{"d": 1, "c": 2}]},
            "scenarios": [{"rituals": [{"id": 5}], "name": "S", "id": "s", "aims": None}],
            "name": "N",
            "id": "d",
            "version": 1,
            "format": "topodesk",
        }
    )
    saved = dumps(loads(text.encode()).design)
    read = json.loads(saved)
    assert list(read) == ["format", "version", "id", "name", "scenarios", "alpha", "zeta"]
    assert list(read["alpha"]) == ["a", "b"]
    assert list(read["alpha"]["a"][0]) == ["c", "d"]
    assert list(read["scenarios"][0]) == ["id", "name", "aims", "rituals"]
    assert read["scenarios"][0]["rituals"] == [{"id": 5}]


def test_unknown_keys_inside_records_and_their_parts_survive() -> None:
    team = {
        "id": "t",
        "name": "T",
        "mood": "good",
        "team_api": {"focus": "pay", "later": [1, {"z": 1.5, "y": None}]},
        "with_": "a name of the program",
        "__class__": "another",
    }
    change = {"id": "c", "title": "C", "walk": [{"team": "t", "queue": 3}]}
    document = {
        "format": "topodesk",
        "version": 1,
        "id": "d",
        "settings": {"future": True},
        "waivers": [{"id": "w", "rule_id": "X-1", "target": "t", "votes": 2}],
        "scenarios": [{"id": "s", "name": "S", "teams": [team], "typical_changes": [change]}],
    }
    saved = json.loads(dumps(loads(json.dumps(document).encode()).design))
    assert saved == document


def test_unknown_keys_survive_an_edit_of_their_record() -> None:
    document = {
        "format": "topodesk",
        "version": 1,
        "id": "d",
        "scenarios": [{"id": "s", "name": "S", "teams": [{"id": "t", "name": "T", "mood": 1}]}],
    }
    design = loads(json.dumps(document).encode()).design
    scenario = design.scenarios[0]
    team = scenario.get(Team, "t")
    assert team is not None
    design.apply(Change.of("Rename", "s", updated=[(team, team.with_(name="U"))]))
    saved = json.loads(dumps(design))
    assert saved["scenarios"][0]["teams"] == [{"id": "t", "name": "U", "mood": 1}]


def test_scenarios_are_listed_in_their_order() -> None:
    design = Design(DesignInfo(id="d"))
    for id, order in (("a", "z"), ("b", "A"), ("c", "A")):
        design.add_scenario(ScenarioInfo(id=id, name=id, order=order, kind=ScenarioKind.OPTION))
    saved = json.loads(dumps(design))
    assert [one["id"] for one in saved["scenarios"]] == ["b", "c", "a"]


def test_no_list_of_records_is_called_like_a_field() -> None:
    assert not {kind.collection for kind in SCENARIO_KINDS} & set(ScenarioInfo.model_fields)
    assert not {kind.collection for kind in DESIGN_KINDS} & set(DesignInfo.model_fields)
    assert not {"format", "version", "scenarios"} & set(DesignInfo.model_fields)
    names = [kind.collection for kind in (*SCENARIO_KINDS, *DESIGN_KINDS)]
    assert len(names) == len(set(names))
    assert DESIGN not in names
