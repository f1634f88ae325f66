"""A saved view keeps how one looked, and brings it back (VIEW-28, VIEW-29)."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from topodesk.drawing.shapes import Rect
from topodesk.edits.removing import remove
from topodesk.edits.scenarios import copy_scenario, remove_scenario
from topodesk.edits.views import add_view, views_in_order
from topodesk.model.interaction import InteractionMode
from topodesk.session.session import Session
from topodesk.session.views import WHOLE, look_at, view_now
from topodesk.storage.format import dumps, loads
from topodesk.tools import viewing
from topodesk.tools.looking import toggle_focus

AREA = Rect(10, 20, 400, 300)


@pytest.fixture
def session() -> Session:
    return Session(small_bank())


def only_view(session):
    (view,) = views_in_order(session.design)
    return view


def looking_closely(session):
    session.selection.set(["onboard"])
    toggle_focus(session)
    session.look_through(session.lens.folding(["borrow"]))
    session.look_through(session.lens.without(InteractionMode.FACILITATING))
    session.look_through(session.lens.tagged(["pilot"]).coloured("size"))
    return session.lens


def test_a_view_brings_back_the_area_and_all_that_was_hidden_folded_and_in_focus(session):
    lens = looking_closely(session)
    viewing.save_view(session, AREA)
    session.selection.clear()
    session.look_through(session.lens.folding(()).with_(InteractionMode.FACILITATING))
    session.look_through(session.lens.tagged(()).coloured(""))
    assert session.lens != lens
    assert look_at(session, only_view(session)) == AREA
    assert session.lens == lens
    assert session.selection.ids == ("onboard",)


def test_a_view_of_all_of_the_map_shows_all_of_it_however_large_it_is_by_then(session):
    viewing.save_view(session, WHOLE)
    assert look_at(session, only_view(session)) == WHOLE


def test_a_view_survives_the_file(session):
    looking_closely(session)
    viewing.save_view(session, AREA)
    again = Session(loads(dumps(session.design)).design)
    assert look_at(again, only_view(again)) == AREA
    assert again.lens == session.lens


def test_a_view_leads_to_its_scenario(session):
    viewing.save_view(session, AREA)
    session.commit(copy_scenario(session.design, session.scenario))
    before = session.scenario.id
    other = next(s.id for s in session.design.scenarios if s.id != before)
    session.switch(other)
    look_at(session, only_view(session))
    assert session.scenario.id == before


def test_a_view_of_what_is_gone_shows_what_is_left(session):
    looking_closely(session)
    session.commit(copy_scenario(session.design, session.scenario))
    viewing.save_view(session, AREA)
    session.commit(remove(session.scenario, ["onboard", "borrow"]))
    assert look_at(session, only_view(session)) == AREA
    assert not session.lens.focus
    session.commit(remove_scenario(session.design, session.scenario))
    look_at(session, only_view(session))


def test_views_are_numbered_until_they_are_named_and_stay_in_their_order(session):
    first = viewing.save_view(session, AREA)
    viewing.save_view(session, WHOLE)
    viewing.rename(session, first, "  Payments <b>& around")
    names = [view.name for view in views_in_order(session.design)]
    assert names == ["  Payments <b>& around", "View 2"]
    viewing.rename(session, first, "   ")
    assert [view.name for view in views_in_order(session.design)] == names


def test_updating_a_view_keeps_its_name_and_its_place(session):
    first = viewing.save_view(session, AREA)
    viewing.save_view(session, WHOLE)
    viewing.rename(session, first, "Payments")
    session.look_through(session.lens.folding(["open"]))
    viewing.update(session, first, Rect(0, 0, 50, 50))
    view = views_in_order(session.design)[0]
    assert (view.name, view.folded, view.w) == ("Payments", ("open",), 50)


def test_every_edit_of_a_view_is_one_named_step_of_undo(session):
    before = dumps(session.design)
    id = viewing.save_view(session, AREA)
    session.look_through(session.lens.folding(["open"]))
    viewing.update(session, id, WHOLE)
    viewing.rename(session, id, "Payments")
    viewing.delete(session, id)
    assert [change.name for change in session.history.done] == [
        "Save saved view “View 1”",
        "Update saved view “View 1”",
        "Rename saved view “View 1” to “Payments”",
        "Delete saved view “Payments”",
    ]
    while session.history.done:
        session.undo()
    assert dumps(session.design) == before


def test_looking_changes_nothing_that_is_saved(session):
    viewing.save_view(session, AREA)
    before = dumps(session.design)
    looking_closely(session)
    look_at(session, only_view(session))
    assert dumps(session.design) == before


def test_saving_a_view_looks_for_no_findings_again(session):
    session.start_checking()
    checker = session.checker
    session.commit(add_view(session.design, view_now(session, AREA)))
    assert session.checker is checker
