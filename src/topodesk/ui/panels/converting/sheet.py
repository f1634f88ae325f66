"""What should this team become? Four ways, each with its test or its draft, and a button for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from topodesk.drawing.bidi import quotes_apart
from topodesk.edits.sharing import Sharing
from topodesk.model.scenario import Refused
from topodesk.model.team import Team, TeamType
from topodesk.session.converting.ways import TITLES, Way, evidence_of, sharing_for, ways
from topodesk.session.session import Session
from topodesk.tools.converting import convert, converted, is_better_copied
from topodesk.ui.panels.converting.question_row import QuestionRow
from topodesk.ui.panels.converting.stream_shares import StreamShares
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.labels import heading, label
from topodesk.ui.pieces.segments import segments

VERBS = {
    None: "Dissolve it",
    TeamType.PLATFORM: "Make it a platform",
    TeamType.ENABLING: "Make it enabling",
    TeamType.COMPLICATED_SUBSYSTEM: "Make it a subsystem team",
}
ABOUT = {
    None: "People, components and steps go to the streams that need them.",
    TeamType.PLATFORM: "What its test asks. What is missing is what there is to do.",
    TeamType.ENABLING: "It helps others to learn; what it owns goes to those who need it.",
    TeamType.COMPLICATED_SUBSYSTEM: "Only where the subject itself takes long to learn.",
}


class ConvertSheet(Sheet):
    """Drafts what one team becomes. Answers are steps of their own; the way is one more."""

    def __init__(
        self,
        session: Session,
        team: str,
        closed: Callable[[], None],
        say: Callable[[str], None] = lambda _sentence: None,
        walk: Callable[[], object] = lambda: None,
    ) -> None:
        """Draft for `team`; `say` shows a sentence in the status bar, `walk` opens the walks."""
        super().__init__(session, VERBS[None], closed)
        self._id, self._say, self._walk = team, say, walk
        self.desk = Desk(session, say)
        self.desk.setParent(self)
        self.type: TeamType | None = None
        self.copied = is_better_copied(session)
        self.ways: dict[TeamType | None, QPushButton] = {}
        self.rows: dict[str, QuestionRow] = {}
        self.evidence = label("", "muted", wraps=True)
        self.about = label("", "body", wraps=True)
        self.shares = StreamShares(self.refresh)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(12)
        self.missing = label("", "muted", wraps=True)
        self.title.setText("What should this team become?")
        self.column.addWidget(self.evidence)
        self.column.addWidget(self._choice())
        self._heading = heading("")
        self.column.addWidget(self._heading)
        self.column.addWidget(self.about)
        self.column.addWidget(self.missing)
        self.column.addLayout(self._questions)
        self._goes = heading("What goes where")
        self.column.addWidget(self._goes)
        self.column.addWidget(self.shares)
        self.column.addWidget(self._where())
        self.column.addStretch(1)
        self.choose(None)

    @property
    def _team(self) -> Team | None:
        return self.session.scenario.get(Team, self._id)

    def choose(self, type: TeamType | None) -> None:
        """Look at another way."""
        team = self._team
        if team is None:
            return
        self.desk.keep()
        self.type = type
        self.ways[type].setChecked(True)
        facts = self.session.checker.facts
        sharing = sharing_for(facts, team, type)
        self.shares.start(self.session.scenario, team, sharing, with_people=type is None)
        self._show_rows(self._way(team), anew=True)
        self.refresh()

    def refresh(self) -> None:
        """Show how each way stands now."""
        team = self._team
        if team is None:
            self.close_draft()
            return
        name = " ".join(team.label()[:80].split())
        self.title.setText(quotes_apart(f"What should “{name}” become?"))
        facts = self.session.checker.facts
        self.evidence.setText(evidence_of(facts, team))
        for way in ways(facts, team):
            self.ways[way.type].setText(f"{way.title}\n{way.stands}".replace("&", "&&"))
            if way.type is self.type:
                self._show_way(way)
        self._refresh_shares(team)
        self._try()

    def commit(self) -> None:
        """Do it, and be done with the draft."""
        self.desk.keep()
        team, type, sharing, copied = self._id, self.type, self._sharing(), self.copied
        session, say = self.session, self._say
        self.close_draft()
        say(convert(session, team, type, sharing, copied=copied)[1])

    def close_draft(self) -> None:
        """Be done with it; answers stay."""
        self.desk.keep()
        super().close_draft()

    # -- inside ------------------------------------------------------------------------------

    def _way(self, team: Team) -> Way:
        return next(w for w in ways(self.session.checker.facts, team) if w.type is self.type)

    def _sharing(self) -> Sharing:
        return self.shares.sharing

    def _show_way(self, way: Way) -> None:
        self._heading.setText(way.title.upper())
        self.about.setText(ABOUT[way.type])
        count = len(way.missing)
        done = "Every question is answered with yes." if way.questions else ""
        team = self._team
        if team is not None and team.type is way.type:
            self.about.setText(f"That is what it is called already. {ABOUT[way.type]}")
        self.missing.setText(f"Still missing: {', '.join(way.missing)}" if count else done)
        self.missing.setVisible(bool(self.missing.text()))
        self.do_it.setText(VERBS[way.type])
        self._show_rows(way, anew=False)

    def _show_rows(self, way: Way, *, anew: bool) -> None:
        codes = [asked.code for asked in way.questions]
        if anew:
            empty(self._questions)
            self.rows = {code: QuestionRow(self.desk, self._walk) for code in codes}
            first = next((q.code for q in way.questions if q.yes is None and q.asks), "")
            for code, made in self.rows.items():
                made.is_open = code == first
                self._questions.addWidget(made)
        for asked in way.questions:
            self.rows[asked.code].show_asked(asked)

    def _refresh_shares(self, team: Team) -> None:
        try:
            self.shares.refresh(self.session.scenario, team)
        except ValueError:
            return
        shown = self.type is None or bool(self.shares.sharing.goes)
        self.shares.setVisible(shown)
        self._goes.setVisible(shown)

    def _try(self) -> None:
        """Say what stands in the way of doing it."""
        try:
            change = converted(self.session, self._id, self.type, self._sharing(), copied=False)
        except (Refused, ValueError) as refusal:
            self.complain(str(refusal))
            return
        self.complain("")
        self.do_it.setEnabled(bool(change) and not self.session.read_only)

    def _choice(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        group = QButtonGroup(box)
        for type, title in TITLES.items():
            made = button(title, "keep", partial(self.choose, type))
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.setCheckable(True)
            group.addButton(made)
            column.addWidget(made)
            self.ways[type] = made
        return box

    def _where(self) -> QWidget:
        name = " ".join(self.session.scenario.name[:60].split())
        places = (("In a copy", True), ("In this scenario", False))
        row = segments(places, self.copied, self._copy)
        return Field("Where", f"In a copy, “{name}” stays as it is", row)

    def _copy(self, copied: bool) -> None:
        self.copied = copied
