"""Something that was just brought onto the map: adding and naming it are one step of undo."""

from __future__ import annotations

from topodesk.edits.naming import named
from topodesk.edits.ordering import steps_in_order
from topodesk.edits.places import TAKES_STEPS, Place, stretch_team
from topodesk.edits.roster import as_known
from topodesk.edits.steps import steps_of
from topodesk.edits.streams import as_known_customer
from topodesk.model.change import Change
from topodesk.model.note import Note
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep
from topodesk.model.team import Team
from topodesk.session.gesture import Gesture
from topodesk.session.session import Session
from topodesk.tools.following import following


class Fresh:
    """A record on the map whose step is still open. End with `keep` or `give_up`, once."""

    def __init__(
        self, session: Session, id: str, gesture: Gesture, made: Change, *, offered: bool
    ) -> None:
        """`made` adds the record `id` and is shown by `gesture`. What was only `offered` goes
        without a trace when nobody names it."""
        self.session = session
        self.id = id
        self.offered = offered
        self._gesture = gesture
        self._made = made

    @property
    def open(self) -> bool:
        """Whether it is still being made; any other edit ends that."""
        return self._gesture.open

    @property
    def record(self) -> Record:
        """It as it is on the map, or would be."""
        return self.session.scenario.records.get(self.id) or _added(self._made, self.id)

    @property
    def waiting(self) -> bool:
        """Whether it comes onto the map with its name only."""
        return self.id not in self.session.scenario

    @property
    def is_team(self) -> bool:
        """Whether it is a team, which others may know already."""
        return self.session.scenario.get(Team, self.id) is not None

    @property
    def is_customer(self) -> bool:
        """Whether it is a customer, who may be served by other streams too."""
        return self.session.scenario.get(Customer, self.id) is not None

    @property
    def noun(self) -> str:
        """What it is."""
        return self.record.noun

    @property
    def reaches(self) -> bool:
        """Whether it is a team that can answer for more steps, or fewer."""
        team = self.session.scenario.get(Team, self.id)
        return team is not None and team.type in TAKES_STEPS and team.value_stream is not None

    def keep(self, name: str) -> None:
        """It is called `name`; an empty one leaves what it is called now."""
        if name.strip() and self.open:
            made = named(self._made, self.session.scenario, self.id, name)
            self._gesture.show(lambda: made)
            self.session.selection.set([self.id])
        self._gesture.commit()

    def become(self, known: Team | Customer) -> None:
        """It is one that is known already: that one stands here, under its own id."""
        if self.open:
            store, own = self.session.scenario, self.id
            if isinstance(known, Team):
                made = as_known(self._made, store, own, known)
            else:
                made = as_known_customer(self._made, store, own, known)
            self._gesture.show(lambda: made)
            self.id = known.id
            self.session.selection.set([known.id])
        self._gesture.commit()

    def give_up(self) -> None:
        """Nobody named it: what was put there on purpose stays, what was offered goes."""
        if self.offered:
            self._gesture.cancel()
        else:
            self._gesture.commit()

    def reach(self, by: int) -> None:
        """Let a fresh team answer for so many steps more (less, below zero) at its right end."""
        store = self.session.scenario
        team = store.get(Team, self.id)
        if not self.open or team is None or team.type not in TAKES_STEPS or not team.value_stream:
            return
        steps = [step.id for step in steps_in_order(store, team.value_stream)]
        held = sorted(steps.index(step.id) for step in steps_of(store, team.id))
        if not held:
            return
        last = min(max(held[-1] + by, held[0]), len(steps) - 1)
        run = steps[held[0] : last + 1]
        made = self._made.then(stretch_team(store, Place(team.id, steps=run)))
        self._made = made
        self._gesture.show(lambda: made)


def placed(session: Session, id: str) -> Fresh | None:
    """What the last step brought onto the map, opened again; None if that is not `id`. A note
    nothing is written on is only offered."""
    done = session.history.done
    if not done or session.scenario.records.get(id) is None:
        return None
    before, after = done[-1].edits.get((session.scenario.id, id), (None, None))
    if before is not None or after is None:
        return None
    gesture = session.reopen()
    empty = isinstance(after, Note) and not after.text.strip()
    return Fresh(session, id, gesture, done[-1], offered=empty) if gesture else None


def offered(session: Session, after: str) -> Fresh | None:
    """What comes after the record `after`, waiting for a name: on the map already, except a step
    behind the last one, which would push all the others aside."""
    found = following(session.scenario, after)
    if found is None:
        return None
    made, id = found
    gesture = session.gesture()
    if _is_last_step(session, made, id):
        session.selection.set([after])
    else:
        gesture.show(lambda: made)
        session.selection.set([id])
    return Fresh(session, id, gesture, made, offered=True)


def _is_last_step(session: Session, made: Change, id: str) -> bool:
    """Whether what a Change adds under `id` is a step behind all others of its stream."""
    step = _added(made, id)
    if not isinstance(step, JourneyStep):
        return False
    return all(s.order < step.order for s in steps_in_order(session.scenario, step.stream))


def _added(made: Change, id: str) -> Record:
    """The record a Change adds under `id`."""
    found = next(new for (_, key), (_, new) in made.edits.items() if key == id)
    if found is None:
        raise KeyError(id)
    return found
