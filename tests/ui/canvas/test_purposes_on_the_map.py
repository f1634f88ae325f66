"""Purposes of interactions are painted over the map, wherever there is room."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from topodesk.edits.fields import set_fields
from topodesk.model.interaction import Interaction
from topodesk.session.session import Session
from topodesk.tools.looking import toggle_purposes
from topodesk.ui.canvas.canvas import Canvas


@pytest.fixture
def canvas(qtbot):
    made = Canvas(Session(small_bank()))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("purpose", ["One proof for all", "מטרה אחת & <b>", "x" * 9000, "a\nb 🎈"])
def test_a_purpose_is_seen_when_its_interaction_is_selected_or_all_are_shown(canvas, purpose):
    """TOOL-96"""
    store = canvas.session.scenario
    id = store.of(Interaction)[0].id
    before = canvas.grab().toImage()
    canvas.session.commit(set_fields(store, id, purpose=purpose))
    assert canvas.grab().toImage() == before
    toggle_purposes(canvas.session)
    assert canvas.grab().toImage() != before
    toggle_purposes(canvas.session)
    assert canvas.grab().toImage() == before
    canvas.session.selection.set([id])
    selected = canvas.grab().toImage()
    canvas.session.commit(set_fields(store, id, purpose=""))
    assert canvas.grab().toImage() != selected
