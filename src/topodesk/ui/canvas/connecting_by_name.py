"""Naming the team to connect with, beside the team it starts from. Clicking goes on as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from topodesk.model.interaction import InteractionMode
from topodesk.tools.connecting import Connecting
from topodesk.tools.parties import Party, fitting, parties
from topodesk.ui.canvas.beside import Side, best_side, covers, stand
from topodesk.ui.pieces.entries import Entry
from topodesk.ui.pieces.type_ahead import TypeAhead

if TYPE_CHECKING:
    from topodesk.ui.canvas.editing import EditingView

ASKS = {
    InteractionMode.COLLABORATION: "Collaborates with which team?",
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service with which team?",
    InteractionMode.FACILITATING: "Facilitating with which team?",
}
MOST = 200
"""Rows that are offered; nobody scrolls further."""


class ConnectingByName:
    """The field is there for as long as the tools wait for the other party."""

    def __init__(self, view: EditingView) -> None:
        """Nobody is asked for."""
        self._view = view
        self._asked: Connecting | None = None
        self._known: list[Party] = []
        self.field: TypeAhead | None = None
        self._side: Side | None = None

    def follow(self) -> None:
        """Open or close the field, as the tools now are."""
        state = self._view.tools.state
        waiting = state if isinstance(state, Connecting) and state.asking else None
        if waiting is self._asked:
            self._type_on()
            return
        self._asked = waiting
        self._close()
        if waiting is not None:
            self._open(waiting)

    def look_again(self) -> None:
        """The design has changed, such as by undo: whom it is about, and who there is, may have."""
        if self._asked is None or self.field is None:
            return
        store, start = self._view.session.scenario, self._asked.asking
        if start not in store:
            self._view.tools.cancel()
        else:
            self._known = parties(store, besides=start)
            self.field.refresh()
            self.stand()

    def stand(self) -> None:
        """Put the field beside its team again; the map has moved."""
        if self.field is not None and self._asked is not None:
            figures = self._view.session.drawing.picture.of(self._asked.asking)
            if figures:
                place = self._view.camera.rect_to_view(figures[0].bounds)
                view, size = self._view.viewport(), self.field.size()
                if self._side is None or covers(place, size, view.size(), self._side):
                    self._side = best_side(place, size, view.size(), self._view.hides)
                at = stand(place, size, view.size(), self._side)
                self.field.move(view.mapTo(self._over, at))
            self._type_on()

    @property
    def _over(self) -> QWidget:
        """What the field is put on: over everything else that floats over the map."""
        return self._view.parentWidget() or self._view.viewport()

    def _open(self, waiting: Connecting) -> None:
        store, start = self._view.session.scenario, waiting.asking
        own = store[start].label()
        self._known = parties(store, besides=start)
        asks = ASKS.get(waiting.mode or InteractionMode.UNDEFINED, "With which team?")
        self._side = None
        self.field = TypeAhead(
            self._over,
            asks,
            lambda typed: _entries(fitting(typed, self._known, taken=own)),
        )
        self.field.highlighted.connect(self._suggest)
        self.field.taken.connect(self._take)
        self.field.given_up.connect(self._view.tools.cancel)
        self.field.left.connect(lambda: QTimer.singleShot(0, self._view, self._left))
        self._suggest(None)
        self.stand()
        self.field.show()
        self.field.raise_()
        self.field.line.setFocus()

    def _type_on(self) -> None:
        """A press on the map keeps the field open, and what is typed next is still a name."""
        if self.field is not None and self._view.hasFocus():
            self.field.line.setFocus()

    def _left(self) -> None:
        """Whoever goes on working in a panel does not connect."""
        window = self._view.window()
        focus = window.focusWidget()
        elsewhere = focus is not None and focus is not self._view
        if self.field is not None and elsewhere and not self.field.isAncestorOf(focus):
            self._view.tools.cancel()

    def _close(self) -> None:
        if self.field is None:
            return
        field, self.field = self.field, None
        had_focus = field.line.hasFocus()
        field.hide()
        field.deleteLater()
        if had_focus:
            self._view.setFocus()

    def _suggest(self, entry: Entry | None) -> None:
        if self.field is None:
            return
        if entry is None:
            self._view.tools.suggest("")
            self.field.say("Type a name, or click on the map")
            return
        party = entry.key
        assert isinstance(party, Party)
        self._view.tools.suggest(party.id)
        means = self._view.tools.preview.caption
        self.field.say(means if party.id else "A team not yet typed, outside the streams")

    def _take(self, entry: Entry) -> None:
        party = entry.key
        assert isinstance(party, Party)
        if party.id:
            self._view.tools.connect_with(party.id)
        else:
            self._view.tools.connect_with_new(party.name)


def _entries(found: list[Party]) -> list[Entry]:
    """The first of those that fit, and at the end the team that could be made."""
    new = [party for party in found[MOST:] if not party.id]
    return [_entry(party) for party in (*found[:MOST], *new)]


def _entry(party: Party) -> Entry:
    name = party.name if party.id else f"New team “{party.name}”"
    return Entry(party, name, party.about if party.id else "")
