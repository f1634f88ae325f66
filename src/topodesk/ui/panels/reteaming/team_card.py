"""A team as it would be, small: its name on the colour of its type, and what it would have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from topodesk.drawing.colours import TEAMS
from topodesk.model.team import TeamType
from topodesk.ui.pieces.labels import ShortLabel


class TeamCard(QWidget):
    """Shown beside another one, or alone. `lines` are what it would have."""

    def __init__(self) -> None:
        """Nothing to show yet."""
        super().__init__()
        self.setObjectName("team-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name = ShortLabel("", "strong")
        self._lines: list[ShortLabel] = []
        self._shown: TeamType | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 9, 11, 9)
        self._column.setSpacing(3)
        self._column.addWidget(self.name)

    @property
    def lines(self) -> list[str]:
        """What is said under the name."""
        return [line.text() for line in self._lines if not line.isHidden()]

    def show_team(self, name: str, type: TeamType, lines: Sequence[str]) -> None:
        """Show a team."""
        self.name.setText(name)
        if type is not self._shown:
            tint, self._shown = TEAMS[type], type
            self.setStyleSheet(
                f"#team-card {{ background: {tint.fill}; border: 1px solid {tint.outline};"
                f" border-radius: 7px; }} QLabel {{ color: {tint.quiet}; font-size: 12px; }}"
                f' QLabel[look="strong"] {{ color: #1F2430; font-size: 13px; }}'
            )
        while len(self._lines) < len(lines):
            self._lines.append(ShortLabel("", "body"))
            self._column.addWidget(self._lines[-1])
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(lines))
            line.setText(lines[at] if at < len(lines) else "")


def people(count: float | None) -> str:
    """`6.5 people`, `1 person`, or that nobody has said."""
    if count is None:
        return "People: not said"
    return f"{count:g} {'person' if count == 1 else 'people'}"


def counted(count: int, one: str, many: str) -> str:
    """`1 step`, `no steps`, `3 steps`."""
    return f"{count or 'no'} {one if count == 1 else many}"
