"""The draft of accepting a finding on purpose: why, by which role, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit

from topodesk.drawing.bidi import quotes_apart
from topodesk.model.design_records import Waiver
from topodesk.rules.finding import Finding
from topodesk.session.session import Session
from topodesk.tools.judging import accept_finding
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.paragraph_edit import ParagraphEdit
from topodesk.ui.panels.inspector.typed_field import a_date, date_text
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.segments import segments

HALF_A_YEAR = timedelta(days=182)
"""Until somebody says otherwise, when the room looks again."""


class AcceptSheet(Sheet):
    """Accepted findings leave the open ones; the proposal lists them as trade-offs."""

    def __init__(
        self,
        session: Session,
        finding: Finding,
        closed: Callable[[], None],
        say: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        """Draft for one finding, with what was said about it before."""
        super().__init__(session, "Accept", closed)
        self._finding, self._say = finding, say
        before = self._before()
        self.everywhere = before is not None and before.scenario is None
        self.reason = ParagraphEdit()
        self.role = QLineEdit()
        self.role.setMaxLength(32767)
        self.until = QLineEdit()
        day = before.expires if before is not None else None
        self.until.setText(date_text(day or self._today() + HALF_A_YEAR))
        if before is not None:
            self.reason.setPlainText(before.reason)
            self.role.setText(before.accepted_by_role)
        self.lacking = label("", "muted", wraps=True)
        self.title.setText("Accept this finding")
        self.column.addWidget(label(_short(finding.message), "body", wraps=True))
        self.column.addWidget(Field("Why", "Why is this all right here?", self.reason))
        self.column.addWidget(Field("By", "Which role accepts it", self.role))
        self.column.addWidget(Field("Until", "When to look again", self.until))
        self.column.addWidget(self._where())
        self.column.addWidget(self.lacking)
        self.column.addStretch(1)
        self.reason.textChanged.connect(self.refresh)
        self.role.textChanged.connect(lambda _text: self.refresh())
        self.until.textChanged.connect(lambda _text: self.refresh())
        self.role.returnPressed.connect(self.do_it.click)
        self.until.returnPressed.connect(self.do_it.click)
        self.refresh()

    def refresh(self) -> None:
        """Say what is still to be said."""
        if self._finding.where[0] not in self.session.scenario:
            self.close_draft()
            return
        try:
            day = a_date(self.until.text())
        except ValueError as error:
            self.complain(str(error))
            return
        self.complain("")
        said = (
            ("why", self._reason),
            ("which role accepts it", self._role),
            ("until when", day),
        )
        lacking = [words for words, value in said if not value]
        self.lacking.setText(f"Still to say: {', '.join(lacking)}." if lacking else "")
        self.lacking.setVisible(bool(lacking))
        self.do_it.setEnabled(not lacking and not self.session.read_only)

    def commit(self) -> None:
        """Accept it."""
        if not self.do_it.isEnabled():
            return
        session, finding, say = self.session, self._finding, self._say
        said = {"reason": self._reason, "role": self._role}
        day, everywhere = a_date(self.until.text()), self.everywhere
        self.close_draft()
        say(
            accept_finding(
                session,
                finding.rule,
                finding.where[0],
                expires=day,
                everywhere=everywhere,
                **said,
            )
        )

    # -- inside ------------------------------------------------------------------------------

    @property
    def _reason(self) -> str:
        return self.reason.toPlainText().replace("\x00", "").strip()

    @property
    def _role(self) -> str:
        return self.role.text().replace("\x00", "").strip()

    def _today(self) -> date:
        return self.session.design.info.as_of or self.session.today

    def _before(self) -> Waiver | None:
        """What was said about it already."""
        found = [
            waiver
            for waiver in self.session.design.shared.of(Waiver)
            if (waiver.rule_id, waiver.target) == (self._finding.rule, self._finding.where[0])
            and waiver.scenario in (None, self.session.scenario.id)
        ]
        return found[0] if found else None

    def _where(self) -> Field:
        places = (("In this scenario", False), ("In all of them", True))
        return Field("Where", "", segments(places, self.everywhere, self._choose))

    def _choose(self, everywhere: bool) -> None:
        self.everywhere = everywhere


def _short(text: str) -> str:
    return quotes_apart(" ".join(text[:400].split()))
