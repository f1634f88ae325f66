"""A window for tests: dialogs that answer at once, and a small design to look at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helpers.spending import small_bank as small_bank
from topodesk.drawing.shapes import Rect
from topodesk.model.design_records import SavedView
from topodesk.model.interaction import InteractionMode
from topodesk.session.session import Session
from topodesk.tools.things import InHand
from topodesk.ui.dialogs.dialogs import Answer, Dialogs
from topodesk.ui.main_window import MainWindow


class AnsweringDialogs(Dialogs):
    """Answers what it was told to, and remembers what was asked and said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.path: Path | None = None
        self.paper: QPrinter | None = None
        self.answer = Answer.LEAVE
        self.try_elsewhere = False
        self.folder = Path()
        self.offered = Path()

    def usual_folder(self) -> Path:
        return self.folder

    def file_to_open(self, folder: Path) -> Path | None:
        return self._asked(f"open in {folder}")

    def file_to_save(self, suggestion: Path) -> Path | None:
        return self._asked(f"save as {suggestion.name}")

    def export_to(self, suggestion: Path, kinds: str) -> Path | None:
        self.offered = suggestion
        return self._asked(f"export to {suggestion.name}")

    def save_first(self, name: str) -> Answer:
        self.said.append(f"save first: {name}")
        return self.answer

    def cannot_open(self, path: Path, sentence: str) -> None:
        self.said.append(sentence)

    def cannot_save(self, sentence: str) -> bool:
        self.said.append(sentence)
        return self.try_elsewhere

    def say(self, what: str, sentence: str) -> None:
        self.said.append(f"{what}: {sentence}")

    def printer(self, name: str) -> QPrinter | None:
        self.said.append(f"print {name}")
        return self.paper

    def show_folder(self, folder: Path) -> None:
        self.said.append(f"folder {folder.name}")

    def shortcuts(self) -> None:
        self.said.append("shortcuts")

    def about(self) -> None:
        self.said.append("about")

    def crash(self, details: str) -> None:
        self.said.append(details)

    def _asked(self, what: str) -> Path | None:
        self.said.append(what)
        return self.path


class FakeCanvas(QWidget):
    """Remembers what the palette and the panels tell the canvas."""

    zoomed = Signal(float)
    looked = Signal()
    whole = seen = Rect(0, 0, 100, 100)
    busy = False
    said = Signal(str)
    guided = Signal(str)
    armed = Signal(str)
    context_menu = Signal(QPoint, tuple)
    purpose_wanted = Signal()
    outcome_wanted = Signal()
    ghost_pressed = Signal(str)
    finding_wanted = Signal(str)
    walking = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.told: list[tuple[object, ...]] = []
        self.found: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_session(self, session: Session) -> None:
        self.session = session

    def arm(self, thing: InHand, *, stay: bool = False) -> None:
        self.told.append(("arm", thing))

    def arm_mode(self, mode: InteractionMode) -> None:
        self.told.append(("arm mode", mode))

    def place_at_centre(self, thing: InHand) -> None:
        self.told.append(("place", thing))

    def palette_press(self, thing: InHand, at: QPoint) -> None:
        self.told.append(("press", thing))

    def palette_move(self, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        self.told.append(("move", at, keys))

    def palette_release(self, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        self.told.append(("release", at, keys))

    def palette_cancel(self) -> None:
        self.told.append(("cancel",))

    area_looked_at = Rect(0, 0, 100, 100)

    def show_view(self, view: SavedView) -> None:
        self.told.append(("view", view.name))

    def cover(self, right: float) -> None:
        self.covered = right

    def hides(self, place: QRect) -> float:
        return 0.0

    def show_record(self, id: str) -> None:
        self.told.append(("show", id))

    def rename(self) -> None:
        self.told.append(("rename",))

    def show_ghost(self, ids: Collection[str]) -> None:
        self.told.append(("ghost", *ids))

    def show_found(self, ids: Collection[str]) -> None:
        self.found = list(ids)

    def follow(self, id: str) -> None:
        self.told.append(("follow", id))

    def bring_near(self, id: str) -> None:
        self.told.append(("near", id))

    def uncover(self, id: str, widget: QWidget) -> None:
        self.told.append(("uncover", id))

    def finish_naming(self) -> None:
        self.told.append(("finish naming",))

    def show_walk(self, change: str) -> None:
        self.session.show_walk(change)

    def walk(self, change: str) -> None:
        self.told.append(("walk", change))
        self.walking.emit(change)

    def end_walk(self) -> None:
        self.walking.emit("")


def settle(times: int = 4) -> None:
    """Let everything that was asked for soon be done."""
    for _ in range(times):
        QApplication.processEvents()


@contextmanager
def open_window(
    session: Session,
    canvas: Callable[[Session], QWidget],
    dialogs: AnsweringDialogs,
    size: tuple[int, int],
) -> Iterator[MainWindow]:
    """A window of that size around a canvas, which shows a session."""
    shown = MainWindow(dialogs)
    shown.resize(*size)
    shown.show_session(session)
    shown.install(canvas(session))  # type: ignore[arg-type]
    shown.show()
    QTest.qWaitForWindowExposed(shown)
    settle()
    yield shown
    put_away(shown)


def put_away(window: MainWindow) -> None:
    """The window is done with: what it does beside ends, and nothing of it stays."""
    window.filing.finish()
    window.exporting.finish()
    window.hide()
    window.deleteLater()
    settle()
    let_go()


def let_go() -> None:
    """Delete what asked to be deleted later: for that Qt waits for an event loop, and a test
    runs none."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
