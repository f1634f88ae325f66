"""Two scenarios compared: what is counted, what is said, and that it equals counting by hand."""

from collections import Counter
from random import Random
from time import process_time

import pytest
from benchmarks.organisation import organisation

from helpers.chaos import Chaos
from helpers.samples import NORTHWIND, PARCELO, named, sample, scenario_of
from topodesk.compare.brief import brief
from topodesk.compare.changed import Aspect
from topodesk.compare.comparison import KINDS, Comparison, compare
from topodesk.compare.homes import Duties
from topodesk.compare.route import baseline, dated_steps, pair, teams_named
from topodesk.compare.wording import detail, sentence
from topodesk.edits.scenarios import copy_scenario
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team


def said(comparison: Comparison) -> list[str]:
    return [sentence(comparison, one) for one in comparison.changed]


def northwind(before: str) -> Comparison:
    return compare(scenario_of(NORTHWIND, before), scenario_of(NORTHWIND, "proposal"))


def test_the_same_scenario_twice_differs_in_nothing() -> None:
    # CMP-1
    proposal = scenario_of(NORTHWIND, "proposal")
    comparison = compare(proposal, proposal)
    assert comparison.changed == ()
    assert (comparison.people.leave, comparison.people.along) == (0, 0)


def test_a_team_that_is_gone_says_how_many_people_it_had() -> None:
    # CMP-2
    assert "Loans API is gone: 5 people" in said(northwind("workshop draft"))


def test_a_new_team_says_what_it_takes_and_from_whom() -> None:
    # CMP-2
    comparison = compare(scenario_of(PARCELO, "proposal"), scenario_of(PARCELO, "persona-teams"))
    assert (
        "Shopper is new: 15 people, stream-aligned; takes Find product and Pay from Buy; takes "
        "Request return and Get refund from Returns"
    ) in said(comparison)


def test_a_rename_is_a_rename_and_no_loss() -> None:
    # CMP-1, MOD-2
    comparison = northwind("today")
    team = named(comparison.after, Team, "Delivery Platform")
    one = comparison.by_id[team.id]
    assert one.aspects == {Aspect.RENAMED, Aspect.RETYPED, Aspect.MOVED, Aspect.PEOPLE}
    assert detail(comparison, one) == (
        "Was called IT Operations; is platform, was not yet typed; joins Bank Platform; "
        "5 → 8 people"
    )
    assert brief(one) == "was IT Operations · moved · 5 → 8 people"


def test_the_people_of_northwind_add_up_to_what_its_steps_say() -> None:
    # CMP-3
    people = northwind("today").people
    assert (people.before, people.after, people.difference) == (88, 88, 0)
    assert people.leave == people.planned == 61
    assert people.along == 27


def test_open_posts_are_named_by_team() -> None:
    # CMP-3
    proposal = scenario_of(NORTHWIND, "proposal")
    team = named(proposal, Team, "Repay")
    vacant = [record.with_(vacancies=2) if record is team else record for record in proposal]
    people = compare(proposal, Scenario(proposal.id, vacant)).people
    assert [(one.name, one.open) for one in people.vacancies] == [("Repay", 2)]
    assert people.open == 2


def test_a_scenario_is_compared_with_today_first() -> None:
    # CMP-4
    design = sample(NORTHWIND)
    proposal, today = scenario_of(NORTHWIND, "proposal"), scenario_of(NORTHWIND, "today")
    assert baseline(design, proposal) is today
    assert pair(design, proposal) == (today, proposal)
    draft = scenario_of(NORTHWIND, "workshop draft")
    assert pair(design, proposal, draft) == (draft, proposal)


def test_today_is_always_the_earlier_one() -> None:
    # CMP-4
    design = sample(NORTHWIND)
    today, draft = scenario_of(NORTHWIND, "today"), scenario_of(NORTHWIND, "workshop draft")
    assert pair(design, today) == (today, scenario_of(NORTHWIND, "proposal"))
    assert pair(design, today, draft) == (today, draft)
    assert pair(design, today, today) is None


def test_steps_come_by_date_and_name_the_teams_they_are_about() -> None:
    # CMP-11
    today, proposal = scenario_of(NORTHWIND, "today"), scenario_of(NORTHWIND, "proposal")
    steps = dated_steps(proposal)
    assert [str(item.by) for item in steps] == sorted(str(item.by) for item in steps)
    names = {
        (proposal if id in proposal else today)[id].label()
        for id in teams_named(steps[-1], today, proposal)
    }
    assert names == {
        *("QA & Release", "Core API", "Database", "Draw Down", "Repay", "Find My Loan"),
    }


