"""The verbs of looking as actions of the window. What they need is loaded when they are used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.ui.actions.action import Does, Entry, When

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def save_view(window: MainWindow) -> None:
    """Keep how one looks now, and ask for a name of it in the list of saved views."""
    from topodesk.tools import viewing

    if window.session is not None:
        id = viewing.save_view(window.session, window.canvas.area_looked_at)
        window.stage.views.open_list(naming=id)


def views(window: MainWindow) -> list[Entry]:
    """The saved views, to jump to."""
    if window.session is None:
        return []
    from topodesk.edits.views import views_in_order

    canvas = window.canvas
    return [
        Entry(
            " ".join(view.name[:80].split()) + (f"\tAlt+{number}" if number < 10 else ""),
            partial(canvas.show_view, view),
        )
        for number, view in enumerate(views_in_order(window.session.design), 1)
    ]


def toggles(mode: str) -> Does:
    """Hide the interactions of a mode, or show them again."""

    def toggle(window: MainWindow) -> None:
        from topodesk.model.interaction import InteractionMode

        session, asked = window.session, InteractionMode(mode)
        if session is not None:
            lens = session.lens
            hidden = asked in lens.hidden
            session.look_through(lens.with_(asked) if hidden else lens.without(asked))

    return toggle


def shows(mode: str) -> When:
    """Whether the interactions of a mode are shown."""
    return lambda window: window.session is None or mode not in window.session.lens.hidden


def focus(window: MainWindow) -> None:
    """Dim all but the selection and its neighbours, or nothing any more."""
    from topodesk.tools.looking import toggle_focus

    window.do(toggle_focus)


def focused(window: MainWindow) -> bool:
    """Whether the selection is in focus."""
    return window.session is not None and window.session.lens.focus


def purposes(window: MainWindow) -> None:
    """Write at each interaction what it is for, or no more."""
    from topodesk.tools.looking import toggle_purposes

    window.do(toggle_purposes)


def purposes_shown(window: MainWindow) -> bool:
    """Whether it is written at each interaction what it is for."""
    return window.session is not None and window.session.lens.purposes


def fold(window: MainWindow) -> None:
    """Fold the lanes of the selected streams, or unfold them."""
    from topodesk.tools.looking import toggle_selected_folds

    window.do(toggle_selected_folds)


def fold_all(window: MainWindow) -> None:
    """Fold the lanes of all streams."""
    from topodesk.tools import looking

    window.do(looking.fold_all)


def unfold_all(window: MainWindow) -> None:
    """Unfold all lanes."""
    from topodesk.tools import looking

    window.do(looking.unfold_all)


def stream_selected(window: MainWindow) -> bool:
    """Whether a value stream is among what is selected."""
    if window.session is None:
        return False
    from topodesk.tools.looking import selected_streams

    return bool(selected_streams(window.session))


def fold_says(window: MainWindow) -> str:
    """ "Fold lane", "Unfold lane" or "Fold 3 lanes"."""
    if window.session is None:
        return "Fold lane"
    from topodesk.tools.looking import selected_streams

    streams = selected_streams(window.session)
    verb = "Unfold" if streams and streams <= window.session.lens.folded else "Fold"
    return f"{verb} lane" if len(streams) < 2 else f"{verb} {len(streams)} lanes"


def some_folded(window: MainWindow) -> bool:
    """Whether any lane is folded."""
    return window.session is not None and bool(window.session.lens.folded)
