"""The findings of the shown scenario, live, and the questions that facts are missing for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.findings.entries import (
    Entry,
    Fold,
    Item,
    Key,
    accepted_entry,
    entry_of,
    headline,
    question_entry,
    told_apart,
)
from topodesk.ui.panels.findings.first_look import FirstLook
from topodesk.ui.panels.findings.grouping import SOME, grouped, hints_apart
from topodesk.ui.panels.findings.leads import Leads
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.rules.checker import Checker
    from topodesk.rules.finding import Finding, Question
    from topodesk.session.session import Session
    from topodesk.ui.panels.findings.card_list import CardList


RENEW_AFTER = 300
"""Milliseconds of quiet until the fixes of unchanged findings are asked for again."""
RENEW_FOR = 0.004
"""Seconds of asking in one turn of the event loop."""

NOTHING = (
    "Nothing to say so far",
    "The rules looked at everything on the map and have no doubts. That is no proof that it is "
    "right; the people who do the work know more.",
)
EMPTY = (
    "Nothing to look at yet",
    "As soon as there are teams on value streams, what is worth talking about appears here, with "
    "the reason and one thing to do.",
)
TODAY = "Describing how things are is not a mistake."
CALM = "What is still as it is today has a calmer badge on the map."
SMALL = "In a small organisation shares and relations mean little: they are hints only."
HINTS, ACCEPTED, QUESTIONS = "HINTS", "ACCEPTED ON PURPOSE", "QUESTIONS FOR THE ROOM"


class FindingsPanel(QWidget):
    """Cards by severity. Clicking one selects its culprit and shows it on the map.

    `chosen` is the card whose menu was asked for last.
    """

    context_menu = Signal(QPoint)

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty until a session is shown; `say` shows a sentence in the status bar."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._shown: tuple[object, ...] = ()
        self._open_folds: set[str] = set()
        self._groups: dict[Key, bool] = {}
        self._entries: dict[int, Entry] = {}
        self._renewed: dict[int, Entry] = {}
        self.chosen: Entry | None = None
        self.counted: Callable[[int], None] = lambda _number: None
        self.show_on_map: Callable[[str], None] = lambda _id: None
        self.leads = Leads(say)
        self.total = label("", "title")
        self.parts = label("", "muted")
        self.advice = label("", "body", wraps=True)
        self._list: CardList | None = None
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 16, EDGE, 10)
        head.setSpacing(3)
        for part in (self.total, self.parts, self.advice):
            head.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addStretch()
        self._soon = Soon(self, self.refresh)
        self._later = Soon(self, self._renew, after=RENEW_AFTER)
        self._more = Soon(self, self._renew_some)
        self._look = FirstLook(self, self._cards_made, self.refresh)

    def stand_above(self, piece: QWidget) -> None:
        """Let something stand above what is said about the findings."""
        self._column.insertWidget(0, piece)

    @property
    def cards(self) -> CardList:
        """The cards; made with the first session, after the shell was painted."""
        if self._list is None:
            from topodesk.ui.panels.findings.card_list import CardList

            self._list = CardList()
            self._list.chosen.connect(self._choose)
            self._list.fixed.connect(self._fix)
            self._list.written.connect(self._write)
            self._list.explained.connect(self.leads.explain)
            self._list.folded.connect(self._fold)
            self._list.asked.connect(self._ask_about)
            self._column.addWidget(self._list, 1)
        return self._list

    def show_session(self, session: Session) -> None:
        """Show another design's findings; they are looked for once it is on the screen."""
        self._session = self.leads.session = session
        self._shown = ()
        self._entries = {}
        self.chosen = None
        session.on_change.append(self._heard)
        session.on_scenario.append(self._switched)
        session.on_hold.append(self._soon.ask)
        session.on_selection.append(self._follow_selection)
        self._look_first(session)

    def _look_first(self, session: Session) -> None:
        self._shown = ()
        self._say_only("Looking…", "", "")
        self.cards.show_items((), editable=False)
        self.counted(0)
        self._look.ask(session)

    def _switched(self) -> None:
        """What is large and was not looked at yet is looked at when it is on the screen."""
        if self._session is not None and not self._session.live.checking:
            self._look_first(self._session)
        self._soon.ask()

    def _heard(self, _change: Change) -> None:
        if self._session is not None and self._shown and not self._session.live.checking:
            self._look_first(self._session)
        self._look.again()
        self._soon.ask()
        self._later.ask()

    def _renew(self) -> None:
        """Fixes may depend on more than their finding: ask for all of them once it is quiet, a few
        milliseconds at a time."""
        if self._session is not None and self._session.rest():
            self._soon.ask()
        self._renewed = {}
        self._renew_some()

    def _renew_some(self) -> None:
        session = self._session
        if session is None or not session.live.checking:
            return
        until = perf_counter() + RENEW_FOR
        checker = session.checker
        for finding in checker.findings:
            known = self._renewed.get(id(finding))
            if known is None or known.finding is not finding:
                if perf_counter() > until:
                    self._more.ask()
                    return
                self._renewed[id(finding)] = _asked(checker, finding)
        self._entries = self._renewed
        self.refresh()

    def refresh(self) -> None:
        """Show the findings as they are now."""
        session = self._session
        if session is None or not session.live.checking:
            return
        checker = session.checker
        held = session.live.in_hand
        found = [finding for finding in checker.findings if not held or finding.where[0] != held]
        entries = [self._entry(checker, finding) for finding in found]
        questions = checker.questions
        today = session.scenario.is_today
        editable = not session.read_only
        accepted = [accepted_entry(finding, waiver) for finding, waiver in checker.waived]
        folds = (*sorted(self._open_folds), *self._groups.items())
        calm = any(_is_calm(session, finding) for finding in found)
        shown = (tuple(entries), tuple(accepted), tuple(questions), today, calm, editable, folds)
        if shown != self._shown:
            self._shown = shown
            self._head(entries, len(accepted), today=today, calm=calm)
            items = self._items(entries, accepted, questions)
            self.cards.show_items(items, editable=editable)
            self.counted(len(entries))

    def show_about(self, id: str) -> None:
        """Bring the first card about a record into view, with all of its text."""
        self._unfold_about(id)
        for place, item in enumerate(self.cards.items):
            if isinstance(item, Entry) and item.where[:1] == (id,):
                self.cards.set_current(item.key)
                for _ in ("by a guess of its height", "exactly"):
                    self.cards.reveal(place)
                return

    def _unfold_about(self, id: str) -> None:
        """Open the group that hides the first card about a record."""
        there = (e for e in self._entries.values() if e.where[:1] == (id,))
        entry = next(there, None)
        if entry is not None and entry.severity == "info" and HINTS not in self._open_folds:
            self._open_folds.add(HINTS)
            self.refresh()
        key = entry.group if entry is not None else ()
        hides = (i for i in self.cards.items if isinstance(i, Fold) and i.key == key)
        if any(not fold.open for fold in hides):
            self._groups[key] = True
            self.refresh()

    # -- what a card does --------------------------------------------------------------------

    def show_chosen(self) -> None:
        """Select and show the culprit of the card that was asked about."""
        if self.chosen is not None:
            self._choose(self.chosen)

    def fix_chosen(self, place: int) -> None:
        """Use one of its fixes."""
        if self.chosen is not None and place < len(self.chosen.fixes):
            self._fix(self.chosen, self.chosen.fixes[place])

    def write_chosen(self) -> None:
        """Lead to the field it asks to be filled."""
        if self.chosen is not None:
            self._write(self.chosen)

    def _ask_about(self, entry: Entry, where: QPoint) -> None:
        self.chosen = entry
        self._choose(entry)
        self.context_menu.emit(where)

    def _choose(self, entry: Entry) -> None:
        session = self._session
        if session is None:
            return
        self.cards.set_current(entry.key)
        there = [id for id in entry.where if id in session.scenario and id != session.scenario.id]
        session.selection.set(there[:1])
        if there:
            self.show_on_map(_on_the_map(session, there))

    def _fix(self, entry: Entry, name: str) -> None:
        from topodesk.tools.drafting import act_and_show

        session = self._session
        if session is None or entry.finding is None:
            return
        if entry.accepted:
            self.leads.end(entry)
            return
        fixes = {fix.name: fix for fix in session.checker.fixes(entry.finding)}
        if name in fixes:
            change = fixes[name].change
            self._say(act_and_show(session, lambda: change)[1])
        else:
            self._say("That does not apply any more.")
            self._renew()

    def _write(self, entry: Entry) -> None:
        """Lead to where people say it."""
        session, writing = self._session, entry.writing
        if session is not None and writing is not None:
            if writing.place in ("inspector", "tests"):
                self._choose(entry)
            self.leads.lead(entry, writing)

    def _fold(self, key: Key) -> None:
        if key[0] == "group":
            now = (item for item in self.cards.items if isinstance(item, Fold))
            self._groups[key] = not next(fold.open for fold in now if fold.key == key)
        else:
            self._open_folds ^= {key[1]}
        self.refresh()

    def _is_open(self, key: Key, count: int) -> bool:
        """Whether what one rule says is shown: few things are, until somebody says otherwise."""
        return self._groups.get(key, count <= SOME)

    def _follow_selection(self) -> None:
        """The card of another culprit is no longer the current one."""
        if self._session is not None and not len(self._session.selection):
            self.cards.set_current(None)

    # -- inside ------------------------------------------------------------------------------

    def _cards_made(self) -> Iterator[None]:
        """Know the card of each finding, one after the other."""
        session = self._session
        if session is not None and session.live.checking:
            for finding in session.checker.findings:
                self._entry(session.checker, finding)
                yield

    def _entry(self, checker: Checker, finding: Finding) -> Entry:
        known = self._entries.get(id(finding))
        if known is None or known.finding is not finding:
            known = self._entries[id(finding)] = _asked(checker, finding)
        return known

    def _items(
        self, entries: list[Entry], accepted: list[Entry], questions: Iterable[Question]
    ) -> list[Item]:
        asked = [question_entry(question) for question in questions]
        first, hints = hints_apart(entries)
        items: list[Item] = list(grouped(told_apart(first), self._is_open))
        for title, more in ((HINTS, hints), (ACCEPTED, accepted), (QUESTIONS, asked)):
            if more:
                shown = title in self._open_folds
                items.append(Fold(f"{title}   {len(more)}", shown))
                items += grouped(told_apart(more), self._is_open) if shown else ()
        return items

    def _head(self, entries: list[Entry], accepted: int, *, today: bool, calm: bool) -> None:
        session = self._session
        if entries and session is not None:
            total, parts = headline((e.severity for e in entries), today=today)
            if accepted:
                parts = f"{parts} · {accepted:,} accepted"
            self._say_only(total, parts, self._advice(session, today=today, calm=calm))
        elif session is not None and len(session.scenario) > 1:
            self._say_only(NOTHING[0], f"{accepted:,} accepted" if accepted else "", NOTHING[1])
        else:
            self._say_only(EMPTY[0], "", EMPTY[1])

    def _advice(self, session: Session, *, today: bool, calm: bool) -> str:
        """What holds for all of them: the verdict, the tone of today, that the place is small."""
        from topodesk.rules.organisation import is_small

        checker = session.checker
        small = SMALL if is_small(checker.facts) else ""
        verdict = checker.headline or (TODAY if today else "")
        return " ".join(part for part in (verdict, CALM if calm else "", small) if part)

    def _say_only(self, total: str, parts: str, advice: str) -> None:
        for part, text in ((self.total, total), (self.parts, parts), (self.advice, advice)):
            part.setText(text)
            part.setVisible(bool(text))


def _asked(checker: Checker, finding: Finding) -> Entry:
    """The card of a finding, with the fixes it has now."""
    return entry_of(finding, (fix.name for fix in checker.fixes(finding)))


def _is_calm(session: Session, finding: Finding) -> bool:
    """Whether the badge of a finding is calmer than its card."""
    from topodesk.session.badges import is_calm

    lower = finding.severity.softened() is not finding.severity
    return lower and is_calm(finding.where[0], session.scenario, session.design.today)


def _on_the_map(session: Session, ids: list[str]) -> str:
    """Of what a finding is about the first that has a place on the map: of work it is the team."""
    from topodesk.session.about import ON_THE_MAP

    placed = (id for id in ids if isinstance(session.scenario[id], ON_THE_MAP))
    return next(placed, ids[0])
