"""Lines in which the headlines of a proposal are worded, each below the box of its section."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from topodesk.edits.headlines import word_headline
from topodesk.model.record import LONGEST_TEXT
from topodesk.proposal.headlines import HEADLINES

if TYPE_CHECKING:
    from topodesk.model.design_records import Headline
    from topodesk.session.session import Session


class HeadlineLines:
    """One line for each headline of a scenario: what is proposed stands in it greyed until one
    writes, and is back once it is emptied."""

    def __init__(self, session: Session, scenario: str, worded: Callable[[], None]) -> None:
        """Filled with what is worded already; `worded` hears of each that was worded otherwise."""
        self._session, self._scenario, self._worded = session, scenario, worded
        self.lines = {key: self._line(key, name) for key, name in HEADLINES.items()}
        self.follow()

    def below(self, section: str) -> list[QLineEdit]:
        """Those of a section."""
        return [line for key, line in self.lines.items() if key.split(".")[0] == section]

    def offer(self, proposed: Mapping[str, str]) -> None:
        """Show what is proposed where nothing is worded."""
        for key, line in self.lines.items():
            line.setPlaceholderText(" ".join(proposed.get(key, "").split()))
            line.setToolTip(_tip(line))

    def follow(self) -> None:
        """Show what is worded now, but for a line that is being written in."""
        written = {h.section: h.text for h in self._info_headlines()}
        for key, line in self.lines.items():
            if not line.isModified() and line.text() != written.get(key, ""):
                line.setText(written.get(key, ""))
                line.setCursorPosition(0)

    def keep(self) -> None:
        """Put what is being written into the design."""
        for key in self.lines:
            self._keep(key)

    def _line(self, key: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setMaxLength(LONGEST_TEXT)
        line.setReadOnly(self._session.read_only)
        line.editingFinished.connect(lambda: self._keep(key))
        return line

    def _keep(self, key: str) -> None:
        line = self.lines[key]
        if not line.isModified():
            return
        line.setModified(False)
        scenario = self._session.design.scenario(self._scenario)
        if scenario is not None and (change := word_headline(scenario, key, line.text())):
            self._session.commit(change)
            self._worded()
        self.follow()

    def _info_headlines(self) -> tuple[Headline, ...]:
        scenario = self._session.design.scenario(self._scenario)
        return scenario.info.headlines if scenario is not None else ()


def _tip(line: QLineEdit) -> str:
    proposed = line.placeholderText()
    if not proposed:
        return line.accessibleName()
    return f"{line.accessibleName()}. Proposed: {html.escape(proposed[:300])}"
