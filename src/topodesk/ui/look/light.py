"""Dresses the application: Fusion, a light palette in every system theme, Inter, the stylesheet."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from topodesk.ui.look import tokens
from topodesk.ui.look.fonts import font, load_fonts
from topodesk.ui.look.stylesheet import stylesheet


def dress(app: QApplication) -> None:
    """Give the application its look; to be called once, before the first window."""
    load_fonts()
    fusion = QStyleFactory.create("Fusion")
    if fusion is not None:
        app.setStyle(fusion)
    app.setPalette(light_palette())
    app.setFont(font())
    app.setStyleSheet(stylesheet())


def light_palette() -> QPalette:
    """The colours Qt paints with where the stylesheet says nothing."""
    palette = QPalette()
    roles = QPalette.ColorRole
    plain = {
        roles.Window: tokens.WHITE,
        roles.WindowText: tokens.INK,
        roles.Base: tokens.WHITE,
        roles.AlternateBase: tokens.TILE,
        roles.Text: tokens.INK,
        roles.Button: tokens.TILE,
        roles.ButtonText: tokens.INK,
        roles.ToolTipBase: tokens.INK,
        roles.ToolTipText: tokens.WHITE,
        roles.PlaceholderText: tokens.FAINT,
        roles.Highlight: tokens.ACCENT,
        roles.HighlightedText: tokens.WHITE,
        roles.Link: tokens.ACCENT_DARK,
    }
    for role, colour in plain.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.DISABLED))
    return palette
