"""Tags, and edits of many records at once."""

from __future__ import annotations

from helpers.bank import proposal_of, small_bank
from topodesk.edits.fields import set_fields_of_many
from topodesk.edits.many import answer_for, give_components, note_on, stand_in
from topodesk.edits.tags import rename_tag, tag, tags_in_use, untag


def applied(design, change):
    design.apply(change)
    return change.name


def test_a_tag_is_given_once_however_often_it_is_given():
    design = small_bank()
    store = proposal_of(design)
    assert applied(design, tag(store, ["join", "loan"], " pilot ")) == "Tag 2 teams with “pilot”"
    assert applied(design, tag(store, ["join", "core"], "pilot")) == (
        "Tag team “Core API” with “pilot”"
    )
    assert not tag(store, ["join", "core"], "pilot")
    assert not tag(store, ["join"], "  ")
    assert store["join"].tags == ("pilot",)
    assert tags_in_use(store) == {"pilot": 3}


def test_a_tag_is_taken_off_whoever_has_it():
    design = small_bank()
    store = proposal_of(design)
    design.apply(tag(store, ["join", "loan"], "pilot"))
    assert applied(design, untag(store, ["join", "loan", "core"], "pilot")) == (
        "Take tag “pilot” off 2 teams"
    )
    assert tags_in_use(store) == {}


def test_a_tag_is_renamed_everywhere_in_one_step_and_never_doubled():
    design = small_bank()
    store = proposal_of(design)
    design.apply(tag(store, ["join", "apply"], "pilot"))
    design.apply(tag(store, ["join"], "first"))
    assert applied(design, rename_tag(store, "pilot", "first")) == "Rename tag “pilot” to “first”"
    assert store["join"].tags == store["apply"].tags == ("first",)
    assert not rename_tag(store, "first", " ")


def test_the_name_of_an_edit_of_many_says_of_how_many():
    store = proposal_of(small_bank())
    change = set_fields_of_many(store, ["join", "loan", "core"], people=5)
    assert change.name == "Set the head-count of 3 teams"
    assert set_fields_of_many(store, ["apply", "join"], source="me").name == (
        "Set the source of journey step and team"
    )


def test_many_teams_stand_elsewhere_in_one_step_and_those_there_keep_their_steps():
    design = small_bank()
    store = proposal_of(design)
    name = applied(design, stand_in(store, ["join", "core", "loan"], "open"))
    assert name == "Move 2 teams to value stream “Open an account”"
    assert {store[id].value_stream for id in ("join", "core", "loan")} == {"open"}
    assert store["apply"].responsible_teams == ("join",)
    assert store["explore"].responsible_teams == ()
    applied(design, stand_in(store, ["join", "loan"], "platform"))
    assert store["join"].grouping == store["loan"].grouping == "platform"
    applied(design, stand_in(store, ["join", "loan"], None))
    assert store["join"].value_stream is store["join"].grouping is None


def test_components_steps_and_notes_of_many_are_set_in_one_step():
    design = small_bank()
    store = proposal_of(design)
    assert applied(design, give_components(store, ["ledger"], "join")) == (
        "Give component “Ledger” to team “Join”"
    )
    assert store["ledger"].owner_teams == ("join",)
    assert applied(design, answer_for(store, ["verify", "repay"], "loan")) == (
        "Make team “Find My Loan” responsible for 2 journey steps"
    )
    assert store["verify"].responsible_teams == store["repay"].responsible_teams == ("loan",)
    applied(design, note_on(store, ["join", "apply"], "Ask again."))
    applied(design, note_on(store, ["join", "apply"], "And again."))
    assert store["join"].notes == store["apply"].notes == "Ask again.\n\nAnd again."
