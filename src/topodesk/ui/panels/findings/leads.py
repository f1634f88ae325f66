"""Where a card leads besides the map: to the fields that answer it, the draft of accepting it, the
page of its rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from topodesk.ui.panels.findings.entries import Entry

if TYPE_CHECKING:
    from topodesk.rules.finding import Finding
    from topodesk.session.session import Session
    from topodesk.ui.panels.findings.writing import Writing
    from topodesk.ui.panels.reteaming.sheet import Sheet


class Leads:
    """The places are those of the side panel, which sets them."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` shows a sentence in the status bar."""
        self._say = say
        self.session: Session | None = None
        self.write: Callable[[tuple[str, ...]], None] = lambda _fields: None
        self.inspect: Callable[[], None] = lambda: None
        self.inspect_of_design: Callable[[str], None] = lambda _id: None
        self.open_walks: Callable[[], None] = lambda: None
        self.ask_what_becomes: Callable[[str], None] = lambda _team: None
        self.show_sheet: Callable[[str, Sheet], None] = lambda _title, _sheet: None
        self.close_sheet: Callable[[], None] = lambda: None

    def lead(self, entry: Entry, writing: Writing) -> None:
        """Lead to where people say what is missing; what it is about is selected already."""
        session = self.session
        if session is None:
            return
        if writing.place == "walks":
            self.open_walks()
        elif writing.place == "waiver":
            self.accept(entry)
        elif writing.place == "tests":
            self.ask_what_becomes(entry.where[0])
        elif writing.place == "steps":
            session.selection.set(_first_step(session))
            self.write(writing.fields)
        elif len(session.selection) or session.scenario.id in entry.where:
            if writing.fields:
                self.write(writing.fields)
            else:
                self.inspect()

    def accept(self, entry: Entry) -> None:
        """Draft that it is accepted on purpose."""
        from topodesk.ui.panels.findings.accept_sheet import AcceptSheet

        session, finding = self.session, entry.finding or self._finding_of(entry)
        if session is not None and finding is not None:
            sheet = AcceptSheet(session, finding, self.close_sheet, self._say)
            self.show_sheet("Accept", sheet)
            sheet.reason.setFocus()

    def end(self, entry: Entry) -> None:
        """Let the rule speak about it again."""
        from topodesk.tools.judging import end_acceptance

        if self.session is not None:
            self._say(end_acceptance(self.session, entry.rule, entry.where[0]))

    def explain(self, entry: Entry, *, numbers: bool = False) -> None:
        """Show the page of its rule; with `numbers`, the cursor stands in the first of them."""
        self._explain(entry.rule, self.words_of(entry), numbers=numbers)

    def list_rules(self) -> None:
        """Show all rules, to be searched; a click shows the page of one."""
        from topodesk.ui.panels.findings.rules_sheet import RulesSheet

        if self.session is not None:
            sheet = RulesSheet(self.session, self.close_sheet, self._explain)
            self.show_sheet("Rules", sheet)
            sheet.search.setFocus()

    def _explain(self, rule: str, words: tuple[str, ...] = (), *, numbers: bool = False) -> None:
        from topodesk.ui.panels.findings.rule_sheet import RuleSheet

        session = self.session
        if session is not None:
            sheet = RuleSheet(session, rule, self.close_sheet, self._say, words, self._to_design)
            self.show_sheet("Rule", sheet)
            if numbers:
                sheet.focus_numbers()
            else:
                sheet.do_it.setFocus()

    def words_of(self, entry: Entry) -> tuple[str, ...]:
        """The words of a name or mission that it is about."""
        from topodesk.session.words_in_findings import words_in

        session = self.session
        if session is None or entry.finding is None or not session.live.checking:
            return ()
        return words_in(session, entry.finding)

    def _to_design(self) -> None:
        if self.session is not None:
            self.inspect_of_design(self.session.design.info.id)

    def _finding_of(self, entry: Entry) -> Finding | None:
        """The finding a question about its acceptance belongs to."""
        session = self.session
        if session is None:
            return None
        sought = (entry.rule, entry.where[:1])
        found = (f for f in session.checker.findings if (f.rule, f.where[:1]) == sought)
        return next(found, None)


def _first_step(session: Session) -> list[str]:
    """The first step of the first journey, if there is one."""
    from topodesk.edits.ordering import steps_in_order, streams_in_order

    store = session.scenario
    steps = (s for lane in streams_in_order(store) for s in steps_in_order(store, lane.id))
    return [step.id for step in steps][:1]
