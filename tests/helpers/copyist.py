"""A copyist at the inspector: enters into forms what another scenario says, as a person would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from helpers.facts import add_line, fold_of, open_row, unfolded
from helpers.forms import add_by_name, button_in, choose, mark
from helpers.hand import Hand
from helpers.window import settle
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.interaction import Dependency
from topodesk.model.placement import Placement
from topodesk.model.record import Part, Record
from topodesk.model.references import redirected
from topodesk.model.scenario import Scenario
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.facts.fact import Hanging
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField
from topodesk.ui.panels.inspector.facts.marks import MarksField
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import ListField
from topodesk.ui.panels.inspector.typed_field import TypedField

PLACED = frozenset(
    {"id", "order", "lane_order", "value_stream", "grouping", "stream", "based_on"}
    | {"responsible_teams", "responsibility", "walk", "gates", "from_team", "team"}
)
"""Fields that are set on the map, or by where something was added."""


class Copyist:
    """Works at the window of a hand; `wanted` is what the shown scenario is to become."""

    def __init__(self, hand: Hand, wanted: Scenario) -> None:
        self.hand, self.wanted = hand, wanted

    @property
    def store(self) -> Scenario:
        return self.hand.session.scenario

    # -- which record is which -------------------------------------------------------------------

    def mine(self, id: str) -> str:
        """The id here of a wanted record; "" while there is none."""
        if id == self.wanted.id:
            return self.store.id
        if id in self.store:
            return id
        wanted = known(self.wanted, self.wanted[id])
        return next((r.id for r in self.store if known(self.store, r) == wanted), "")

    def theirs(self, value: object) -> object:
        """A value of the wanted scenario with the ids that are used here."""
        if isinstance(value, tuple):
            return tuple(self.theirs(one) for one in value)
        points = isinstance(value, str) and value in self.wanted
        return self.mine(str(value)) or value if points else value

    # -- entering --------------------------------------------------------------------------------

    def form(self, id: str) -> Form:
        """The form of a record, or of the scenario."""
        self.hand.window.side.tabs.setCurrentIndex(1)
        self.hand.session.selection.set([] if id == self.store.id else [id])
        settle(2)
        form = self.hand.window.side.inspector.form
        assert form is not None
        assert form.id == id
        return form

    def enter(self, wanted: Record) -> None:
        """Enter everything that is said about a record that is here already."""
        self.fill(self.form(self.mine(wanted.id)), wanted)

    def add(self, parent: Record, wanted: Record) -> None:
        """Add a small record that hangs on another, and enter what is said about it."""
        form, (title, name) = self.form(self.mine(parent.id)), ("", "")
        for fold in form.folds:
            for fact in fold.group.facts:
                if isinstance(fact.how, Hanging) and fact.how.kind is type(wanted):
                    title, name = fold.group.title, fact.name
        assert name, f"no form of a {parent.noun} takes a {wanted.noun}"
        field = unfolded(form, title).fields[name]
        assert isinstance(field, InPlaceField)
        add_line(field, self._first(wanted))
        row = open_row(field)
        assert row.form is not None
        self.fill(row.form, wanted)
        row.unfold(False)
        fold_of(form, title).unfold(False)

    def _first(self, wanted: Record) -> str:
        if isinstance(wanted, Dependency):
            return self.wanted[wanted.to_team].label()
        answers = getattr(wanted, "answers_n", None)
        return str(answers) if answers is not None else wanted.label()

    def fill(self, form: Form, wanted: Part) -> None:
        """Enter what differs from what the form's record says already."""
        for name in type(wanted).model_fields:
            want, have = self.theirs(getattr(wanted, name)), getattr(form.subject, name)
            if name in PLACED or want == have:
                continue
            if isinstance(want, Part):
                (group,) = [f.group for f in form.folds if f.group.part == name]
                self.fill(unfolded(form, group.title), want)
                fold_of(form, group.title).unfold(False)
                continue
            field = form.field_of([name])
            assert field is not None, f"no field for {name} of {wanted}"
            self._put(form, field, want)
            for fold in form.folds:
                fold.unfold(False)
            assert getattr(form.subject, name) == want, f"{name} of {wanted}: {field.problem}"

    def _put(self, form: Form, field: Field, want: object) -> None:
        if isinstance(field, ChoiceField):
            choose(field, want)
        elif isinstance(field, AnswerField):
            field.buttons[want].click()
        elif isinstance(field, MarksField):
            mark(field, want)
        elif isinstance(field, TypedField):
            _type(field, want)
            form.desk.keep()
        elif isinstance(field, ListField):
            self._name(field, want if isinstance(want, tuple) else (want,) if want else ())
        else:
            raise AssertionError(f"how is {field.title} entered?")
        settle(1)

    def _name(self, field: ListField, ids: Iterable[object]) -> None:
        names = [self.store[str(id)].label() for id in ids]
        for row in field._rows or ():
            if row.name not in names:
                button_in(field, f"Remove {row.name}").click()
                settle(1)
        for name in names:
            if name not in [row.name for row in field._rows or ()]:
                add_by_name(field, name)


def _type(field: TypedField, want: object) -> None:
    editor, text = field.editor, field._shown(want)
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.selectAll()
        editor.insert(text)
    else:
        assert isinstance(editor, QPlainTextEdit)
        editor.selectAll()
        editor.insertPlainText(text)


# -- comparing -------------------------------------------------------------------------------------


def known(store: Scenario, record: Record) -> tuple[object, ...]:
    """What a record is known by where its id is another: its kind and name, or what it ties."""
    if isinstance(record, Placement):
        return ("placement", *known(store, store[record.of]))
    if isinstance(record, ScenarioInfo):
        return ("scenario",)
    if isinstance(record, Dependency):
        ends = (store[record.from_team].label(), store[record.to_team].label())
        return ("dependency", *ends)
    return record.noun, getattr(record, "date", None), record.label()


def as_in(wanted: Scenario, made: Scenario) -> Iterator[tuple[Record | None, Record | None]]:
    """Pairs of a made record and the wanted one, with its ids; None where one is missing. Keys of
    order are left to those who look at the order."""
    theirs = {record.id: record.id for record in made if record.id in wanted}
    names = {known(wanted, record): record.id for record in wanted}
    theirs |= {r.id: names.get(known(made, r), r.id) for r in made if r.id not in theirs}
    seen = set()
    for record in made:
        id = theirs[record.id]
        seen.add(id)
        same, other = redirected(record, theirs).with_(id=id), wanted.records.get(id)
        keys = [key for key in ("order", "lane_order") if key in type(record).model_fields]
        if other is not None:
            same = same.with_(**{key: getattr(other, key) for key in keys})
        yield same, other
    yield from ((None, record) for record in wanted if record.id not in seen)
