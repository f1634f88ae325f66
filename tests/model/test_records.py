"""Records: frozen through and through, strict about numbers, and kind to what they do not know."""

from __future__ import annotations

from enum import Enum
from typing import get_args, get_origin

import pytest
from pydantic import ValidationError

from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.record import Part
from topodesk.model.references import references, without
from topodesk.model.team import Team

ALL_KINDS = (DesignInfo, ScenarioInfo, *DESIGN_KINDS, *SCENARIO_KINDS)


def immutable(annotation) -> bool:
    origin = get_origin(annotation)
    if origin in (dict, list, set):
        return False
    if origin is not None:
        return all(immutable(a) for a in get_args(annotation) if a is not Ellipsis and a is not ...)
    if isinstance(annotation, type):
        if issubclass(annotation, Part):
            return all(immutable(f.annotation) for f in annotation.model_fields.values())
        return annotation not in (dict, list, set) or issubclass(annotation, Enum)
    return True


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_no_field_of_any_kind_can_be_changed_in_place(kind):
    for name, field in kind.model_fields.items():
        assert immutable(field.annotation), f"{kind.__name__}.{name}"


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_says_what_it_is_called_and_where_it_is_listed(kind):
    assert kind.collection
    assert kind.noun
    assert kind.__doc__


def test_setting_a_field_in_place_is_an_error():
    with pytest.raises(ValidationError):
        Team(id="a", name="A").name = "B"


def test_a_new_value_is_validated():
    with pytest.raises(ValidationError):
        Team(id="a", name="A").with_(type="nonsense")
    with pytest.raises(ValidationError):
        Team(id="a", name="A").with_(people="seven")


@pytest.mark.parametrize("people", [6, 6.5, 0, None])
def test_people_are_counted_in_posts_halves_included(people):
    assert Team(id="a", name="A", people=people).people == people
    assert type(Team(id="a", name="A", people=people).people) is type(people)


@pytest.mark.parametrize("people", [-1, "6", True, float("nan"), float("inf")])
def test_what_is_no_number_of_people_is_refused(people):
    with pytest.raises(ValidationError):
        Team(id="a", name="A", people=people)


@pytest.mark.parametrize(
    "name", ["<b>", "=cmd|' /C calc'!A0", "שלום", "👩‍👩‍👧", "a" * 10_000, " ", ""]
)
def test_any_text_is_kept_as_it_is(name):
    assert Team(id="a", name=name).name == name


@pytest.mark.parametrize("name", ["\ud800", "a\x00b"])
def test_text_that_no_file_can_hold_is_refused(name):
    with pytest.raises(ValidationError):
        Team(id="a", name=name)


def test_unknown_fields_are_kept():
    assert Team(id="a", name="A", mood="good").with_(name="B").mood == "good"


def test_letting_go_of_a_record_reaches_into_parts():
    change = TypicalChange(
        id="k", title="K", gates=("a", "b"), walk=(WalkStop(team="a"), WalkStop(team="b"))
    )
    assert {target for _, target in references(change)} == {"a", "b"}
    freed = without(change, {"a"})
    assert freed.gates == ("b",)
    assert [stop.team for stop in freed.walk] == ["b"]


def test_a_record_that_means_nothing_without_another_goes_with_it():
    from topodesk.model.interaction import Interaction

    assert without(Interaction(id="i", provider="a", consumer="b"), {"b"}) is None
