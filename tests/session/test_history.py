"""History: what can be undone, and whether the file is up to date."""

from __future__ import annotations

from topodesk.model.change import Change
from topodesk.model.team import Team
from topodesk.session.history import History


def change(n: int) -> Change:
    return Change.of(f"Step {n}", "s", added=[Team(id=f"t{n}", name="T")])


def test_a_new_history_is_not_edited():
    assert not History().edited


def test_going_back_to_the_saved_step_is_not_edited():
    history = History()
    history.push(change(1))
    history.mark_saved()
    history.push(change(2))
    assert history.edited
    history.back()
    assert not history.edited
    history.back()
    assert history.edited


def test_an_undone_saved_step_that_is_overwritten_stays_edited():
    history = History()
    history.push(change(1))
    history.mark_saved()
    history.back()
    history.push(change(2))
    history.back()
    assert history.edited


def test_the_oldest_steps_are_forgotten():
    history = History(limit=3)
    for n in range(5):
        history.push(change(n))
    assert [c.name for c in history.done] == ["Step 2", "Step 3", "Step 4"]
    while history.back():
        pass
    assert history.edited


def test_a_new_step_forgets_what_was_undone():
    history = History()
    history.push(change(1))
    history.back()
    history.push(change(2))
    assert history.forward() is None


def test_steps_made_while_the_file_was_written_are_edits():
    history = History()
    history.push(change(1))
    written = history.place
    history.push(change(2))
    history.mark_saved(written)
    assert history.edited
    history.back()
    assert not history.edited


def test_a_written_place_that_is_gone_from_the_history_leaves_it_edited():
    history = History()
    history.push(change(1))
    written = history.place
    history.back()
    history.push(change(2))
    history.mark_saved(written)
    assert history.edited
    history.back()
    assert history.edited
