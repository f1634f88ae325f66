"""The window's font: Inter, as shipped, and for scripts and signs it lacks the fonts of the map."""

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
    """Make the shipped fonts known to Qt: what Inter lacks is written with the others, as on the
    map. Qt opens them when a text first asks for one."""
    others: dict[str, None] = {}
    for file in sorted(resource("fonts").glob("*.ttf")):
        known = QFontDatabase.addApplicationFont(str(file))
        others |= dict.fromkeys(QFontDatabase.applicationFontFamilies(known))
    QFont.insertSubstitutions(FAMILY, [family for family in others if family != FAMILY])


def font(size: float = NORMAL, weight: QFont.Weight = REGULAR, *, spacing: float = 0.0) -> QFont:
    """Inter at `size` device-independent pixels; `spacing` pixels more between letters."""
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(weight)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made
