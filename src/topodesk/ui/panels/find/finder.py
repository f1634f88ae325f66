"""What the find bar does: looks while one types, walks through the matches, replaces in names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from topodesk.ui.panels.find.bar import FindBar
from topodesk.ui.panels.find.words import counted, in_names, scope, told
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.edits.wanted import Wanted
    from topodesk.model.scenario import Scenario
    from topodesk.session.search import Match
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas


class Finder(QObject):
    """Keeps matches in step with what is typed and with every edit, while the bar is open."""

    def __init__(self, bar: FindBar, say: Callable[[str], None]) -> None:
        """Closed; `say` shows a sentence in the status bar."""
        super().__init__(bar)
        self.bar = bar
        self._say = say
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self._matches: Sequence[Match] = ()
        self._ordered = False
        self._at: str | None = None
        self._soon = Soon(self, self.look)
        bar.typed.connect(self._typed)
        bar.stepped.connect(self.step)
        bar.replaced.connect(self.replace)
        bar.closed.connect(self.close)

    def install(self, canvas: Canvas) -> None:
        """Find on this canvas."""
        self._canvas = canvas

    def show_session(self, session: Session) -> None:
        """Look in another design."""
        self._session = session
        session.on_change.append(lambda _change: self._soon.ask())
        session.on_scenario.append(self._soon.ask)
        session.on_view.append(self._soon.ask)
        self._at = None
        self.look()

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        from topodesk.edits.wanted import Wanted

        bar = self.bar
        switches = bar.match_case.isChecked(), bar.whole_word.isChecked()
        return Wanted(bar.field.text(), *switches)

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar with the cursor in it; what was typed last is selected."""
        bar = self.bar
        bar.unfold(replacing and not self._reading)
        bar.show()
        bar.raise_()
        bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bar.field.selectAll()
        self.look()

    def close(self) -> None:
        """Stop looking; what is selected stays selected."""
        self.bar.hide()
        self._at = None
        self.look()
        if self._canvas is not None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Find anew what is wanted now."""
        from topodesk.session.search import find

        session = self._session
        if session is None or self._canvas is None:
            return
        opened = self.bar.isVisible()
        if not opened and not self._matches:
            return
        self._matches = find(session.scenario, self.wanted) if opened else ()
        self._ordered = False
        ids = [match.id for match in self._matches]
        if self._at not in ids:
            self._at = None
        self._canvas.show_found(ids)
        if opened:
            self._tell()

    def step(self, by: int) -> None:
        """Select the next match (-1: the one before) and bring it near."""
        if not self.bar.isVisible():
            self.open()
            return
        self._soon.now()
        if self._session is None or self._canvas is None or not self._matches:
            return
        self._order()
        ids = [match.id for match in self._matches]
        here = self._at if self._at in ids else self._session.selection.only
        around = [*ids[ids.index(here) :], *ids[: ids.index(here)]] if here in ids else [None, *ids]
        self._go(around[by % len(around)] or ids[0])

    def replace(self, everywhere: bool) -> None:
        """Replace in the name of the match one stands at, and walk on; or in all names."""
        from topodesk.edits.replacing import replace_in_names, replace_in_scenarios
        from topodesk.tools.acting import act

        session = self._session
        ids = self._renamed()
        others = self._elsewhere() if everywhere else {}
        if session is None or not (ids or others) or self._reading:
            return
        if not everywhere and self._at not in ids:
            self.step(1)
            return
        ids = ids if everywhere else [self._at or ""]
        wanted, by = self.wanted, self.bar.by.text()
        change = replace_in_names(session.scenario, ids, wanted, by)
        if others:
            change = replace_in_scenarios([(session.scenario, ids), *others.items()], wanted, by)
        at = self._at
        self._say(act(session, lambda: change) or change.name)
        if not everywhere:
            self._walk_on_from(at)

    # -- inside ------------------------------------------------------------------------------

    @property
    def _reading(self) -> bool:
        return self._session is None or self._session.read_only

    def _typed(self) -> None:
        self._at = None
        self.look()

    def _order(self) -> None:
        from topodesk.session.search import as_read

        if self._session is not None and not self._ordered:
            self._matches = as_read(self._matches, self._session.drawing.picture)
            self._ordered = True

    def _go(self, id: str) -> None:
        if self._session is not None and self._canvas is not None:
            self._at = id
            self._session.selection.set([id])
            self._canvas.bring_near(id)
            self._tell()
            self._canvas.uncover(id, self.bar)

    def _walk_on_from(self, id: str | None) -> None:
        """After a name was replaced: on to the next, whether or not that name still matches."""
        self._soon.drop()
        self._order()
        before = [match.id for match in self._matches]
        self.look()
        self._order()
        ids = [match.id for match in self._matches]
        rest = before[before.index(id) + 1 :] + before[: before.index(id)] if id in before else []
        following = next((other for other in rest if other in ids), None)
        if following is not None:
            self._go(following)

    def _renamed(self) -> list[str]:
        """The matches whose name would be another one."""
        return self._in(self._session.scenario, self._matches) if self._session is not None else []

    def _in(self, store: Scenario, matches: Sequence[Match]) -> list[str]:
        from topodesk.edits.replacing import renamed

        wanted, by = self.wanted, self.bar.by.text()
        return [m.id for m in matches if renamed(store[m.id], wanted, by) is not None]

    def _elsewhere(self) -> dict[Scenario, list[str]]:
        """What would have another name in the other scenarios, where those are meant too."""
        from topodesk.session.search import find

        session = self._session
        if session is None or not self.bar.everywhere.isChecked():
            return {}
        others = [s for s in session.design.scenarios if s is not session.scenario]
        return {s: ids for s in others if (ids := self._in(s, find(s, self.wanted)))}

    def _tell(self) -> None:
        bar, session = self.bar, self._session
        if session is None:
            return
        number = len(self._matches)
        place = 0
        if self._at is not None:
            self._order()
            place = next((n for n, m in enumerate(self._matches, 1) if m.id == self._at), 0)
        match = self._matches[place - 1] if place else None
        drawn = match is None or bool(session.drawing.picture.of(match.id))
        asked = self.wanted.means_something
        note = told(match, session.scenario, drawn=drawn) if match else ""
        names = len(self._renamed()) if bar.unfolded else 0
        if bar.unfolded:
            names += sum(len(ids) for ids in self._elsewhere().values())
            alone = len(session.design.scenarios) < 2
            bar.everywhere.setVisible(not alone)
            every = bar.everywhere.isChecked() and not alone
            bar.scope_note.setText(scope(session.scenario.name, everywhere=every))
        if bar.unfolded and not note:
            note = in_names(sum(found.field == "name" for found in self._matches), number)
        bar.say(counted(place, number) if asked else "", note, bad=asked and not number)
        bar.previous.setEnabled(number > 0)
        bar.next.setEnabled(number > 0)
        bar.all.setText(f"Replace all {names:,}" if names else "Replace all")
        bar.all.setEnabled(names > 0)
        bar.one.setEnabled(bool(self._renamed()) if bar.unfolded else False)
        bar.more.setEnabled(not self._reading)
