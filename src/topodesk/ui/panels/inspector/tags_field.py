"""The tags of one record or of many: a chip for each, and a line to add one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.edits.tags import rename_tag, tag, tags_in_use, untag
from topodesk.model.record import Record
from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.list_field import AddLine
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.flow import Flow
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.tips import tip

SHORT = 28


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, on how many records it is, and of how many."""

    name: str
    on: int = 1
    of: int = 1


def tags_of(records: Iterable[Record]) -> tuple[Tag, ...]:
    """The tags of some records, in the order they were given."""
    counts: dict[str, int] = {}
    number = 0
    for record in records:
        number += 1
        for name in dict.fromkeys(record.tags):
            counts[name] = counts.get(name, 0) + 1
    return tuple(Tag(name, on, number) for name, on in counts.items())


class TagsField(Field):
    """Chips with a × each. What is added is added to all records, what is taken off to all."""

    def __init__(self, desk: Desk, ids: Callable[[], Iterable[str]], *, many: bool = False) -> None:
        """Tags of the records `ids` gives, asked for at each edit."""
        content = QWidget()
        super().__init__("Tags", "To colour by and to filter by", content)
        self._desk, self._ids, self._many = desk, ids, many
        self._tags: tuple[Tag, ...] | None = None
        self._editable = True
        self._chips = QWidget()
        self._row = Flow(self._chips)
        self.line = AddLine("Tags", "Add a tag…", lambda: tags_in_use(desk.scenario))
        self.line.named = self._add
        self.line.textChanged.connect(self._emptied)
        self._renaming = ""
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._chips)
        column.addWidget(self.line)

    @property
    def focus_target(self) -> QWidget:
        """The line to type in."""
        return self.line

    @property
    def shown(self) -> tuple[Tag, ...]:
        """The tags that are shown."""
        return self._tags or ()

    def show_value(self, value: object) -> None:
        """Show tags; nothing is made anew while they stay the same."""
        tags = value if isinstance(value, tuple) else ()
        if tags == self._tags:
            return
        self._tags = tags
        empty(self._row)
        for one in tags:
            self._row.addWidget(self._chip(one))
        self._chips.setVisible(bool(tags))
        self._chips.updateGeometry()

    def set_editable(self, editable: bool) -> None:
        """Whether tags can be added and taken off."""
        self.line.setEnabled(editable)
        if editable != self._editable:
            self._editable = editable
            tags, self._tags = self._tags, None
            self.show_value(tags)

    def _begin_renaming(self, name: str) -> None:
        """The next Enter in the line calls this tag something else wherever it is."""
        self._renaming = name
        self.line.setText(" ".join(name.split()))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
        number = tags_in_use(self._desk.scenario).get(name, 0)
        self._desk.say(f"Enter renames the tag wherever it is, {number} times; Esc does not")

    def _add(self, name: str) -> None:
        old, self._renaming = self._renaming, ""
        if old and name != old:
            self._desk.do(lambda: rename_tag(self._desk.scenario, old, name))
            return
        ids = tuple(self._ids())
        self._desk.do(lambda: tag(self._desk.scenario, ids, name))

    def _emptied(self, text: str) -> None:
        """A line that was emptied adds again."""
        if not text:
            self._renaming = ""

    def _take_off(self, name: str) -> None:
        ids = tuple(self._ids())
        self._desk.do(lambda: untag(self._desk.scenario, ids, name))

    def _chip(self, one: Tag) -> QWidget:
        chip = QWidget()
        chip.setObjectName("tag-chip")
        chip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        plain = " ".join(one.name[:400].split())
        words = button(
            plain if len(plain) <= SHORT else plain[: SHORT - 1] + "…",
            "chip",
            partial(self._begin_renaming, one.name),
        )
        words.setEnabled(self._editable)
        words.setAccessibleName(f"Rename {plain}")
        words.setToolTip(tip(f"{plain if len(plain) > SHORT else 'Rename it'} (everywhere)"))
        row = QHBoxLayout(chip)
        row.setContentsMargins(8, 1, 3 if self._editable else 8, 1)
        row.setSpacing(2)
        row.addWidget(words)
        if self._many and one.on < one.of:
            row.addWidget(label(f"{one.on} of {one.of}", "muted"))
        if self._editable:
            off = button("", "zoom", partial(self._take_off, one.name))
            off.setIcon(icon("close", MUTED))
            off.setToolTip("Take it off" if not self._many else "Take it off all of them")
            off.setAccessibleName(f"Take off {plain}")
            row.addWidget(off)
        return chip
