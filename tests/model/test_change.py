"""Changes as values: what they hold, how they reverse and how two become one."""

from __future__ import annotations

from topodesk.model.change import Change
from topodesk.model.team import Team

A = Team(id="a", name="A")
A2 = Team(id="a", name="A2")
A3 = Team(id="a", name="A3")


def change(old, new):
    return Change("Edit", {("s", "a"): (old, new)})


def test_an_update_that_changes_nothing_is_left_out():
    assert not Change.of("Edit", "s", updated=[(A, Team(id="a", name="A"))])


def test_a_reversed_change_brings_back_the_very_same_record():
    assert change(A, A2).reversed().edits == {("s", "a"): (A2, A)}
    assert change(A, A2).reversed().edits["s", "a"][1] is A


def test_adding_then_updating_is_adding_the_new_one():
    assert change(None, A).then(change(A, A2)).edits == {("s", "a"): (None, A2)}


def test_adding_then_removing_is_nothing():
    assert not change(None, A).then(change(A, None))


def test_two_updates_go_from_the_first_to_the_last():
    assert change(A, A2).then(change(A2, A3)).edits == {("s", "a"): (A, A3)}


def test_updating_then_removing_removes_the_first():
    assert change(A, A2).then(change(A2, None)).edits == {("s", "a"): (A, None)}


def test_removing_then_adding_another_is_an_update():
    assert change(A, None).then(change(None, A2)).edits == {("s", "a"): (A, A2)}


def test_coming_back_to_the_same_object_is_nothing():
    assert not change(A, A2).then(change(A2, A))


def test_one_change_may_reach_into_several_stores():
    both = change(A, A2).then(Change("Edit", {("t", "a"): (A, A3)}))
    assert both.stores() == {"s", "t"}
    assert list(both.within("t")) == [(A, A3)]
