"""The draft of a merge: the team that would be, and whose name and type it keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from topodesk.edits.merging import among, merge_teams, merged_team
from topodesk.edits.splitting import divisible
from topodesk.model.change import Change
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Store
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.parties import TYPE_WORDS
from topodesk.tools.reteaming import merge_into
from topodesk.ui.panels.inspector.choice_field import StillCombo
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.words import TEAM_TYPES
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.panels.reteaming.team_card import TeamCard, counted, people
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

TYPES = [type for _, type in TEAM_TYPES]


class MergeSheet(Sheet):
    """Makes one team of several."""

    def __init__(
        self,
        session: Session,
        teams: Sequence[str],
        closed: Callable[[], None],
        say: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        """Draft the merge of `teams`; `say` shows a sentence in the status bar."""
        super().__init__(session, "Merge", closed)
        self._ids, self._say = list(teams), say
        self._kept = self._ids[0]
        self.card = TeamCard()
        self.keeps: dict[str, QPushButton] = {}
        self.name = QLineEdit()
        self.name.setMaxLength(32767)
        self.name.textEdited.connect(lambda _text: self.refresh())
        self.name.returnPressed.connect(self.do_it.click)
        self.type = StillCombo()
        for text, _ in TEAM_TYPES:
            self.type.addItem(text)
        self.type.activated.connect(lambda _at: self.refresh())
        self.ends = label("", "muted", wraps=True)
        self.mission = label("", "body", wraps=True)
        self.column.addWidget(self.card)
        self.column.addWidget(self.ends)
        self.column.addWidget(
            Field("Which team stays", "The others become part of it", self._rows())
        )
        self.column.addWidget(Field("Name", "", self.name))
        self.column.addWidget(Field("Type", "", self.type))
        self.column.addWidget(Field("Mission", "What all of them wrote", self.mission))
        self.column.addStretch(1)
        self.keep(self._kept)

    @property
    def _teams(self) -> list[Team]:
        """Those that are still there, the one that stays first."""
        store = self.session.scenario
        ids = [self._kept, *(id for id in self._ids if id != self._kept)]
        return [team for id in ids if (team := store.get(Team, id)) is not None]

    def keep(self, id: str) -> None:
        """Let another team stay: its name and type are suggested."""
        self._kept = id
        team = self.session.scenario.get(Team, id)
        if team is not None:
            self.keeps[id].setChecked(True)
            self.name.setText(team.name)
            self.type.setCurrentIndex(TYPES.index(team.type))
        self.refresh()

    def _clicked(self, id: str, _on: bool = False) -> None:
        self.keep(id)

    def refresh(self) -> None:
        """Show the team that would be."""
        teams, store = self._teams, self.session.scenario
        if len(teams) < 2 or teams[0].id != self._kept:
            self.close_draft()
            return
        self.title.setText(f"Merge {len(teams)} teams")
        ids = [team.id for team in teams]
        try:
            change = merge_teams(store, ids, name=self.wished_name, type=self._type)
            made = merged_team(teams, name=self.wished_name, type=self._type)
        except ValueError:
            self.complain("Together they have more than one team can hold.")
            return
        self.complain("")
        inside, gone = len(among(store, ids)), _ended(store, change)
        self.card.show_team(made.label(), made.type, _lines(store, teams, made, gone))
        self.ends.setText(ending_words(inside, gone - inside))
        self.ends.setVisible(gone > 0)
        self.mission.setText(made.mission[:400] or "Nothing yet")

    @property
    def wished_name(self) -> str:
        """The name that is typed, as it can be stored."""
        return self.name.text().replace("\x00", "")

    def commit(self) -> None:
        """Merge."""
        ids = [team.id for team in self._teams]
        self._say(merge_into(self.session, ids, name=self.wished_name, type=self._type))
        self.close_draft()

    @property
    def _type(self) -> TeamType:
        return TYPES[max(self.type.currentIndex(), 0)]

    def _rows(self) -> QWidget:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        group = QButtonGroup(rows)
        for id in self._ids:
            team = self.session.scenario.get(Team, id)
            if team is not None:
                name = " ".join(team.label()[:60].split())
                about = f"{TYPE_WORDS[team.type]} · {people(team.people)}"
                made = button(f"{name}\n{about}", "keep")
                made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                made.setCheckable(True)
                made.setToolTip(team.label()[:400])
                made.clicked.connect(partial(self._clicked, id))
                group.addButton(made)
                column.addWidget(made)
                self.keeps[id] = made
        return rows


def _ended(store: Store, change: Change) -> int:
    """How many interactions a change ends."""
    edits = change.within(store.id)
    return sum(1 for old, new in edits if isinstance(old, Interaction) and new is None)


def _lines(store: Store, teams: Sequence[Team], made: Team, ended: int) -> list[str]:
    """What the merged team would have."""
    has: dict[str, set[str]] = {}
    for team in teams:
        for record in divisible(store, team.id):
            has.setdefault(record.noun, set()).add(record.id)
    steps = counted(len(has.get("journey step", ())), "step", "steps")
    components = counted(len(has.get("component", ())), "component", "components")
    left = len(has.get("interaction", ())) - ended
    return [
        f"{TYPE_WORDS[made.type]} · {people(made.people)}",
        f"{steps} · {components}",
        counted(left, "interaction", "interactions"),
    ]


def ending_words(inside: int, alike: int) -> str:
    """What becomes of the interactions among them, and of those that become alike."""
    said = []
    if inside == 1:
        said.append("The interaction among them ends: it is work inside one team now.")
    elif inside:
        said.append(f"The {inside} interactions among them end: they are work inside one team now.")
    if alike:
        said.append(f"{alike} {'is' if alike == 1 else 'are'} folded into another that is alike.")
    return " ".join(said)
