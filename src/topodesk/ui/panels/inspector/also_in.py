"""Under a name: what the same record is called in the other scenarios, and taking it over there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from topodesk.edits.fields import set_fields_also_in
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel

SHORT = 28


class AlsoIn(QWidget):
    """`Same name in Today`, or `“Core API” in Today` with a link that renames it there too."""

    def __init__(self, desk: Desk) -> None:
        """Nothing to say yet."""
        super().__init__()
        self._desk = desk
        self._id = ""
        self._others: list[Scenario] = []
        self.words = ShortLabel("", "muted")
        self.link = button("", "link", self._rename_there)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.link)

    def show_record(self, id: str) -> None:
        """Look for the record in the other scenarios."""
        self._id = id
        here = self._desk.scenario
        name = _name(here.records.get(id))
        elsewhere = [s for s in self._desk.session.design.scenarios if s is not here and id in s]
        self._others = [s for s in elsewhere if _name(s[id]) != name]
        same = [s.name for s in elsewhere if s not in self._others]
        if self._others:
            called = _name(self._others[0][id])
            self.words.setText(f"“{called}” in {_listed([s.name for s in self._others])}")
        else:
            self.words.setText(f"Same name in {_listed(same)}" if same else "")
        self.words.setVisible(bool(elsewhere))
        where = _listed([s.name for s in self._others])
        self.link.setText(f"Rename also in {where}".replace("&", "&&"))
        self.link.setVisible(bool(self._others) and not self._desk.session.read_only)

    def _rename_there(self) -> None:
        self._desk.keep()
        others, id = self._others, self._id
        name = _name(self._desk.scenario.records.get(id))
        self._desk.do(lambda: set_fields_also_in(others, id, name=name))
        self.show_record(id)


def _name(record: Record | None) -> str:
    return str(getattr(record, "name", ""))


def _listed(names: list[str]) -> str:
    short = [name if len(name) <= SHORT else name[: SHORT - 1] + "…" for name in names]
    if len(short) > 2:
        return f"{short[0]} and {len(short) - 1} others"
    return " and ".join(short)
