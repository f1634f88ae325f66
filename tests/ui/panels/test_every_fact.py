"""Every field of the model is offered by an editor, or there is a reason why not; what the
inspector offers can be entered, changed, cleared and undone (FACT-6, FACT-7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from helpers.facts import OTHERS, add_line, entries, in_place, open_row, unfolded
from helpers.forms import steps_done
from helpers.window import settle
from topodesk.edits.hanging import add
from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentLink
from topodesk.model.design_records import (
    Decision,
    DesignInfo,
    FindingSnapshot,
    SavedView,
    ScenarioInfo,
    Settings,
    Threshold,
    Waiver,
)
from topodesk.model.flow import TypicalChange
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Initiative, Outcome
from topodesk.model.placement import Placement
from topodesk.model.product_ops import FlowIssue, Pillars
from topodesk.model.record import Part, Record
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import Customer, Independence, JourneyStep, Persona, ValueStream
from topodesk.model.team import Capabilities, LoadReading, Team, TeamApi
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.facts.design import THRESHOLD
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging, Items
from topodesk.ui.panels.inspector.facts.groups import DETAILS
from topodesk.ui.panels.inspector.facts.operations import FLOW_ISSUE, PILLARS
from topodesk.ui.panels.inspector.facts.source import SOURCE
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.forms import FORMS
from topodesk.ui.recent_files import settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KINDS = (*SCENARIO_KINDS, ScenarioInfo, *DESIGN_KINDS, DesignInfo)

EXAMPLES: dict[type[Record], str] = {
    Team: "pay",
    ValueStream: "spend",
    JourneyStep: "s1",
    Customer: "cardholder",
    Component: "ledger",
    Grouping: "base",
    Interaction: "uses",
    ScenarioInfo: "",
    DesignInfo: "",
    ListedTeam: "later",
}
ELSEWHERE: dict[type[Record], str] = {
    TypicalChange: "has a panel of its own, where changes are walked through",
    Placement: "is where something was dragged to",
    SavedView: "is named in the list of views, and is what was looked at",
    FindingSnapshot: "is what was found on a day, and is not written by anybody",
}
NOT_TYPED: dict[tuple[type[Record] | None, str], str] = {
    (None, "id"): "is what a record is known by for ever",
    (None, "external_id"): "is what another system knows it by, and is imported",
    (ValueStream, "lane_order"): "is changed by dragging the lane",
    (JourneyStep, "order"): "is changed by dragging the step",
    (JourneyStep, "stream"): "is where the step was dropped",
    (Grouping, "lane_order"): "is changed by dragging the grouping",
    (Grouping, "parent"): "is changed by dragging one into another",
    (Team, "value_stream"): "is where the team was dropped",
    (Team, "grouping"): "is where the team was dropped",
    (ScenarioInfo, "order"): "is its place among the scenarios",
    (ScenarioInfo, "headlines"): "are worded where the proposal is put together",
    (Outcome, "stream"): "is the stream it was added to",
    (Initiative, "team"): "is the team it was added to",
    (Experiment, "team"): "is the team it was added to",
    (LoadReading, "team"): "is the team it was added to",
    (Persona, "customer"): "is the customer it was added to",
    (Dependency, "from_team"): "is the team it was added to",
    (ComponentLink, "a"): "is the component it was added to",
    (Decision, "target"): "is what it was noted on",
    (Decision, "scenario"): "is the scenario it was noted on",
    (Waiver, "rule_id"): "is the finding that was accepted",
    (Waiver, "target"): "is the finding that was accepted",
    (Waiver, "scenario"): "is where the finding was accepted",
}
SETTLED = {"tags": "colour and filter what stands on the map, so only that has them"}


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    yield
    settings().remove("inspector")


@pytest.fixture
def session(session: Session) -> Session:
    """With records to name."""
    shared = session.design.shared
    session.commit(Change.of("Others", session.scenario.id, added=OTHERS))
    session.commit(add(shared, ListedTeam(id="later", name="Later")))
    session.commit(add(shared, Waiver(id="fine", rule_id="OUT-01", target="pay")))
    settle()
    return session


Shown = Callable[[type[Record]], Form]


@pytest.fixture
def shown(window: MainWindow, session: Session) -> Shown:
    """Shows a record of a kind in the inspector."""

    def show(kind: type[Record]) -> Form:
        window.side.tabs.setCurrentIndex(1)
        id = EXAMPLES[kind]
        session.selection.set([id] if id in session.scenario else [])
        settle()
        if kind in (DesignInfo, ListedTeam):
            window.side.inspector.show_of_design(id or session.design.info.id)
            settle()
        form = window.side.inspector.form
        assert form is not None
        return form

    return show


# -- which there are -----------------------------------------------------------------------------


def facts_of(kind: type[Record]) -> Iterator[Fact]:
    """All facts of a kind but those in a part of it."""
    yield from DETAILS[kind].facts
    for group in DETAILS[kind].groups:
        if not group.part:
            yield from group.facts


def hangings() -> Iterator[Hanging]:
    for kind in DETAILS:
        yield from (fact.how for fact in facts_of(kind) if isinstance(fact.how, Hanging))


def offered(kind: type[Record], form: Form | None) -> set[str]:
    """The fields of a kind some editor offers."""
    names = set(form.fields) if form is not None else set()
    for how in hangings():
        if how.kind is kind:
            names |= {how.by, *how.alone}
    if kind in DETAILS:
        names |= {fact.name for fact in facts_of(kind)}
        names |= {group.part for group in DETAILS[kind].groups}
    return names | {fact.name for fact in SOURCE.facts}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_the_model_is_offered_or_has_a_reason(
    kind: type[Record], session: Session, qtbot: QtBot
) -> None:
    if kind in ELSEWHERE:
        assert kind not in FORMS
        return
    form = FORMS[kind](Desk(session, print)) if kind in FORMS else None
    assert form is not None or any(how.kind is kind for how in hangings())
    if form is not None:
        qtbot.addWidget(form)
    reasons = {name for of, name in NOT_TYPED if of in (None, kind)}
    if form is None or "tags" not in form.fields:
        reasons |= set(SETTLED)
    missing = set(kind.model_fields) - offered(kind, form) - reasons
    assert missing == set()


def test_every_field_of_what_is_embedded_is_offered() -> None:
    groups = [group for details in DETAILS.values() for group in details.groups]
    parts = {group.part: group for group in groups if group.part}
    embedded: dict[type[Part], tuple[Fact, ...]] = {
        Capabilities: parts["capabilities"].facts,
        TeamApi: parts["team_api"].facts,
        Independence: parts["independence_answers"].facts,
        Settings: parts["settings"].facts,
        Pillars: PILLARS.facts,
        FlowIssue: FLOW_ISSUE,
    }
    for part, facts in embedded.items():
        assert {fact.name for fact in facts} == set(part.model_fields)
    chosen = {"rule", "name"}  # by naming the number that is to be another
    assert {fact.name for fact in THRESHOLD} == set(Threshold.model_fields) - chosen


def test_every_fact_says_what_it_is_for() -> None:
    for details in DETAILS.values():
        for fact in (*details.facts, *(f for group in details.groups for f in group.facts)):
            assert fact.title.strip()
            assert 2 <= len(fact.hint) <= 90, fact.hint


def test_at_most_three_facts_and_a_name_come_before_the_folded_ones(
    session: Session, qtbot: QtBot
) -> None:
    """FACT-40."""
    for kind, make in FORMS.items():
        form = make(Desk(session, print))
        qtbot.addWidget(form)
        folded = {name for fold in form.folds for name in fold.own}
        assert len(form.folds) >= 1
        assert len(set(form.fields) - folded) <= MOST.get(kind, 5), kind


MOST: dict[type[Record], int] = {Interaction: 9, ValueStream: 5 + 3}
"""An interaction has two ends, and shows at most two of three fields, by its mode; the outcome of a
stream is one sentence of four fields."""


# -- each of them --------------------------------------------------------------------------------


def is_list(fact: Fact) -> bool:
    return isinstance(fact.how, Hanging)


PLAIN = [
    pytest.param(kind, group, id=f"{kind.__name__}-{group.title}")
    for kind in EXAMPLES
    for group in (Group("", DETAILS[kind].facts), *DETAILS[kind].groups, SOURCE)
    if any(not is_list(fact) for fact in group.facts)
]
HANGING = [
    pytest.param(kind, group, fact, id=f"{kind.__name__}-{fact.name}")
    for kind in EXAMPLES
    for group in DETAILS[kind].groups
    for fact in group.facts
    if is_list(fact)
]


def under(form: Form, group: Group) -> Form:
    """Where the facts of a group are."""
    title = "Tags, notes and source" if group is SOURCE and "tags" in form.fields else group.title
    return unfolded(form, title) if title else form


@pytest.mark.parametrize(("kind", "group"), PLAIN)
def test_every_fact_is_entered_changed_cleared_and_undone(
    kind: type[Record], group: Group, shown: Shown, session: Session
) -> None:
    form = under(shown(kind), group)
    for fact in group.facts:
        try_fact(form, fact, session)


@pytest.mark.parametrize(("kind", "group", "fact"), HANGING)
def test_every_fact_of_what_hangs_on_a_record_is_entered_changed_cleared_and_undone(
    kind: type[Record], group: Group, fact: Fact, shown: Shown, session: Session
) -> None:
    assert isinstance(fact.how, Hanging)
    field = in_place(unfolded(shown(kind), group.title), fact.name)
    before = len(field.rows)
    if fact.how.add is None:
        next(iter(field.rows.values())).unfold(True)
    else:
        add_line(field, {Dependency: "Risk", ComponentLink: "Web"}.get(fact.how.kind, "7"))
        assert len(field.rows) == before + 1
    row = open_row(field)
    assert row.form is not None
    details = DETAILS[fact.how.kind]
    for group in (Group("", details.facts), *details.groups):
        inside = under(row.form, group)
        for inner in group.facts:
            if inner.name != fact.how.by:
                try_fact(inside, inner, session)
    if fact.how.add is not None:
        session.undo()
        settle()
        assert len(field.rows) == before


def try_fact(form: Form, fact: Fact, session: Session) -> None:
    """Enter, change and clear a fact, and undo all of it."""
    if isinstance(fact.how, Hanging | Items):
        return
    done = len(steps_done(session))
    seen = [getattr(form.subject, fact.name)]
    for enter in entries(form, fact):
        enter()
        settle()
        assert getattr(form.subject, fact.name) != seen[-1], f"{fact.name} did not change"
        seen.append(getattr(form.subject, fact.name))
    assert len(steps_done(session)) - done == len(seen) - 1
    for earlier in reversed(seen[:-1]):
        session.undo()
        settle()
        assert getattr(form.subject, fact.name) == earlier
