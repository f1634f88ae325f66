"""The line at the bottom: what the shown scenario holds, what is selected, and hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE, STATUS_BAR
from topodesk.ui.panels.progress import Progress
from topodesk.ui.pieces.labels import ShortLabel
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.pieces.written import WrittenFile

if TYPE_CHECKING:
    from pathlib import Path

    from topodesk.model.record import Record
    from topodesk.model.scenario import Scenario
    from topodesk.session.session import Session

WRITTEN_SHOWN = 60_000
"""Milliseconds a file that was written can be opened from here."""
HINT_SHOWN = 8_000
"""Milliseconds a hint stays before the selection is named again."""


class StatusBar(QWidget):
    """Counts left; selection and hints right."""

    def __init__(self) -> None:
        """Empty until a session is shown."""
        super().__init__()
        self.setObjectName("status-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS_BAR)
        self._session: Session | None = None
        self._stays = False
        self.counts = ShortLabel("", "muted")
        self.hint = ShortLabel("Opening…", "muted")
        alignment = self.hint.alignment()
        self.hint.setAlignment(alignment.AlignRight | alignment.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(EDGE)
        row.addWidget(self.counts, 1)
        row.addWidget(self.hint, 1)
        self.file = WrittenFile(row)
        self.progress = Progress()
        row.addWidget(self.progress)
        self._soon = Soon(self, self.refresh, after=30)
        self._soon_renamed = Soon(self, self._name_again, after=30)
        self._soon_selected = Soon(self, self._name_selection)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.timeout.connect(self._name_selection)

    def show_session(self, session: Session) -> None:
        """Count another design."""
        self._session = session
        session.on_change.append(lambda _change: self._soon.ask())
        session.on_change.append(lambda _change: self._soon_renamed.ask())
        session.on_scenario.append(self._soon.ask)
        session.on_selection.append(self._soon_selected.ask)
        session.on_commit.append(self._past)
        session.on_view.append(self._past)
        self.refresh()
        self._name_selection()

    def say(self, sentence: str, *, stays: bool = False) -> None:
        """Show a hint or a sentence until the next edit, or (`stays`) through edits; an empty one
        brings the selection back."""
        self._stays = stays
        self.file.offer(None)
        if not sentence:
            self._name_selection()
            return
        self._soon_selected.drop()
        self.hint.setText(_read(sentence))
        self._fading.start(HINT_SHOWN)

    def written(self, path: Path) -> None:
        """Say that a file was written, and offer to open it or its folder."""
        self.say(f"Written: {path}")
        self._fading.start(WRITTEN_SHOWN)
        self.file.offer(path)

    def refresh(self) -> None:
        """Count anew."""
        if self._session is not None:
            self.counts.setText(counted(self._session))

    def _past(self) -> None:
        """Something else was done: what was said before is about the past."""
        if self._fading.isActive() and not self._stays:
            self._soon_selected.ask()

    def _name_again(self) -> None:
        """What is selected may be called otherwise now; a hint stays its time."""
        if not self._fading.isActive():
            self._name_selection()

    def _name_selection(self) -> None:
        self._fading.stop()
        self.file.offer(None)
        if self._session is not None:
            self.hint.setText(selected(self._session))


def _read(sentence: str) -> str:
    """A sentence as it is shown: names in it may run the other way."""
    from topodesk.drawing.bidi import quotes_apart

    return quotes_apart(sentence)


def counted(session: Session) -> str:
    """`3 value streams · 14 steps · 15 teams · 88 people · 8 interactions`."""
    from topodesk.model.interaction import Interaction
    from topodesk.model.stream import JourneyStep, ValueStream
    from topodesk.model.team import Team

    scenario = session.scenario
    teams = scenario.of(Team)
    people = sum(team.people or 0 for team in teams)
    numbers = (
        (len(scenario.of(ValueStream)), "value stream", "value streams"),
        (len(scenario.of(JourneyStep)), "step", "steps"),
        (len(teams), "team", "teams"),
        (people, "person", "people"),
        (len(scenario.of(Interaction)), "interaction", "interactions"),
    )
    return " · ".join(f"{n:,g} {one if n == 1 else many}" for n, one, many in numbers)


def selected(session: Session) -> str:
    """`Onboard selected`, or how many are."""
    ids = session.selection.ids
    if not ids:
        return ""
    if len(ids) > 1:
        return f"{len(ids)} selected"
    from topodesk.drawing.bidi import apart

    record = session.scenario.records.get(ids[0])
    return f"{apart(called(record, session.scenario))} selected" if record else ""


def called(record: Record, scenario: Scenario) -> str:
    """What to call a record in a line: its name, or the two an interaction is between."""
    from topodesk.model.interaction import Interaction

    if isinstance(record, Interaction):
        names = (scenario[id].label()[:60] for id in (record.provider, record.consumer))
        return "Interaction of {} and {}".format(*names)
    return record.label()[:120]
