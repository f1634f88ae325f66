"""Verbs of looking: they change the lens of a session and nothing of its design."""

from __future__ import annotations

from dataclasses import replace

from topodesk.model.interaction import Interaction
from topodesk.model.stream import ValueStream
from topodesk.session.attention import focus_words, tag_words
from topodesk.session.neighbours import around
from topodesk.session.session import Session


def toggle_focus(session: Session) -> str:
    """Dim all but the selection and its neighbours, or nothing any more."""
    if session.lens.focus:
        session.look_through(session.lens.focused(on=False))
        return ""
    if not session.selection.ids:
        return "Select what to focus on first"
    session.look_through(session.lens.focused(on=True))
    return focus_words(session)


def toggle_purposes(session: Session) -> str:
    """Write at each interaction what it is for, or no more."""
    shown = not session.lens.purposes
    session.look_through(replace(session.lens, purposes=shown))
    if shown and not any(i.purpose for i in session.scenario.of(Interaction)):
        return "No interaction says yet what it is for; write it at its symbol with F2"
    return ""


def toggle_fold(session: Session, stream: str) -> str:
    """Fold the lane of a stream to one line, or unfold it."""
    session.look_through(session.lens.folding(session.lens.folded ^ {stream}))
    return ""


def toggle_selected_folds(session: Session) -> str:
    """Fold the lanes of all selected streams, or unfold them when all of them are."""
    streams = selected_streams(session)
    folded = session.lens.folded
    after = folded - streams if streams <= folded else folded | streams
    session.look_through(session.lens.folding(after))
    return "" if streams else "Select a value stream to fold its lane"


def selected_streams(session: Session) -> frozenset[str]:
    """The streams among what is selected."""
    chosen = session.selection
    return frozenset(
        stream.id for stream in session.scenario.of(ValueStream) if stream.id in chosen
    )


def fold_all(session: Session) -> str:
    """Fold the lanes of all streams."""
    session.look_through(session.lens.folding(s.id for s in session.scenario.of(ValueStream)))
    return ""


def unfold_all(session: Session) -> str:
    """Unfold all lanes."""
    session.look_through(session.lens.folding(()))
    return ""


def reveal(session: Session, id: str) -> None:
    """Unfold the lanes and show the mode that keep a record from being seen, if it is seen
    nowhere."""
    lens, store = session.lens, session.scenario
    if id not in store or session.drawing.picture.of(id):
        return
    record = store[id]
    if isinstance(record, Interaction):
        session.look_through(lens.with_(record.mode))
    elif lens.folded:
        session.look_through(lens.folding(lens.folded - around(store, [id])))


def hidden_lines(session: Session) -> int:
    """How many interactions are not drawn because their mode is hidden."""
    hidden = session.lens.hidden
    return sum(i.mode in hidden for i in session.scenario.of(Interaction)) if hidden else 0


def show_all_modes(session: Session) -> str:
    """Draw the interactions of every mode again."""
    session.look_through(replace(session.lens, hidden=frozenset()))
    return ""


def colour_by(session: Session, scheme: str) -> str:
    """Let teams carry flags by a scheme of drawing.hues, or ("") none any more."""
    session.look_through(session.lens.coloured(scheme))
    if not scheme or session.drawing.hues:
        return ""
    return "No team has that yet; write it in the inspector"


def look_for_tag(session: Session, tag: str) -> str:
    """Dim what has none of the tags looked for; a tag looked for already is let go of."""
    session.look_through(session.lens.tagged(session.lens.tags ^ {tag}))
    return tag_words(session)


def look_for_no_tag(session: Session) -> str:
    """Dim nothing for its tags any more."""
    session.look_through(session.lens.tagged(()))
    return ""
