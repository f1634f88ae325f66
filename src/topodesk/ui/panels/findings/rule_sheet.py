"""What a rule looks for and why, its numbers in this design, and the words that are fine here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.edits.reading import allow_no_longer, allow_word, set_threshold
from topodesk.model.change import Change
from topodesk.rules.registry import rule
from topodesk.rules.rule import Rule
from topodesk.session.session import Session
from topodesk.session.words_in_findings import READ
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.typed_field import TypedField, number_text, whole_or_half
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.labels import ShortLabel, heading, label

WORDS_FROM = (
    "It reads the word lists of TopoDesk, in eleven languages, and this design’s own words."
)


class RuleSheet(Sheet):
    """The rule's own page. Its numbers and words are the design's, each change a step of undo."""

    def __init__(
        self,
        session: Session,
        id: str,
        closed: Callable[[], None],
        say: Callable[[str], None] = lambda _sentence: None,
        words: tuple[str, ...] = (),
        to_design: Callable[[], object] | None = None,
    ) -> None:
        """About the rule with that id; `words` are those a finding of it was about. `to_design`
        leads to how the design is read as a whole."""
        super().__init__(session, "Done", closed, cancel="")
        self.desk = Desk(session, say)
        self.desk.setParent(self)
        self.rule: Rule[Any] = rule(id)
        self._words = words
        self.numbers: dict[str, TypedField] = {}
        self._fine: tuple[object, ...] = ("not shown yet",)
        guide = self.rule.guide
        self.title.setText(self.rule.title)
        level = self.rule.severity.value
        self._text(f"{self.rule.id} · usually {level} · {self.rule.fix_class.value}", "muted")
        self._text(guide.summary)
        self._part("What it looks for", guide.looks_for)
        self._part("Why it matters", guide.why)
        self._part("What to do", guide.action)
        self._part("When to ignore it", guide.ignore)
        if self.rule.usual:
            self.column.addWidget(heading("Its numbers in this design"))
            for name in self.rule.usual:
                self._add_number(name)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        if id in READ:
            self.column.addWidget(heading("Words that are fine here"))
            self._text(WORDS_FROM, "muted")
            self.column.addLayout(self._list)
        if to_design is not None and (self.rule.usual or id in READ):
            link = button("All numbers and words of this design", "link", to_design)
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._part("Who says so", "\n".join(s.cite_graded() for s in self.rule.sources))
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers and words as they are now."""
        settings = self.session.design.info.settings
        own = {t.name: t.value for t in settings.thresholds if t.rule == self.rule.id}
        for name, field in self.numbers.items():
            field.show_value(own.get(name, _plain(self.rule.usual[name])))
            field.set_editable(not self.session.read_only)
        fine = (settings.allow_list, self._words)
        if self.rule.id in READ and fine != self._fine:
            self._fine = fine
            self._show_words(settings.allow_list)
        self.do_it.setEnabled(True)

    def commit(self) -> None:
        """There is nothing more to do."""
        self.close_draft()

    def close_draft(self) -> None:
        """What was typed is kept."""
        self.desk.keep()
        super().close_draft()

    def focus_numbers(self) -> None:
        """Put the cursor into the first number."""
        first = next(iter(self.numbers.values()), None)
        if first is not None:
            self.lead_to(first.editor)

    # -- inside ------------------------------------------------------------------------------

    def _text(self, text: str, look: str = "body") -> None:
        self.column.addWidget(label(text, look, wraps=True))

    def _part(self, title: str, text: str) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(title))
        column.addWidget(label(text, "body", wraps=True))
        self.column.addWidget(part)

    def _add_number(self, name: str) -> None:
        usual = self.rule.usual[name]
        title = name.replace("_", " ").capitalize()
        hint = f"Usually {usual:g}: {self.rule.said_by(name)}"
        field = TypedField(
            self.desk, title, hint, partial(self._set, name), parse=whole_or_half, shown=number_text
        )
        field.key = ("number of a rule", self.rule.id, name)
        field.read = partial(self._now, name)
        self.numbers[name] = field
        self.column.addWidget(field)

    def _now(self, name: str) -> object:
        own = self.session.design.info.settings.thresholds
        here = (t.value for t in own if (t.rule, t.name) == (self.rule.id, name))
        return next(here, _plain(self.rule.usual[name]))

    def _set(self, name: str, value: object) -> Edit:
        usual = self.rule.usual[name]
        wanted = float(value) if isinstance(value, int | float) and value != usual else None
        number = _plain(wanted) if wanted is not None else None
        return lambda: set_threshold(self.session.design, self.rule.id, name, number)

    def _show_words(self, allowed: tuple[str, ...]) -> None:
        empty(self._list)
        for word in self._words:
            if word not in allowed:
                self._list.addWidget(self._row(word, "Is fine here", partial(self._allow, word)))
        for word in allowed:
            self._list.addWidget(self._row(word, "Ask again", partial(self._ask_again, word)))
        if not self._list.count():
            self._list.addWidget(label("None yet.", "muted"))

    def _row(self, word: str, verb: str, does: Callable[[], object]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(ShortLabel(f"“{' '.join(word[:200].split())}”"), 1)
        made = button(verb, "link", does)
        made.setEnabled(not self.session.read_only)
        made.setAccessibleName(f"{verb}: {word[:200]}")
        line.addWidget(made)
        return row

    def _allow(self, word: str) -> None:
        self._do(lambda: allow_word(self.session.design, word))

    def _ask_again(self, word: str) -> None:
        self._do(lambda: allow_no_longer(self.session.design, word))

    def _do(self, edit: Callable[[], Change]) -> None:
        self.desk.do(edit)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value
