"""Going to any step of the history at once is the same as going there step by step."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpers.bank import small_bank
from topodesk.drawing.drawing import Drawing
from topodesk.edits.fields import rename, set_fields
from topodesk.edits.interactions import connect
from topodesk.edits.places import Place, place_team
from topodesk.edits.removing import remove
from topodesk.edits.scenarios import copy_scenario
from topodesk.edits.teams import add_team
from topodesk.model.team import Team, TeamType
from topodesk.rules.checker import check
from topodesk.session.session import Session
from topodesk.storage.format import dumps


def busy_session() -> Session:
    """Ten steps in two scenarios, some taking back what others did."""
    session = Session(small_bank())
    store = session.scenario
    session.commit(rename(store, "join", "Sign Up"))
    session.commit(add_team(store, TeamType.ENABLING, id="new"))
    session.commit(connect(store, "new", "join"))
    session.commit(remove(store, ["new"]))
    session.commit(place_team(store, Place("core", stream="borrow", steps=["repay"])))
    session.commit(copy_scenario(session.design, store, name="Bold", id="bold"))
    session.switch("bold")
    session.commit(remove(session.scenario, ["borrow"]))
    session.commit(set_fields(session.scenario, "loan", people=4))
    session.switch(store.id)
    session.commit(rename(store, "join", "Join"))
    return session


def states(session: Session) -> list[bytes]:
    """The file as it would be saved after none, one, two ... steps."""
    saved = [dumps(session.design)]
    while session.undo() is not None:
        saved.append(dumps(session.design))
    return saved[::-1]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_wherever_one_goes_the_design_is_as_it_was_there(places):
    session = busy_session()
    session.start_checking()
    saved = states(session)
    for place in places:
        session.go_to(place)
        assert dumps(session.design) == saved[place]
        assert len(session.history.done) == place
        fresh = Drawing(session.scenario, session.live.marks)
        assert session.drawing.picture.figures == fresh.picture.figures
        session.rest()
        found, _ = check(session.design, session.scenario, session.today)
        assert sorted(map(repr, session.checker.findings)) == sorted(map(repr, found))


def test_going_back_shows_the_scenario_of_the_step_that_was_undone_last():
    session = busy_session()
    session.go_to(7)
    assert session.scenario.id == "bold"
    session.go_to(2)
    assert session.scenario.id != "bold"
    session.go_to(8)
    assert session.scenario.id == "bold"


def test_going_somewhere_selects_what_changed():
    session = busy_session()
    session.go_to(1)
    session.go_to(2)
    assert session.selection.ids == ("new",)


def test_a_scenario_that_comes_back_selects_nothing_of_it():
    session = busy_session()
    session.go_to(5)
    session.go_to(6)
    assert session.scenario.id == "bold"
    assert session.selection.ids == ()


def test_a_jump_is_announced_once():
    session = busy_session()
    heard, moved = [], []
    session.on_change.append(heard.append)
    session.on_commit.append(lambda: moved.append(1))
    session.go_to(0)
    assert (len(heard), len(moved)) == (1, 1)
    assert session.go_to(0) is None
    assert len(heard) == 1


def test_an_edit_after_going_back_forgets_what_was_ahead():
    session = busy_session()
    session.go_to(1)
    session.commit(rename(session.scenario, "onboard", "Welcome"))
    assert [step.name for step in session.history.steps][1:] == [
        "Rename team “Onboard” to “Welcome”"
    ]
    assert isinstance(session.scenario["onboard"], Team)