def edited(seed: int) -> tuple[Scenario, Scenario]:
    """A random scenario, and a copy of it that somebody went on editing."""
    chaos, random = Chaos(seed), Random(seed)
    before = chaos.scenario
    chaos.design.apply(copy_scenario(chaos.design, before, id="copy"))
    after = chaos.design.scenario("copy")
    assert after is not None
    chaos.scenario, chaos.done = after, []
    for _ in range(random.choice((0, 3, 40, 200))):
        chaos.step()
    return (before, after) if random.random() < 0.7 else (after, before)


def by_hand(before: Scenario, after: Scenario) -> Counter[tuple[str, Aspect]]:
    """Counted without shortcuts: each record is looked for among all of the other side."""
    found: Counter[tuple[str, Aspect]] = Counter()
    for kind in KINDS:
        for old in before.of(kind):
            same = [new for new in after.of(kind) if new.id == old.id]
            if not same:
                found[kind.noun, Aspect.GONE] += 1
            for new in same:
                found.update((kind.noun, aspect) for aspect in ways(before, after, old, new))
        olds = {old.id for old in before.of(kind)}
        found[kind.noun, Aspect.NEW] += sum(new.id not in olds for new in after.of(kind))
    return +found


def ways(before: Scenario, after: Scenario, old: Record, new: Record) -> set[Aspect]:
    found = set()

    def differs(aspect: Aspect, was: object, now: object) -> None:
        if was != now:
            found.add(aspect)

    if not isinstance(new, Interaction):
        differs(Aspect.RENAMED, getattr(old, "name", ""), getattr(new, "name", ""))
    if isinstance(old, Team) and isinstance(new, Team):
        differs(Aspect.RETYPED, old.type, new.type)
        differs(Aspect.PEOPLE, (old.people, old.vacancies), (new.people, new.vacancies))
        differs(Aspect.STEPS, answered(before, old), answered(after, new))
        differs(Aspect.COMPONENTS, owned(before, old), owned(after, new))
    if isinstance(old, Grouping) and isinstance(new, Grouping):
        differs(Aspect.RETYPED, old.kind, new.kind)
    if isinstance(old, Component) and isinstance(new, Component):
        differs(Aspect.MOVED, set(old.owner_teams), set(new.owner_teams))
    if isinstance(old, ValueStream) and isinstance(new, ValueStream):
        differs(Aspect.CUSTOMER, old.customer, new.customer)
    if isinstance(old, Interaction) and isinstance(new, Interaction):
        differs(Aspect.MODE, old.mode, new.mode)
        differs(Aspect.ENDS, (old.provider, old.consumer), (new.provider, new.consumer))
        dates = [(i.start, i.expected_end, i.actual_end) for i in (old, new)]
        differs(Aspect.DATES, *dates)
    differs(Aspect.MOVED, Duties(before).home(old), Duties(after).home(new))
    return found


def answered(scenario: Scenario, team: Team) -> set[str]:
    return {step.id for step in scenario.of(JourneyStep) if team.id in step.responsible_teams}


def owned(scenario: Scenario, team: Team) -> set[str]:
    return {one.id for one in scenario.of(Component) if team.id in one.owner_teams}


@pytest.mark.parametrize("seed", range(40))
def test_what_is_counted_equals_counting_by_hand(seed: int) -> None:
    # CMP-5
    before, after = edited(seed)
    comparison = compare(before, after)
    assert comparison.counts() == by_hand(before, after)
    assert len({one.id for one in comparison.changed}) == len(comparison.changed)
    assert all(sentence(comparison, one).strip() and brief(one) for one in comparison.changed)
    back = compare(after, before)
    assert {one.id for one in back.changed} == {one.id for one in comparison.changed}


@pytest.mark.parametrize("seed", range(40))
def test_nobody_is_lost_or_counted_twice(seed: int) -> None:
    # CMP-3
    before, after = edited(seed)
    people = compare(before, after).people
    assert people.before == pytest.approx(sum(t.people or 0 for t in before.of(Team)))
    assert people.after == pytest.approx(sum(t.people or 0 for t in after.of(Team)))
    assert people.difference == pytest.approx(people.after - people.before)
    assert people.leave + people.along <= people.before + 1e-6
    stayed = sum(min(one.before, one.after) for one in people.teams)
    assert people.leave == pytest.approx(people.before - stayed)


def test_a_thousand_teams_are_compared_in_a_fifth_of_a_second() -> None:
    # CMP-5: measured at about 30 ms; the rest is for slow and busy machines
    before, others = organisation(1000).scenarios[0], organisation(1000).scenarios[0]
    changed = [team.with_(name=f"{team.name} two", people=8) for team in others.of(Team)[::2]]
    others.write((others[team.id], team) for team in changed)
    took = []
    for _ in range(3):
        start = process_time()
        comparison = compare(before, others)
        took.append(process_time() - start)
    assert comparison.counts() == {
        ("team", Aspect.RENAMED): len(changed),
        ("team", Aspect.PEOPLE): len(changed),
    }
    assert min(took) < 0.2
