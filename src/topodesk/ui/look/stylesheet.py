"""The one stylesheet of the window, filled with the tokens.

Widgets say what they are by their `look` property ("soft", "pill", "field" ...), set with `wear`.
"""

from __future__ import annotations

from string import Template

from PySide6.QtWidgets import QWidget

from topodesk.resources import resource
from topodesk.ui.look import tokens

_FRAME = """
QWidget { color: $INK; }
QMainWindow, QDialog, QMessageBox { background: $WHITE; }
QMenuBar { background: $WHITE; padding: 2px 10px; border: 0; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; color: $BODY; }
QMenuBar::item:selected { background: $PILL; color: $INK; }
QMenu { background: $WHITE; border: 1px solid $BORDER; padding: 5px 0; }
QMenu::item { padding: 6px 28px 6px 18px; }
QMenu::item:selected { background: $ACCENT_SOFT; color: $INK; }
QMenu::item:disabled { color: $DISABLED; }
QMenu::separator { height: 1px; background: $LINE; margin: 5px 0; }
QToolTip { background: $INK; color: $WHITE; border: 0; padding: 5px 7px; }
#top-bar { background: $WHITE; border-top: 1px solid $LINE; border-bottom: 1px solid $LINE; }
#shelf { background: $WHITE; border-right: 1px solid $LINE; }
#palette { background: $WHITE; }
#side { background: $WHITE; border-left: 1px solid $LINE; }
#measures { background: $WHITE; }
#paper { background: $PAPER; }
#status-bar { background: $WHITE; border-top: 1px solid $LINE; }
QProgressBar { background: $LINE; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $INK; border-radius: 3px; }
#notice { background: $NOTICE; border-bottom: 1px solid $NOTICE_LINE; }
#compare-bar { background: $WHITE; border-bottom: 1px solid $LINE; }
#find-bar { background: $WHITE; border: 1px solid $BORDER; border-radius: 8px; }
#zoom { background: $WHITE; border: 1px solid $BORDER; border-radius: 8px; }
#over-panel { background: $WHITE; border: 1px solid $BORDER; border-radius: 8px; }
#view-row { background: transparent; border-radius: 6px; }
#view-row:hover { background: $PILL; }
#view-row:focus { background: $ACCENT_SOFT; }
#over-chip { background: $WHITE; border: 1px solid $BORDER; border-radius: 13px; }
QTreeView#outline { background: $WHITE; border: 0; outline: 0; show-decoration-selected: 0;
    selection-background-color: transparent; }
QTreeView#outline::item, QTreeView#outline::item:selected, QTreeView#outline::item:hover,
QTreeView#outline::branch, QTreeView#outline::branch:selected { background: transparent;
    border: 0; }
QListWidget#pages { background: $TILE; border: 1px solid $LINE; border-radius: 8px; outline: 0;
    color: $MUTED; font-size: 12px; padding: 6px; }
#proposal-choices, #proposal-choices > QWidget > QWidget { background: $WHITE; border: 0; }
QListView#changes { background: $WHITE; border: 0; outline: 0; }
QListView#walks { background: $WHITE; border: 0; outline: 0; }
QTableView#stops, QTableView#trips { background: $WHITE; border: 0; outline: 0; font-size: 12px;
    selection-background-color: $ACCENT_SOFT; selection-color: $INK; margin: 0 15px; }
QTableView#stops::item { border: 0; border-bottom: 1px solid $LINE; padding: 0; }
QTableView#trips::item { border: 0; padding: 2px 0; }
QTableView#stops QLineEdit { padding: 0 3px; border-radius: 3px; font-size: 12px; }
QTableView#stops QLineEdit:focus { padding: 0 2px; }
#tables { background: $WHITE; border-top: 1px solid $BORDER; }
QTableView#cells { background: $WHITE; border: 0; outline: 0; font-size: 12px;
    gridline-color: $LINE; selection-background-color: $ACCENT_SOFT; selection-color: $INK; }
QTableView#cells::item { padding: 0 6px; }
QTableView#cells QTableCornerButton::section { background: $WHITE; border: 0;
    border-bottom: 1px solid $LINE; border-right: 1px solid $LINE; }
QTableView#cells QHeaderView::section { padding: 5px 6px 5px 9px; border-right: 1px solid $LINE; }
QTableView#cells QHeaderView::section:vertical { color: $FAINT; font-weight: 400; padding: 0; }
QTableView#cells #cell-text, QTableView#cells #cell-line { font-size: 12px; border-radius: 0;
    border: 2px solid $ACCENT; padding: 0 3px; }
QTableView#cells #cell-text { padding: 1px 0; }
QHeaderView { background: $WHITE; }
QHeaderView::section { background: $WHITE; border: 0; border-bottom: 1px solid $LINE;
    color: $MUTED; font-size: ${SMALL}px; font-weight: 600; padding: 5px 2px 5px 3px; }
QListView#history { background: $WHITE; border: 0; outline: 0; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: #CFD3DA; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: #AFB5BF; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
"""

