"""The draft of a sharing out: each team as it would be, how many people go to it, and where each
component and step goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.edits.converting import Receiver, receivers
from topodesk.edits.ordering import streams_in_order
from topodesk.edits.sharing import Sharing, plain, team_of_stream
from topodesk.model.component import Component
from topodesk.model.scenario import Store
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.ui.panels.inspector.choice_field import StillCombo
from topodesk.ui.panels.inspector.typed_field import number_text
from topodesk.ui.panels.reteaming.people_field import PeopleField
from topodesk.ui.panels.reteaming.team_card import TeamCard, counted, people
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.labels import ShortLabel

COMBO_WIDTH = 164
NOBODY = "Nobody yet"
FEW = 6
"""So many streams are all shown; of more, those that get something or were asked for."""


class StreamShares(QWidget):
    """Follows the scenario; what somebody decided here stays."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """`changed` is called after each key and click."""
        super().__init__()
        self._changed = changed
        self._sharing = Sharing()
        self._streams: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._rest: tuple[str, ...] = ()
        self._asked_for: set[str] = set()
        self._things: tuple[str, ...] = ()
        self.with_people = True
        self.cards: dict[str, TeamCard] = {}
        self.posts: dict[str, PeopleField] = {}
        self.places: dict[str, StillCombo] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._teams = QVBoxLayout()
        self._teams.setSpacing(8)
        column.addLayout(self._teams)
        self.more = StillCombo()
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPlaceholderText("Another stream…")
        self.more.setAccessibleName("Another stream")
        self.more.activated.connect(self._ask_for)
        column.addWidget(self.more)
        self.fold = button("", "fold", self.toggle)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = QWidget()
        self._rows.hide()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        column.addWidget(self._rows)

    @property
    def sharing(self) -> Sharing:
        """As it was decided; ValueError with a sentence when a number is none."""
        found = self._sharing
        if self.with_people:
            for stream, field in self.posts.items():
                found = found.with_people(stream, field.count)
        return found

    def start(self, store: Store, team: Team, sharing: Sharing, *, with_people: bool) -> None:
        """Begin with a suggestion."""
        self._sharing, self.with_people = sharing, with_people
        self._things, self._streams, self._shown, self._asked_for = (), (), (), set()
        self.posts = {}
        self.follow(store, team)

    def follow(self, store: Store, team: Team) -> None:
        """Show the streams and things there are now; what was typed stays."""
        streams = tuple(stream.id for stream in streams_in_order(store))
        here = {"", *streams}
        goes = {i: s if s in here else "" for i, s in self._sharing.goes.items() if i in store}
        posts = {s: count for s, count in self._sharing.people.items() if s in here}
        self._sharing = Sharing(posts, goes)
        if streams != self._streams:
            self._streams, self._things = streams, ()
        getting = {*self._sharing.streams, *self._asked_for, *self.posts}
        shown = tuple(s for s in streams if len(streams) <= FEW or s in getting)
        if shown != self._shown:
            self._shown = shown
            self._make_teams(store, team)
        rest = tuple(s for s in streams if s not in shown)
        if rest != self._rest:
            self._rest = rest
            self._offer(store)
        if tuple(goes) != self._things:
            self._things = tuple(goes)
            self._make_rows(store)
        for field in self.posts.values():
            field.show_total(team.people)
            field.setVisible(self.with_people)
        self.more.setVisible(self.with_people and len(shown) < len(streams))

    def refresh(self, store: Store, team: Team) -> None:
        """Show each team as it would be."""
        self.follow(store, team)
        sharing = self.sharing
        getting = {each.stream: each for each in receivers(store, team.id, sharing)}
        for stream, card in self.cards.items():
            lane = store.get(ValueStream, stream)
            there = store.get(Team, team_of_stream(store, stream, without=team.id))
            each = getting.get(stream)
            shown = self.with_people or each is not None
            card.setVisible(shown)
            if each is not None:
                lines = _lines(store, each, sharing, with_people=self.with_people)
                card.show_team(each.team.label(), TeamType.STREAM_ALIGNED, lines)
            elif lane is not None:
                name = there.label() if there is not None else lane.label()
                card.show_team(name, TeamType.UNDEFINED, ["Gets nothing"])
        self._say_fold(store)

    def toggle(self) -> None:
        """Open or fold the list of things."""
        self._rows.setVisible(self._rows.isHidden())
        self._changed()

    def _say_fold(self, store: Store) -> None:
        counts = Counter(
            "component" if isinstance(store.records.get(id), Component) else "step"
            for id in self._sharing.goes
        )
        said = [
            counted(counts[noun], noun, f"{noun}s")
            for noun in ("component", "step")
            if counts[noun]
        ]
        sign = "▸" if self._rows.isHidden() else "▾"
        self.fold.setText(f"{sign}  {' and '.join(said)}, one by one")
        self.fold.setVisible(bool(said))

    def _make_teams(self, store: Store, team: Team) -> None:
        typed = {stream: field.line.text() for stream, field in self.posts.items()}
        empty(self._teams)
        self.cards, self.posts = {}, {}
        for stream in self._shown:
            self.cards[stream] = TeamCard()
            self.posts[stream] = field = PeopleField(self._changed)
            nothing = None if team.people is None else 0
            suggested = number_text(self._sharing.people.get(stream, nothing))
            field.line.setText(typed.get(stream, suggested))
            self._teams.addWidget(self.cards[stream])
            self._teams.addWidget(field)

    def _offer(self, store: Store) -> None:
        """Offer the streams that have no card."""
        self.more.clear()
        for stream in self._rest:
            self.more.addItem(" ".join(store[stream].label()[:80].split()))
        self.more.setCurrentIndex(-1)

    def _ask_for(self, at: int) -> None:
        self._asked_for.add(self._rest[at])
        self._changed()

    def _make_rows(self, store: Store) -> None:
        empty(self._list)
        self.places = {}
        names = [stream.label() for stream in streams_in_order(store)]
        for id in self._things:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            name = store[id].label()
            line.addWidget(ShortLabel(name, "body"), 1)
            combo = StillCombo()
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            combo.setFixedWidth(COMBO_WIDTH)
            combo.setAccessibleName(f"{name[:200]} goes to")
            for text in (*names, NOBODY):
                combo.addItem(" ".join(text[:80].split()))
            stream = self._sharing.goes[id]
            at = self._streams.index(stream) if stream in self._streams else len(names)
            combo.setCurrentIndex(at)
            combo.activated.connect(partial(self._place, id))
            line.addWidget(combo)
            self.places[id] = combo
            self._list.addWidget(row)

    def _place(self, id: str, at: int) -> None:
        stream = self._streams[at] if at < len(self._streams) else ""
        self._sharing = self._sharing.with_thing(id, stream)
        self._changed()


def _lines(store: Store, each: Receiver, sharing: Sharing, *, with_people: bool) -> list[str]:
    got = [id for id, stream in sharing.goes.items() if stream == each.stream]
    components = sum(isinstance(store.records.get(id), Component) for id in got)
    posts = sharing.people.get(each.stream)
    has = each.team.people
    known = posts is not None and (each.made or has is not None)
    now = people(plain((has or 0) + (posts or 0))) if known else people(has)
    parts = [f"{'A new team' if each.made else 'Is there already'} · {now}"]
    if not with_people:
        parts = ["A new team, without people yet" if each.made else f"Is there already · {now}"]
    steps = len(got) - components
    more = f" · {counted(steps, 'step', 'steps')} of it" if steps else ""
    return [*parts, f"{counted(components, 'component', 'components')}{more}"]
