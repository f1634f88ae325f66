"""The window's font: Inter, as shipped."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from topodesk.resources import resource
from topodesk.ui.look.tokens import NORMAL

FAMILY = "Inter"
REGULAR, MEDIUM, SEMIBOLD, BOLD = (
    QFont.Weight.Normal,
    QFont.Weight.Medium,
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
)


def load_fonts() -> None:
    """Make the shipped Inter known to Qt."""
    for file in sorted(resource("fonts").glob("Inter-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(size: float = NORMAL, weight: QFont.Weight = REGULAR, *, spacing: float = 0.0) -> QFont:
    """Inter at `size` device-independent pixels; `spacing` pixels more between letters."""
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(weight)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made
