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


def test_a_walk_is_what_undoing_or_doing_again_would_apply():
    history = History()
    steps = [change(n) for n in range(4)]
    for step in steps:
        history.push(step)
    back = history.walk(1)
    assert [step.edits for step in back] == [s.reversed().edits for s in reversed(steps[1:])]
    assert (len(history.done), history.steps) == (1, tuple(steps))
    assert history.walk(3) == steps[1:3]
    assert history.walk(3) == []
    assert history.walk(99) == steps[3:]
    assert len(history.walk(-5)) == 4


def test_where_the_file_stands_is_known_wherever_the_design_does():
    history = History(limit=3)
    assert history.saved == 0
    for n in range(2):
        history.push(change(n))
    history.mark_saved()
    history.push(change(2))
    history.walk(0)
    assert history.saved == 2
    history.push(change(3))
    assert history.saved is None


def test_a_history_that_forgot_its_beginning_says_so():
    history = History(limit=2)
    history.push(change(0))
    history.push(change(1))
    assert history.complete
    history.push(change(2))
    assert not history.complete
    assert history.saved is None
