"""Naming what stands on the map, where it stands; what is new, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Rect
from topodesk.edits.fields import rename
from topodesk.edits.naming import shortened
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.tools.acting import act
from topodesk.tools.following import following
from topodesk.tools.fresh import Fresh, offered, placed
from topodesk.tools.known_names import known_record
from topodesk.ui.canvas.name_offers import offer_names
from topodesk.ui.canvas.name_places import NAMED, name_place, next_step_place
from topodesk.ui.canvas.naming import SMALLEST_FONT, Ended, NameEdit
from topodesk.ui.canvas.note_edit import NoteEdit

if TYPE_CHECKING:
    from topodesk.ui.canvas.editing import EditingView

LEGIBLE = 4.5
"""Pixels; letters smaller than this are brought nearer before they are edited."""
NEXT = "Enter: keep it and name the next one · Esc: that is all"
NEXT_TEAM = (
    "Enter: keep it and name the next one · Alt+→: over the next step too · Esc: that is all"
)
LAST = "Enter: keep it · Esc: leave it"
PURPOSE_HINT = "Enter: keep it · Esc: no purpose yet"
BACK = ", back to {}"
"""What Esc does besides, where a line was drawn from."""
NOTE_HINT = "Enter: keep it · Shift+Enter: a new line · Esc: no note after all"


class NamingInPlace:
    """One name of a view being edited at a time."""

    def __init__(self, view: EditingView) -> None:
        """Nothing is being named."""
        self._view = view
        self._edit: NameEdit | NoteEdit | None = None
        self.id = ""
        """What is being named, or ""."""

    @property
    def under_way(self) -> bool:
        """Whether a name is being edited."""
        return self._edit is not None

    def start(self, id: str | None = None) -> None:
        """Edit the name of a record, or of the one that is selected."""
        self.finish()
        session = self._view.session
        record = session.scenario.records.get(id or session.selection.only or "")
        if record is None or session.read_only:
            return
        if not self._open(record, None) and isinstance(record, Interaction):
            self._view.purpose_wanted.emit()

    def start_new(self, id: str) -> None:
        """Name what the last step brought onto the map, as part of that step."""
        self.finish()
        fresh = placed(self._view.session, id)
        if fresh is None:
            self.start(id)
        else:
            self._name(fresh)

    def finish(self) -> None:
        """Keep a name that is being edited."""
        if self._edit is not None:
            self._edit.keep()

    def _name(self, fresh: Fresh) -> None:
        record = fresh.record
        if self._open(record, fresh):
            self._view.say(_hint(fresh, record) + self._back(record))
        else:
            fresh.keep("")

    def _open(self, record: Record, fresh: Fresh | None) -> bool:
        """Put the editor over the name of a record; False when that has none on the map."""
        view = self._view
        drawn = fresh is not None and isinstance(record, Interaction)
        if not drawn:
            view.stay_fitted()
        place = self._place(record)
        if place is None or not isinstance(record, NAMED):
            return False
        rect, size = place
        if size * view.camera.scale < LEGIBLE and not isinstance(record, Interaction):
            centre = view.camera.to_view(rect.centre)
            view.look(view.camera.zoomed(SMALLEST_FONT / size, centre))
        if not drawn and not _waits(fresh):  # else the next party may be under the hand already
            view.scroll_to(rect)
        if fresh is not None:
            view.session.hold_badges(record.id)
        self.id = record.id
        self._edit = self._editor(record, fresh, size * view.camera.scale)
        self._stand(record)
        self._edit.begin()
        return True

    def _editor(self, record: Record, fresh: Fresh | None, letters: float) -> NameEdit | NoteEdit:
        """What a record is named with, in letters of that many pixels."""
        view = self._view
        name = record.label() if record.label() != record.noun and not _waits(fresh) else ""

        def done(typed: str, how: Ended) -> None:
            self._done(record, fresh, name, typed, how)

        def pulled(by: int) -> None:
            if fresh is not None:
                fresh.reach(by)
                self._stand(record)

        if isinstance(record, Note):
            return NoteEdit(view.viewport(), record, letters, done)
        made = NameEdit(view.viewport(), name, letters, done, pulled)
        if fresh is not None:
            offer_names(made, fresh)
        if isinstance(record, Interaction):
            made.setAccessibleName("Purpose")
            made.setPlaceholderText("What is it for?")
        elif _waits(fresh):
            after = view.session.scenario.records.get(view.session.selection.only or "")
            made.setPlaceholderText("First step" if isinstance(after, ValueStream) else "Next step")
        return made

    def _done(
        self, record: Record, fresh: Fresh | None, before: str, typed: str, how: Ended
    ) -> None:
        self._edit = None
        held = self._view.session
        if fresh is None:
            self._renamed(record.id, typed, how)
        else:
            self._named(fresh, before, typed, how)
        if self._edit is None:  # nothing else is being named already
            self.id = ""
            held.hold_badges("")
            self._view.setFocus()

    def _place(self, record: Record) -> tuple[Rect, float] | None:
        """Where the name of a record stands, or of a step that waits for one will stand."""
        drawing = self._view.session.drawing
        if isinstance(record, JourneyStep) and record.id not in self._view.session.scenario:
            return next_step_place(drawing.layout, record.stream)
        return name_place(drawing.picture, record.id)

    def _stand(self, record: Record) -> None:
        place = self._place(record)
        if place is not None and self._edit is not None:
            self._edit.stand(self._view.camera.rect_to_view(place[0]))

    def _back(self, record: Record) -> str:
        """Where Esc leads back to from a purpose that is asked for."""
        store, start = self._view.session.scenario, self._view.tools.came_from
        if not isinstance(record, Interaction) or not start:
            return ""
        return BACK.format(" and ".join(f"“{shortened(store[id].label())}”" for id in start))

    def _renamed(self, id: str, typed: str, how: Ended) -> None:
        session = self._view.session
        store = session.scenario
        kept = how is not Ended.ESCAPED and id in store
        if kept and _says_more(store[id], typed):
            self._view.say(act(session, lambda: rename(store, id, typed)))

    def _named(self, fresh: Fresh, before: str, typed: str, how: Ended) -> None:
        """Keep a fresh name and, after Enter, go on with what follows."""
        given = bool(typed.strip()) and typed != before
        if how is Ended.ESCAPED or (fresh.offered and not given):
            fresh.give_up()
            self._view.tools.back()
            self._view.say("")
            return
        known = known_record(fresh, typed)
        fresh.become(known) if known else fresh.keep(typed)
        following = offered(fresh.session, fresh.id) if how is Ended.ENTER and given else None
        if following is not None:
            self._name(following)
        else:
            self._view.say("")


def _hint(fresh: Fresh, record: Record) -> str:
    """What the keys mean while something new is named."""
    if isinstance(record, Note):
        return NOTE_HINT
    if isinstance(record, Interaction):
        return PURPOSE_HINT
    if not fresh.waiting and following(fresh.session.scenario, fresh.id) is None:
        return LAST
    return NEXT_TEAM if fresh.reaches else NEXT


def _waits(fresh: Fresh | None) -> bool:
    """Whether it is on no map before it has a name."""
    return fresh is not None and fresh.waiting


def _says_more(record: Record, typed: str) -> bool:
    """Whether it is another name. A purpose may be taken back, a name may not."""
    if isinstance(record, Interaction):
        return typed != record.purpose
    return bool(typed.strip()) and typed != record.label()
