"""Saved views: keeping one, naming it, bringing it up to date, letting it go."""

from __future__ import annotations

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import key_at
from topodesk.model.change import DESIGN, Change
from topodesk.model.design import Design
from topodesk.model.design_records import SavedView


def views_in_order(design: Design) -> list[SavedView]:
    """The saved views as they are listed and counted."""
    return sorted(design.shared.of(SavedView), key=lambda view: (view.order, view.id))


def add_view(design: Design, view: SavedView) -> Change:
    """Keep a view behind the others; one without a name is called by its number."""
    known = views_in_order(design)
    name = view.name.strip() or fresh_name(design.shared, SavedView, f"View {len(known) + 1}")
    kept = view.with_(name=name, order=key_at([each.order for each in known], None))
    return Change.of(f"Save {quoted(kept)}", DESIGN, added=[kept])


def rename_view(design: Design, id: str, name: str) -> Change:
    """Call a view otherwise."""
    view = _view(design, id)
    named = view.with_(name=name)
    return Change.of(f"Rename {quoted(view)} to “{name}”", DESIGN, updated=[(view, named)])


def update_view(design: Design, id: str, now: SavedView) -> Change:
    """Let a view show what `now` does, under its own name and in its own place."""
    view = _view(design, id)
    fresh = now.with_(id=view.id, name=view.name, order=view.order)
    return Change.of(f"Update {quoted(view)}", DESIGN, updated=[(view, fresh)])


def remove_view(design: Design, id: str) -> Change:
    """Let go of a view."""
    view = _view(design, id)
    return Change.of(f"Delete {quoted(view)}", DESIGN, removed=[view])


def _view(design: Design, id: str) -> SavedView:
    view = design.shared[id]
    if not isinstance(view, SavedView):
        raise KeyError(id)
    return view