_TABS = """
#side-tabs { background: $WHITE; }
#shelf-tabs { background: $WHITE; border-bottom: 1px solid $LINE; }
#shelf-tabs::tab { margin: 0 0 0 11px; padding: 10px 1px 8px 1px; font-size: 12px; }
#shelf-tabs[crowded="true"]::tab { margin: 0 0 0 9px; padding: 10px 0 8px 0; font-size: 11px; }
#tab-line { background: $LINE; }
QTabBar::tab { background: transparent; border: 0; border-bottom: 2px solid transparent;
               color: $MUTED; font-weight: 500; font-size: ${NORMAL}px;
               padding: 12px 4px 9px 4px; margin-right: 20px; max-width: 170px; }
#side-tabs[crowded="true"]::tab { padding: 12px 3px 9px 3px; margin-right: 9px; }
#side-tabs[crowded="very"] { font-size: 12px; }
#side-tabs[crowded="very"]::tab { padding: 13px 2px 9px 2px; margin-right: 8px; font-size: 12px; }
QTabBar::tab:hover { color: $INK; }
QTabBar::tab:selected { color: $INK; font-weight: 600; border-bottom-color: $ACCENT; }
QTabBar:focus::tab:selected { background: $ACCENT_SOFT; border-radius: 4px; }
QTabBar::tab:selected:focus { background: $ACCENT_SOFT; }
"""

_WORDS = """
QLabel[look="muted"] { color: $MUTED; font-size: ${SMALL}px; }
QLabel[look="body"] { color: $BODY; }
QLabel[look="heading"] { color: $MUTED; font-size: ${SMALL}px; font-weight: 700; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="title"] { font-size: ${TITLE}px; font-weight: 700; }
QLabel[look="bad"] { color: $BAD_TEXT; font-size: ${SMALL}px; }
QPushButton[look="chip"] { background: transparent; padding: 0; font-weight: 500; border: 0; }
QPushButton[look="chip"]:hover:enabled { text-decoration: underline; }
QPushButton[look="chip"]:disabled { color: $INK; }
#tag-chip { background: $PILL; border-radius: 10px; }
QLabel[look="label"] { font-size: 12px; font-weight: 600; color: $INK; }
"""

