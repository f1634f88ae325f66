"""The main window: what stands where, and what a session is shown to.

Painted before anything of the design is loaded; `painted` says when.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from topodesk.ui.dialogs.dialogs import Dialogs
from topodesk.ui.exporting import Exporting
from topodesk.ui.filing import Filing
from topodesk.ui.keeping import Keeping
from topodesk.ui.menus import Menus
from topodesk.ui.panels.find.finder import Finder
from topodesk.ui.panels.outline.panel import OutlinePanel
from topodesk.ui.panels.palette.palette import Palette
from topodesk.ui.panels.shelf import Shelf
from topodesk.ui.panels.side import Side
from topodesk.ui.panels.stage import Stage
from topodesk.ui.panels.status_bar import StatusBar
from topodesk.ui.panels.top_bar import TopBar
from topodesk.ui.pasting import Pasting
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.printing import Printing
from topodesk.ui.recent_files import settings
from topodesk.ui.scoring import Scoring

if TYPE_CHECKING:
    from topodesk.model.record import Record
    from topodesk.session.session import Session
    from topodesk.ui.actions.action import Kind
    from topodesk.ui.canvas.canvas import Canvas
    from topodesk.ui.panels.library.panel import LibraryPanel
    from topodesk.ui.panels.tables.sheet import TablesSheet
    from topodesk.ui.panels.tray.tray import Tray

Verb = Callable[["Session"], str]
"""Something done to a session; what it returns is shown in the status bar."""

USUAL_SIZE = (1680, 1020)
AT_MOST = 0.94
"""The share of a small screen a window takes at first."""
SMALL_SCREEN = 1440
"""Pixels; on a screen no wider than this the window takes all of it."""
SMALLEST = (860, 520)
REST = 120
"""Milliseconds without any news during a gesture until menus follow."""
TRAY, LIBRARY = 1, 3
"""Places on the shelf."""
_GEOMETRY = "window geometry"


class MainWindow(QMainWindow):
    """The shell around one canvas and one open design."""

    painted = Signal()

    def __init__(self, dialogs: Dialogs | None = None) -> None:
        """A window with everything in its place and nothing in it."""
        super().__init__()
        self.session: Session | None = None
        self._canvas: Canvas | None = None
        self.panels_shown = True
        self._was_painted = False
        self.dialogs: Dialogs = dialogs or Dialogs(self)
        self.filing: Filing = Filing(self, self.dialogs)
        self.exporting: Exporting = Exporting(self, self.dialogs)
        self.printing: Printing = Printing(self, self.dialogs)
        self.menus: Menus = Menus(self)
        self.status = StatusBar()
        self.top_bar: TopBar = TopBar(self.menus.actions, self.status.say)
        self.palette_panel = Palette()
        self.shelf = Shelf()
        self.shelf.add_page("Add", self.palette_panel)
        self.pasting: Pasting = Pasting(self)
        self.shelf.add_page("Teams", QWidget())
        self.outline = OutlinePanel(self.status.say)
        self.shelf.add_page("Outline", self.outline)
        self.keeping: Keeping = Keeping(self)
        self.shelf.add_page("Library", QWidget())
        self.side: Side = Side(self.status.say)
        self.stage: Stage = Stage(self.menus.actions, self.status.say)
        self.scoring: Scoring = Scoring(
            self.stage,
            self.menus.actions["measures"].trigger,
            self._at_work,
            self.status.say,
            lambda: self._soon.ask(),
        )
        self.side.findings.stand_above(self.scoring.strip)
        self.side.context_menu.connect(self._show_menu_of)
        self.top_bar.switch.context_menu.connect(partial(self._show_menu_of, "scenario"))
        self.top_bar.name.context_menu.connect(partial(self._show_menu_of, "design"))
        self.top_bar.name.entered.connect(self._turn_to_design)
        self.finder: Finder = Finder(self.stage.find_bar, self.status.say)
        self._lay_out()
        self._soon = Soon(self, self._catch_up)
        self._later = Soon(self, self._refresh, after=REST)
        self.setAcceptDrops(True)
        self.setFocus()  # no button has the keyboard before the map is there
        self.setWindowTitle("TopoDesk")

    @cached_property
    def tray(self) -> Tray:
        """The teams that are not placed; made when a design is there, like the library."""
        from topodesk.ui.panels.tray.tray import Tray

        made = Tray(self.status.say, self.pasting.paste)
        made.titled.connect(lambda title: self.shelf.name_page(made, title))
        made.list.context_menu.connect(partial(self._show_menu_of, "listed team"))
        self.shelf.put_page(TRAY, made)
        return made

    @cached_property
    def library(self) -> LibraryPanel:
        """The templates that are kept."""
        from topodesk.ui.panels.library.panel import LibraryPanel

        made = LibraryPanel(self.status.say, self.keeping)
        made.list.context_menu.connect(partial(self._show_menu_of, "template"))
        self.shelf.put_page(LIBRARY, made)
        return made

    @cached_property
    def tables(self) -> TablesSheet:
        """The tables below the map."""
        from topodesk.ui.panels.tables.sheet import TablesSheet

        made = TablesSheet(self.status.say)
        made.context_menu.connect(partial(self._show_menu_of, "row of a table"))
        made.toggled.connect(self.menus.refresh)
        self._column.insertWidget(self._column.indexOf(self.status), made)
        return made

    # -- what is open ------------------------------------------------------------------------

    @property
    def canvas(self) -> Canvas:
        """The canvas, which is there before any action that needs it is enabled."""
        if self._canvas is None:
            raise RuntimeError("the canvas is not there yet")
        return self._canvas

    def install(self, canvas: Canvas) -> None:
        """Put the canvas in the middle; to be called once."""
        self._canvas = canvas
        self.stage.install(canvas)
        self.palette_panel.install(canvas)
        self.tray.install(canvas)
        self.library.install(canvas)
        self.outline.install(canvas)
        self.outline.made.connect(self.menus.bind_list)
        self.outline.context_menu.connect(self._show_menu_of_selection)
        self.side.install(canvas)
        self.finder.install(canvas)
        self.scoring.show_on_map = canvas.show_record
        self.scoring.write = self.side.write
        self.tables.give_back = canvas.setFocus
        self.side.inspector.open_table = self.tables.open
        self.menus.bind_canvas(canvas)
        self.setTabOrder(self.palette_panel.last_tile, canvas)
        canvas.said.connect(self.status.say)
        canvas.guided.connect(partial(self.status.say, stays=True))
        canvas.context_menu.connect(self._show_context_menu)
        canvas.finding_wanted.connect(self.show_findings)
        canvas.outcome_wanted.connect(lambda: self.side.write(("statement",)))
        canvas.purpose_wanted.connect(lambda: self.side.write(("purpose",)))

    def show_session(self, session: Session, notice: str = "") -> None:
        """Show a design everywhere, in place of the one that was open."""
        self.session = session
        self.exporting.close_chooser()
        if self._canvas is not None and self._canvas.session is not session:
            self._canvas.set_session(session)
        panels = (self.top_bar, self.palette_panel, self.tray, self.status, self.side)
        rest = (self.library, self.stage, self.finder, self.tables, self.scoring)
        for part in (*panels, self.outline, *rest):
            part.show_session(session)
        session.on_commit.append(self._soon.ask)
        session.on_selection.append(self._soon.ask)
        session.on_scenario.append(self._soon.ask)
        session.on_view.append(self._soon.ask)
        self.stage.notice.say(notice, "Save a copy…", self.filing.save_as)
        self._refresh()

    @property
    def only_selected(self) -> Record | None:
        """The record that is selected, when it is the only one."""
        only = self.session.selection.only if self.session else None
        return self.session.scenario.records.get(only) if self.session and only else None

    @property
    def only_selected_is_interaction(self) -> bool:
        """Whether just an interaction is selected: it has a purpose, and no name."""
        record = self.only_selected
        return record is not None and record.collection == "interactions"

    def kind_of(self, ids: tuple[str, ...]) -> Kind:
        """What a context menu is about: one record, several, or the empty map."""
        if len(ids) != 1 or self.session is None:
            return "several" if ids else "map"
        return cast("Kind", self.session.scenario[ids[0]].noun)

    def rename(self) -> None:
        """Edit the name of what is selected where the keyboard is, or an interaction's purpose."""
        if self.outline.focused:
            self.outline.rename()
        else:
            self.canvas.rename()

    def show_findings(self, id: str) -> None:
        """Show what was found about a record, in the panel at the right."""
        if not self.panels_shown:
            self.toggle_panels()
        self.side.show_findings(id)

    def do(self, verb: Verb) -> None:
        """Do something to the open design and say what is to be said about it."""
        if self.session is not None:
            self.status.say(verb(self.session))

    def undo(self) -> None:
        """Take the last step back and say what it was."""
        change = self.session.undo() if self.session else None
        self.status.say(f"Undone: {change.name}" if change else "")

    def redo(self) -> None:
        """Do it again after all."""
        change = self.session.redo() if self.session else None
        self.status.say(f"Done again: {change.name}" if change else "")

    def show_panels(self) -> None:
        """Show both side panels if they are hidden."""
        if not self.panels_shown:
            self.toggle_panels()

    def show_library(self) -> None:
        """Bring the library to the front, with the cursor where it is searched."""
        self.show_panels()
        self.shelf.show_page(self.library)
        self.library.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_panels(self) -> None:
        """Hide both side panels, or show them again."""
        self.panels_shown = not self.panels_shown
        self.shelf.setVisible(self.panels_shown)
        self.side.setVisible(self.panels_shown)
        self.menus.refresh()

    def keep_typing(self) -> None:
        """Make an edit of what is being typed somewhere, before the design is read or left."""
        if self._canvas is not None:
            self._canvas.finish_naming()
            self._canvas.end_walk()
        self.side.inspector.keep()
        self.side.walks.keep()
        self.tables.keep()
        self.top_bar.keep()

    def refresh_file(self) -> None:
        """Say anew how the file stands."""
        self._refresh()

    # -- Qt ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first one is when the shell is on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved, then go."""
        if not self.filing.may_go(then=self.close):
            event.ignore()
            return
        settings().setValue(_GEOMETRY, self.saveGeometry())
        self.filing.finish()
        self.exporting.finish()
        self.printing.finish()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side gives way in a narrow window."""
        super().resizeEvent(event)
        self.side.fit_into(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Designs, lists of teams and texts may be dropped anywhere on the window."""
        if self.pasting.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the design that was dropped, or list the teams."""
        if self.pasting.takes(event.mimeData()):
            event.acceptProposedAction()
            self.pasting.take(event.mimeData())

    def restore_place(self) -> None:
        """Stand where the window stood last time, or in the middle of the screen."""
        stored = settings().value(_GEOMETRY)
        if isinstance(stored, QByteArray) and self.restoreGeometry(stored):
            return
        screen = QGuiApplication.primaryScreen()
        room = screen.availableSize() if screen else None
        if room is not None and room.width() <= SMALL_SCREEN:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        width, height = USUAL_SIZE
        if room is not None:
            width = min(width, round(room.width() * AT_MOST))
            height = min(height, round(room.height() * AT_MOST))
        self.resize(width, height)

    # -- inside ------------------------------------------------------------------------------

    def _turn_to_design(self) -> None:
        """What is known about the design can be read where else the selection is."""
        if self.session is not None:
            self.side.inspector.show_of_design(self.session.design.info.id)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.shelf)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.side)
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setMinimumSize(*SMALLEST)

    def _at_work(self) -> bool:
        """Whether a hand is at work on the map."""
        return self._canvas is not None and self._canvas.busy

    def _catch_up(self) -> None:
        """Refresh, unless a hand is at work on the map: then as soon as it rests."""
        if self._at_work():
            self._later.ask()
        else:
            self._later.drop()
            self._refresh()

    def _refresh(self) -> None:
        session = self.session
        if session is None:
            return
        self.menus.refresh()
        self.top_bar.name.refresh(saving=self.filing.saving)
        name = session.path.name if session.path else session.design.info.name or "New design"
        self.setWindowTitle(f"{' '.join(name[:120].split())}[*] – TopoDesk")
        self.setWindowModified(session.history.edited)

    def _show_menu_of(self, kind: Kind, where: QPoint) -> None:
        self.menus.context_menu(kind).popup(where)

    def _show_menu_of_selection(self, where: QPoint) -> None:
        if self.session is not None:
            self._show_context_menu(where, self.session.selection.ids)

    def _show_context_menu(self, where: QPoint, ids: tuple[str, ...]) -> None:
        self.menus.context_menu(self.kind_of(ids)).popup(where)
