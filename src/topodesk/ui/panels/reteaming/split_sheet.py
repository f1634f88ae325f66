"""The draft of a split: both teams as they would be, and what decides it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from topodesk.edits.splitting import Half, Split, divisible, halves
from topodesk.model.scenario import Refused
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.reteaming import split_into
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.reteaming.division import Division
from topodesk.ui.panels.reteaming.people_field import PeopleField
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.panels.reteaming.team_card import TeamCard, counted, people

COUNTS = (
    ("journey step", "step", "steps"),
    ("component", "component", "components"),
    ("service", "service", "services"),
    ("interaction", "interaction", "interactions"),
)


class SplitSheet(Sheet):
    """Divides one team."""

    def __init__(
        self,
        session: Session,
        team: str,
        closed: Callable[[], None],
        say: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        """Draft the split of `team`; `say` shows a sentence in the status bar."""
        super().__init__(session, "Split", closed)
        self._id, self._say = team, say
        self.old, self.new = TeamCard(), TeamCard()
        cards = QHBoxLayout()
        cards.setSpacing(10)
        cards.addWidget(self.old, 1)
        cards.addWidget(self.new, 1)
        self.name = QLineEdit()
        self.name.setMaxLength(32767)
        self.name.textEdited.connect(lambda _text: self.refresh())
        self.people = PeopleField(self.refresh)
        self.division = Division(self.refresh)
        self.column.addLayout(cards)
        self.column.addWidget(Field("Name of the new team", "", self.name))
        self.column.addWidget(Field("People", "", self.people))
        self.column.addWidget(self.division)
        self.column.addStretch(1)
        found = self._team
        if found is not None:
            self.people.start(found.people)
            self.refresh()

    @property
    def _team(self) -> Team | None:
        return self.session.scenario.get(Team, self._id)

    def refresh(self) -> None:
        """Show both halves as they would be now."""
        team, store = self._team, self.session.scenario
        if team is None:
            self.close_draft()
            return
        self.title.setText(f"Split “{' '.join(team.label()[:80].split())}”")
        self.people.show_total(team.people)
        self.division.show_records(store, self._id, divisible(store, self._id))
        try:
            old, new = halves(store, self._id, self._wish())
        except (Refused, ValueError) as refusal:
            self.complain(str(refusal))
            return
        self.complain("")
        self.name.setPlaceholderText(new.name[:200])
        shown = [c for c in COUNTS if old.counts.get(c[0], 0) + new.counts.get(c[0], 0)]
        _show(self.old, old, team.type, shown)
        _show(self.new, new, team.type, shown)

    @property
    def wished_name(self) -> str:
        """The name that is typed, as it can be stored."""
        return self.name.text().replace("\x00", "")

    def commit(self) -> None:
        """Split."""
        self._say(split_into(self.session, self._id, self._wish()))
        self.close_draft()

    def _wish(self) -> Split:
        return Split(self.wished_name, self.people.count, self.division.goes, self.division.both)


def _show(card: TeamCard, half: Half, type: TeamType, shown: list[tuple[str, str, str]]) -> None:
    lines = [counted(half.counts.get(noun, 0), one, many) for noun, one, many in shown]
    card.show_team(half.name, type, [people(half.people), *lines])