_BUTTONS = """
QPushButton { border: 1px solid transparent; border-radius: ${RADIUS}px; padding: 5px 11px;
              background: $TILE; color: $INK; font-weight: 600; font-size: 12px; }
QPushButton:hover { background: $TILE_HOVER; }
QPushButton:pressed { background: $PILL_HOVER; }
QPushButton:focus { border-color: $ACCENT; }
QPushButton:disabled { color: $DISABLED; }
QPushButton[look="export"] { background: $EXPORT; color: $WHITE; font-size: ${NORMAL}px;
                             padding: 7px 22px; border: 2px solid $EXPORT; }
QPushButton[look="export"]:hover { background: $EXPORT_HOVER; border-color: $EXPORT_HOVER; }
QPushButton[look="export"]:focus { border-color: #93B4F8; }
QPushButton[look="export"]:disabled { background: $PILL; color: $DISABLED; border-color: $PILL; }
QPushButton[look="accent"], QPushButton:default { background: $ACCENT; color: $WHITE; }
QPushButton[look="accent"]:hover, QPushButton:default:hover { background: $ACCENT_DARK; }
QPushButton[look="accent"]:disabled { background: $PILL; color: $DISABLED; }
QPushButton[look="accent"]:focus, QPushButton:default:focus { border-color: $INK; }
QPushButton[look="soft"] { background: $ACCENT_SOFT; color: $ACCENT_DARK; }
QPushButton[look="soft"]:hover { background: $ACCENT_SOFT_HOVER; }
QPushButton[look="soft"]:disabled { background: $TILE; color: $DISABLED; }
QPushButton[look="plain"] { background: transparent; font-weight: 500; font-size: ${NORMAL}px; }
QPushButton[look="plain"]:hover:enabled { background: $PILL; }
QPushButton[look="link"] { background: transparent; color: $ACCENT_DARK; padding: 2px 3px 2px 0;
                           font-weight: 500; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="fold"] { background: transparent; color: $MUTED; padding: 4px 2px;
                           font-size: ${SMALL}px; font-weight: 700; text-align: left; }
QPushButton[look="zoom"] { background: transparent; padding: 3px 6px; font-weight: 500; }
QPushButton[look="zoom"]:hover { background: $PILL; }
QPushButton[look="switch"] { background: transparent; padding: 4px 7px; font-weight: 500;
                             color: $MUTED; }
QPushButton[look="switch"]:hover { background: $PILL; }
QPushButton[look="switch"]:checked { background: $ACCENT_SOFT; border-color: $ACCENT;
                                     color: $ACCENT_DARK; font-weight: 600; }
QPushButton[look="pill"] { background: $PILL; border-radius: 7px; padding: 5px 16px;
                           font-size: ${NORMAL}px; }
QPushButton[look="pill"]:hover { background: $PILL_HOVER; }
QPushButton[look="pill"]:checked { background: $ACCENT; color: $WHITE; }
QPushButton[look="pill"]:focus { border-color: $ACCENT; }
QPushButton[look="pill"]:checked:focus { border-color: $INK; }
QPushButton[look="segment"] { background: $WHITE; border: 1px solid $FIELD_BORDER;
                              font-weight: 500; padding: 6px 10px; border-radius: 5px; }
QPushButton[look="segment"]:hover { background: $TILE; }
QPushButton[look="segment"]:checked { background: $ACCENT_SOFT; border-color: $ACCENT;
                                      color: $ACCENT_DARK; font-weight: 600; }
QPushButton[look="segment"]:focus { border: 2px solid $ACCENT; padding: 5px 9px; }
QPushButton[look="side"] { background: $WHITE; border: 1px solid $BORDER; border-radius: 5px;
                           color: $MUTED; font-weight: 500; padding: 2px 4px; }
QPushButton[look="side"]:hover { background: $TILE; }
QPushButton[look="side"]:checked { background: $ACCENT_SOFT; border-color: $ACCENT;
                                   color: $ACCENT_DARK; font-weight: 600; }
QPushButton[look="side"]:focus { border: 2px solid $ACCENT; padding: 1px 3px; }
QPushButton[look="keep"] { background: $WHITE; border: 1px solid $BORDER; font-weight: 500;
                           text-align: left; padding: 7px 10px; }
QPushButton[look="keep"]:hover { background: $TILE; }
QPushButton[look="keep"]:checked { background: $ACCENT_SOFT; border-color: $ACCENT;
                                   color: $ACCENT_DARK; font-weight: 600; }
QPushButton[look="keep"]:focus { border: 2px solid $ACCENT; padding: 6px 9px; }
#sheet-foot { background: $WHITE; border-top: 1px solid $LINE; }
QPushButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox { background: $WHITE; border: 1px solid $FIELD_BORDER;
    border-radius: 5px; padding: 4px 8px; selection-background-color: $ACCENT;
    selection-color: $WHITE; font-size: ${NORMAL}px; }
QLineEdit { padding: 4px 6px; }
QPlainTextEdit { padding: 2px 4px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: #9AA2B0; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $ACCENT; }
QLineEdit:focus { padding: 3px 5px; }
QComboBox:focus { padding: 3px 7px; }
QPlainTextEdit:focus { padding: 1px 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $TILE;
    color: $MUTED; border-color: $LINE; }
QLineEdit[bad="true"], QPlainTextEdit[bad="true"] { border-color: $ERROR; }
QLineEdit[look="name"] { border: 1px solid transparent; background: transparent;
    font-size: ${LARGE}px; font-weight: 700; padding: 1px 3px; }
QLineEdit[look="name"]:hover { border-color: $BORDER; }
QLineEdit[look="name"]:focus { border: 1px solid $ACCENT; background: $WHITE; }
QLineEdit[look="name"]:disabled { background: transparent; color: $INK; border-color: transparent; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$CHEVRON"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $WHITE; border: 1px solid $BORDER; padding: 3px;
    selection-background-color: $ACCENT_SOFT; selection-color: $INK; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; }
#day-picker { background: $WHITE; border: 1px solid $BORDER; }
QCalendarWidget QWidget { alternate-background-color: $WHITE; background: $WHITE; }
QCalendarWidget QToolButton { background: transparent; border: 0; border-radius: 4px;
    padding: 4px 8px; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: $PILL; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { selection-background-color: $ACCENT;
    selection-color: $WHITE; border: 0; outline: 0; }
QListView#completions { background: $WHITE; border: 1px solid $BORDER; outline: 0; }
QListView#completions::item { min-height: 26px; padding: 0 8px; }
QListView#completions::item:selected { background: $ACCENT_SOFT; color: $INK; }
"""


def stylesheet() -> str:
    """The stylesheet, ready for `QApplication.setStyleSheet`."""
    named = {name: value for name, value in vars(tokens).items() if name.isupper()}
    chevron = resource("icons", "chevron-down.svg").as_posix()
    text = _FRAME + _TABS + _WORDS + _BUTTONS + _FIELDS
    return Template(text).substitute(named, CHEVRON=chevron.replace('"', "%22"))


def wear(widget: QWidget, look: str) -> None:
    """Say what a widget is, for the stylesheet."""
    widget.setProperty("look", look)


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look at a widget again after one of its properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
