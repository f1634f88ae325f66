"""Purposes of interactions are painted over the map, wherever there is room."""

from __future__ import annotations

import pytest

from topodesk.edits.fields import set_fields
from topodesk.model.interaction import Interaction
from topodesk.tools.looking import toggle_purposes


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
