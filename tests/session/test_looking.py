"""Looking at a scenario differently changes what is drawn and nothing of the design."""

from __future__ import annotations

from helpers.bank import small_bank
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.lens import BARE, Lens
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.session.session import Session

SERVICE = InteractionMode.X_AS_A_SERVICE


def lines(session):
    return {f.record for f in session.drawing.picture.in_order() if f.role == "interaction"}


def services(session):
    return {i.id for i in session.scenario.of(Interaction) if i.mode is SERVICE}


def test_a_hidden_mode_is_not_drawn_and_comes_back_where_it_was():
    session = Session(small_bank())
    before = dict(session.drawing.picture.figures)
    assert services(session) <= lines(session)
    assert services(session)
    session.look_through(Lens(hidden=frozenset({SERVICE})))
    assert lines(session).isdisjoint(services(session))
    assert session.history.done == ()
    session.look_through(BARE)
    assert dict(session.drawing.picture.figures) == before


def test_a_drawing_seen_through_a_lens_follows_edits_as_a_new_one_would():
    session = Session(small_bank())
    session.look_through(Lens(hidden=frozenset({SERVICE})))
    (first, *_) = services(session)
    from topodesk.edits.interactions import set_mode

    session.commit(set_mode(session.scenario, first, InteractionMode.COLLABORATION))
    fresh = Drawing(session.scenario, session.live.marks, session.lens)
    assert dict(session.drawing.picture.figures) == dict(fresh.picture.figures)
    assert first in lines(session)


def test_a_folded_lane_follows_edits_and_unfolds_to_what_would_be_drawn_anew():
    session = Session(small_bank())
    session.look_through(BARE.folding(["open"]))
    from topodesk.edits.fields import rename

    session.commit(rename(session.scenario, "join", "Welcome"))
    for lens in (session.lens, BARE):
        session.look_through(lens)
        fresh = Drawing(session.scenario, session.live.marks, lens)
        assert dict(session.drawing.picture.figures) == dict(fresh.picture.figures)
        assert session.drawing.layout == fresh.layout


def test_another_scenario_is_looked_at_through_the_same_lens():
    session = Session(small_bank())
    session.look_through(BARE.folding(["open"]))
    from topodesk.edits.scenarios import copy_scenario

    session.commit(copy_scenario(session.design, session.scenario))
    session.switch(session.design.scenarios[-1].id)
    assert any(lane.folded for lane in session.drawing.layout.lanes)


def test_whoever_shows_the_view_hears_of_another_lens_once():
    session = Session(small_bank())
    heard = []
    session.on_view.append(lambda: heard.append(session.lens))
    lens = Lens(hidden=frozenset({SERVICE}))
    session.look_through(lens)
    session.look_through(lens)
    assert heard == [lens]
