"""Chips over the canvas: what the map shows otherwise than usual, each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.over.colour_key import ColourKey
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel
from topodesk.ui.pieces.tips import tip

if TYPE_CHECKING:
    from topodesk.drawing.hues import Hue
    from topodesk.session.session import Session

LONGEST = 64
"""Letters of a chip; the tooltip has all of them."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a chip says, and `end`: what its cross does, `tip` saying what that is. `hues` are the
    colours it explains."""

    words: str
    end: Callable[[], object]
    tip: str
    hues: tuple[Hue, ...] = ()


def notices(session: Session) -> list[Notice]:
    """What is to be said about how the map is looked at now."""
    return [notice for of in SOURCES for notice in of(session)]


def _focus(session: Session) -> list[Notice]:
    from topodesk.session.attention import focus_words
    from topodesk.tools.looking import toggle_focus

    words = focus_words(session)
    return [Notice(words, lambda: toggle_focus(session), "End the focus (Esc)")] if words else []


def _hidden(session: Session) -> list[Notice]:
    from topodesk.tools.looking import hidden_lines, show_all_modes

    count = hidden_lines(session)
    words = "1 line hidden" if count == 1 else f"{count} lines hidden"
    return [Notice(words, lambda: show_all_modes(session), "Show all lines")] if count else []


def _coloured(session: Session) -> list[Notice]:
    if not session.lens.colour_by:
        return []
    from topodesk.drawing.hues import SCHEMES
    from topodesk.tools.looking import colour_by

    hues = tuple(session.drawing.hues)
    scheme = SCHEMES.get(session.lens.colour_by)
    words = f"Coloured by {scheme.title[:1].lower()}{scheme.title[1:]}" if scheme else ""
    return [Notice(words, lambda: colour_by(session, ""), "No colours", hues)] if words else []


def _tagged(session: Session) -> list[Notice]:
    from topodesk.session.attention import tag_words
    from topodesk.tools.looking import look_for_no_tag

    words = tag_words(session)
    return [Notice(words, lambda: look_for_no_tag(session), "Show all alike")] if words else []


SOURCES: tuple[Callable[[Session], list[Notice]], ...] = (
    _focus,
    _tagged,
    _coloured,
    _hidden,
)
"""Who may have something to say, in the order of the chips."""


class Chips(QWidget):
    """A row of chips; hidden while there is nothing to say."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """No chips yet."""
        super().__init__(parent)
        self.shown: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.hide()

    def show_notices(self, found: list[Notice]) -> None:
        """Show a chip for each."""
        if [_said(notice) for notice in found] == [_said(chip.notice) for chip in self.shown]:
            return
        for chip in self.shown:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.shown = [Chip(notice) for notice in found]
        for chip in self.shown:
            self._row.addWidget(chip)
        self.setVisible(bool(found))
        self.changed.emit()


class Chip(QWidget):
    """Words and a cross."""

    def __init__(self, notice: Notice) -> None:
        """A chip for a notice."""
        super().__init__()
        self.words, self.notice = notice.words, notice
        self.setObjectName("over-chip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = ShortLabel(_short(notice.words), "label")
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if _short(notice.words) != notice.words:
            self.setToolTip(tip(notice.words[:500]))
        self.cross = button("", "zoom", notice.end, tip=notice.tip, icon=icon("close", MUTED))
        self.cross.setAccessibleName(notice.tip)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self.text)
        if notice.hues:
            row.addWidget(ColourKey(notice.hues))
        row.addWidget(self.cross)


def _said(notice: Notice) -> tuple[object, ...]:
    """All one sees of a notice."""
    return notice.words, notice.tip, [(h.words, h.code, h.colour) for h in notice.hues]


def _short(words: str) -> str:
    line = " ".join(words.split())
    if len(line) <= LONGEST:
        return line
    half = LONGEST // 2
    return f"{line[: half - 1]}…{line[-half:]}"
