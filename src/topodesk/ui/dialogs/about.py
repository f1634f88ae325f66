"""About TopoDesk: what it is, whom it owes, under which licences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from topodesk import __version__
from topodesk.ui.dialogs.page import PageDialog
from topodesk.ui.look.icons import application_icon
from topodesk.ui.pieces.labels import label

WHAT = (
    "A desktop editor for organisation design: teams on value streams, and live warnings where "
    "a structure follows the architecture instead of the customer."
)
CREDIT = (
    "Shape conventions after the Team Topologies team shape templates, CC BY-SA 4.0; based on "
    "Team Topologies, unaffiliated"
)
LICENCES = (
    ("TopoDesk", "MIT licence"),
    ("Qt and PySide6", "LGPL-3.0; installed beside TopoDesk, so you can replace them"),
    ("Inter and Noto fonts", "SIL Open Font Licence 1.1; the texts lie beside the fonts"),
    ("pydantic, networkx, reportlab", "MIT, BSD, BSD"),
    ("uharfbuzz, python-bidi", "Apache-2.0, LGPL-3.0"),
)


class AboutDialog(PageDialog):
    """Name, version, credit and licences."""

    def __init__(self, parent: QWidget | None) -> None:
        """Ready to be shown."""
        super().__init__("TopoDesk", parent, 560)
        self.setWindowTitle("About TopoDesk")
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(64, 64))
        self.head.insertWidget(0, picture)
        self.body.addWidget(label(f"Version {__version__}", "muted"))
        self.body.addWidget(label(WHAT, "body", wraps=True))
        self.body.addWidget(label(f"{CREDIT}.", "body", wraps=True))
        self.body.addSpacing(8)
        licences = QGridLayout()
        licences.setHorizontalSpacing(18)
        licences.setVerticalSpacing(5)
        licences.setColumnStretch(1, 1)
        for row, (name, licence) in enumerate(LICENCES):
            licences.addWidget(label(name, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
            licences.addWidget(label(licence, "muted", wraps=True), row, 1)
        self.body.addLayout(licences)
