"""Every field of the model is offered by an editor, or there is a reason why not; what the
inspector offers can be entered, changed, cleared and undone (FACT-6, FACT-7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from helpers.facts import OTHERS, add_line, entries, in_place, open_row, unfolded
from helpers.forms import steps_done
from helpers.window import settle
from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentLink
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.flow import TypicalChange
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.kinds import SCENARIO_KINDS
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Initiative, Outcome
from topodesk.model.placement import Placement
from topodesk.model.product_ops import FlowIssue, Pillars
from topodesk.model.record import Part, Record
from topodesk.model.stream import Customer, Independence, JourneyStep, Persona, ValueStream
from topodesk.model.team import Capabilities, LoadReading, Team, TeamApi
from topodesk.session.session import Session
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging, Items
from topodesk.ui.panels.inspector.facts.groups import GROUPS
from topodesk.ui.panels.inspector.facts.small import FLOW_ISSUE, PILLARS
from topodesk.ui.panels.inspector.facts.source import SOURCE
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.forms import FORMS
from topodesk.ui.recent_files import settings

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

EXAMPLES: dict[type[Record], tuple[str, ...]] = {
    Team: ("pay",),
    ValueStream: ("spend",),
    JourneyStep: ("s1",),
    Customer: ("cardholder",),
    Component: ("ledger",),
    Grouping: ("base",),
    Interaction: ("uses",),
    ScenarioInfo: (),
}
ELSEWHERE: dict[type[Record], str] = {
    TypicalChange: "has a panel of its own, where changes are walked through",
    Placement: "is where something was dragged to",
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
    (Outcome, "stream"): "is the stream it was added to",
    (Initiative, "team"): "is the team it was added to",
    (Experiment, "team"): "is the team it was added to",
    (LoadReading, "team"): "is the team it was added to",
    (Persona, "customer"): "is the customer it was added to",
    (Dependency, "from_team"): "is the team it was added to",
    (ComponentLink, "a"): "is the component it was added to",
}
SETTLED = {"tags": "colour and filter what stands on the map, so only that has them"}


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    yield
    settings().remove("inspector")


@pytest.fixture
def session(session: Session) -> Session:
    """With records to name."""
    session.commit(Change.of("Others", session.scenario.id, added=OTHERS))
    settle()
    return session


# -- which there are -----------------------------------------------------------------------------


def hangings() -> Iterator[Hanging]:
    for groups in GROUPS.values():
        for group in groups:
            yield from (fact.how for fact in group.facts if isinstance(fact.how, Hanging))


def offered(kind: type[Record], form: Form | None) -> set[str]:
    """The fields of a kind some editor offers."""
    names = set(form.fields) if form is not None else set()
    groups = [*GROUPS.get(kind, ()), *([SOURCE] if form is not None else [])]
    for how in hangings():
        if how.kind is kind:
            names |= {fact.name for fact in how.facts()} | {how.by, *how.alone}
            groups += [*how.groups, SOURCE]
    for group in groups:
        names |= {group.part} if group.part else {fact.name for fact in group.facts}
    return names


@pytest.mark.parametrize("kind", [*SCENARIO_KINDS, ScenarioInfo], ids=lambda kind: kind.__name__)
def test_every_field_of_the_model_is_offered_or_has_a_reason(
    kind: type[Record], session: Session
) -> None:
    if kind in ELSEWHERE:
        assert kind not in FORMS
        return
    form = FORMS[kind](Desk(session, print)) if kind in FORMS else None
    reasons = {name for of, name in NOT_TYPED if of in (None, kind)}
    if form is None or kind is ScenarioInfo:
        reasons |= set(SETTLED)
    missing = set(kind.model_fields) - offered(kind, form) - reasons
    assert missing == set()


def test_every_field_of_what_is_embedded_is_offered() -> None:
    parts = {group.part: group for groups in GROUPS.values() for group in groups if group.part}
    embedded: dict[type[Part], tuple[Fact, ...]] = {
        Capabilities: parts["capabilities"].facts,
        TeamApi: parts["team_api"].facts,
        Independence: parts["independence_answers"].facts,
        Pillars: PILLARS.facts,
        FlowIssue: FLOW_ISSUE,
    }
    for part, facts in embedded.items():
        assert {fact.name for fact in facts} == set(part.model_fields)


def test_every_fact_says_what_it_is_for() -> None:
    facts = [fact for groups in GROUPS.values() for group in groups for fact in group.facts]
    facts += [fact for how in hangings() for fact in how.facts()]
    for fact in facts:
        assert fact.title.strip()
        assert 5 <= len(fact.hint) <= 90, fact.hint


# -- each of them --------------------------------------------------------------------------------

PLAIN = [
    pytest.param(kind, group, id=f"{kind.__name__}-{group.title}")
    for kind, groups in GROUPS.items()
    for group in (*groups, SOURCE)
    if not any(isinstance(fact.how, Hanging) for fact in group.facts)
]
HANGING = [
    pytest.param(kind, group, fact, id=f"{kind.__name__}-{fact.name}")
    for kind, groups in GROUPS.items()
    for group in groups
    for fact in group.facts
    if isinstance(fact.how, Hanging)
]


@pytest.mark.parametrize(("kind", "group"), PLAIN)
def test_every_fact_is_entered_changed_cleared_and_undone(
    kind: type[Record],
    group: Group,
    inspect: Inspect,
    form: Callable[[], Form],
    session: Session,
) -> None:
    inspect(*EXAMPLES[kind])
    fields = unfolded(form(), group.title)
    for fact in group.facts:
        try_fact(fields, fact, session)


@pytest.mark.parametrize(("kind", "group", "fact"), HANGING)
def test_every_fact_of_what_hangs_on_a_record_is_entered_changed_cleared_and_undone(
    kind: type[Record],
    group: Group,
    fact: Fact,
    inspect: Inspect,
    form: Callable[[], Form],
    session: Session,
) -> None:
    inspect(*EXAMPLES[kind])
    field = in_place(unfolded(form(), group.title), fact.name)
    before = len(field.rows)
    add_line(field, {Dependency: "Risk", ComponentLink: "Web"}.get(fact.how.kind, "7"))
    row = open_row(field)
    assert len(field.rows) == before + 1
    assert row.form is not None
    for inner in fact.how.facts():
        if inner.name != fact.how.by:
            try_fact(row.form, inner, session)
    for more in fact.how.groups:
        for inner in more.facts:
            try_fact(unfolded(row.form, more.title), inner, session)
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
