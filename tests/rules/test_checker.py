"""How findings are shown: order, tone, small organisations, stages, waivers, dates."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import AS_OF, FIRST, Sketch, applied
from topodesk.model.change import DESIGN, Change
from topodesk.model.design_records import DesignInfo, ScenarioKind, Settings, Waiver
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team, TeamType
from topodesk.rules.checker import Checker, check
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.registry import BY_ID, FAMILIES, REDIRECTS, RULES, rule
from topodesk.rules.rule import FixClass


def sketch(**options: object) -> Sketch:
    """A small bank with an error (INT-01), a warning (OUT-01) and a hint (TEAM-01)."""
    it = Sketch(**options)
    it.rules = FIRST
    it.others()
    it.team("Blue", people=3)
    it.line("collaboration", "Blue", "Neighbour 1")
    return it


def seen(checker: Checker) -> list[tuple[str, str, str]]:
    return [(f.rule, f.level.value, f.severity.value) for f in checker.findings]


def test_findings_come_worst_first_then_by_rule_then_by_name() -> None:
    it = sketch()
    it.team("Ada", people=4)
    it.team("Zoe", people=20)
    found = [(f.severity.value, f.rule, f.names[0]) for f in it.checker().findings]
    assert found == [
        ("error", "INT-01", "Blue ↔ Neighbour 1"),
        ("error", "TEAM-01", "Zoe"),
        ("warning", "OUT-01", "Ada"),
        ("warning", "OUT-01", "Blue"),
        ("warning", "OUT-01", "Zoe"),
        ("info", "TEAM-01", "Ada"),
        ("info", "TEAM-01", "Blue"),
    ]


def test_today_is_observed_one_level_milder_and_keeps_the_level() -> None:
    it = sketch(kind=ScenarioKind.TODAY)
    assert seen(it.checker()) == [
        ("INT-01", "error", "warning"),
        ("TEAM-01", "info", "info"),
        ("OUT-01", "warning", "info"),
    ]


@pytest.mark.parametrize("kind", [ScenarioKind.PROPOSAL, ScenarioKind.OPTION])
def test_only_today_is_softened(kind: ScenarioKind) -> None:
    assert all(f.level is f.severity for f in sketch(kind=kind).checker().findings)


def test_a_scenario_that_becomes_today_is_softened_at_once() -> None:
    checker = sketch().checker()
    scenario = checker.facts.scenario
    today = scenario.info.with_(kind=ScenarioKind.TODAY)
    applied(checker, Change.of("Today", scenario.id, updated=[(scenario.info, today)]))
    assert max(f.severity.rank for f in checker.findings) == Severity.WARNING.rank


# -- small organisations -----------------------------------------------------------------------


def sliced(*, people: float | None, extra_teams: int = 0) -> Sketch:
    it = Sketch()
    needed = []
    for team, layer in (("Web", "ui"), ("Api", "service"), ("Db", "data")):
        it.team(team, "undefined", basis="architecture", people=people)
        for number in (1, 2):
            it.component(f"{team} {number}", layer, owner=team)
            needed.append(f"{team} {number}")
    for number in range(extra_teams):
        it.team(f"Extra {number}", "enabling", people=people)
    it.stream("Borrow", "Tenant", {"apply": ""}, {"apply": needed})
    return it


@pytest.mark.parametrize(("people", "level"), [(4, "info"), (5, "error"), (None, "error")])
def test_shares_and_verdicts_are_hints_among_fewer_than_15_people(
    people: float | None, level: str
) -> None:
    it = sliced(people=people)
    assert it.levels("ARCH-08") == {"Borrow": level}
    assert it.levels("ARCH-22")["Db"] == level
    assert it.levels("ARCH-04")["Db"] == "warning"


def test_fewer_than_three_teams_are_small_whoever_works_there() -> None:
    it = Sketch()
    it.team("Loans API", basis="architecture", people=12)
    it.team("Blue", people=12)
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.component("Loans", "service", owner="Loans API")
    assert it.levels("ARCH-22") == {"Loans API": "info"}


def test_what_counts_as_small_is_a_setting() -> None:
    it = sliced(people=4)
    it.info = it.info.with_(settings=Settings(small_people=12))
    assert it.levels("ARCH-08") == {"Borrow": "error"}


def test_growing_up_is_noticed() -> None:
    checker = sliced(people=4).checker()
    scenario = checker.facts.scenario
    team = scenario["team-db"]
    applied(checker, Change.of("Grow", scenario.id, updated=[(team, team.with_(people=9))]))
    assert {f.level.value for f in checker.findings if f.rule == "ARCH-08"} == {"error"}


# -- stages ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "rules"),
    [
        (0, set()),
        (1, {"OUT-01"}),
        (5, {"OUT-01", "ARCH-04", "ARCH-22", "ARCH-05"}),
        (6, {"OUT-01", "ARCH-04", "ARCH-22", "ARCH-05", "INT-01", "TEAM-01"}),
        (None, {"OUT-01", "ARCH-04", "ARCH-22", "ARCH-05", "INT-01", "TEAM-01"}),
    ],
)
def test_rules_wait_for_their_stage_of_the_workshop(stage: int | None, rules: set[str]) -> None:
    it = sketch(stage=stage)
    it.team("Loans", basis="architecture")
    it.component("Loan", "service", owner="Loans")
    assert {f.rule for f in it.checker().findings} == rules


# -- waivers -----------------------------------------------------------------------------------


def test_a_waiver_takes_a_finding_off_the_list_and_keeps_it() -> None:
    it = sketch()
    it.waive("INT-01", "line-1")
    checker = it.checker()
    assert "INT-01" not in {f.rule for f in checker.findings}
    ((finding, waiver),) = checker.waived
    assert (finding.rule, waiver.reason) == ("INT-01", "agreed in the room")


@pytest.mark.parametrize(
    "fields",
    [
        {"expires": date(2026, 11, 21)},
        {"expires": None},
        {"reason": " "},
        {"accepted_by_role": ""},
        {"scenario": "another"},
    ],
)
def test_a_waiver_that_has_expired_or_lacks_something_does_not(fields: dict[str, object]) -> None:
    it = sketch()
    it.waive("INT-01", "line-1", **fields)
    assert "INT-01" in {f.rule for f in it.checker().findings}


def test_what_a_waiver_lacks_is_asked() -> None:
    it = sketch()
    it.waive("INT-01", "line-1", expires=None, reason="")
    (question,) = it.questions("INT-01")
    assert question.missing == "waiver: reason and expiry date"
    assert question.ask.endswith("what is the reason and expiry date?")


def test_a_waiver_holds_until_the_end_of_its_last_day() -> None:
    it = sketch()
    it.waive("INT-01", "line-1", expires=AS_OF, scenario="scenario")
    assert "INT-01" not in {f.rule for f in it.checker().findings}


def test_a_complete_waiver_beside_an_incomplete_one_holds() -> None:
    it = sketch()
    it.waive("INT-01", "line-1", reason="")
    it.waive("INT-01", "line-1")
    assert "INT-01" not in {f.rule for f in it.checker().findings}


def test_waiving_a_sign_does_not_change_the_verdict() -> None:
    it = sketch()
    it.team("Loans API", basis="architecture")
    it.component("Loans", "service", owner="Loans API")
    before = [f for f in it.findings("ARCH-22") if f.names[0] == "Loans API"]
    it.waive("ARCH-04", "team-loans-api")
    assert [f for f in it.findings("ARCH-22") if f.names[0] == "Loans API"] == before


ACCEPTED = Waiver(
    id="w",
    rule_id="INT-01",
    target="line-1",
    reason="for now",
    accepted_by_role="Sponsor",
    expires=date(2027, 1, 1),
)


def test_a_waiver_is_heard_and_undone_while_editing() -> None:
    checker = sketch().checker()
    before = checker.findings
    change = Change.of("Accept", DESIGN, added=[ACCEPTED])
    applied(checker, change)
    assert len(checker.findings) == len(before) - 1
    applied(checker, change.reversed())
    assert checker.findings == before


def test_nothing_is_looked_at_again_for_what_no_rule_reads() -> None:
    checker = sketch().checker()
    before, runs = checker.findings, checker.facts.ledger.runs
    info = checker.facts.design.info
    renamed = info.with_(name="Another", private_notes="x", proposal_theme="#0B6E4F")
    applied(checker, Change.of("Name", DESIGN, updated=[(info, renamed)]))
    applied(checker, Change.of("Accept", DESIGN, added=[ACCEPTED]))
    assert len(checker.findings) == len(before) - 1
    assert checker.facts.ledger.runs == runs


@pytest.mark.parametrize("field", ["stage", "as_of"])
def test_a_date_and_a_stage_are_read_by_every_rule(field: str) -> None:
    checker = sketch().checker()
    facts, info = checker.facts, checker.facts.design.info
    other = info.with_(**{field: 0 if field == "stage" else date(2031, 1, 1)})
    applied(checker, Change.of("Set", DESIGN, updated=[(info, other)]))
    assert checker.facts is not facts


def test_former_ids_of_rules_are_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(REDIRECTS, "INT-99", "INT-01")
    it = sketch()
    it.waive("INT-99", "line-1")
    assert "INT-01" not in {f.rule for f in it.checker().findings}
    assert rule("INT-99") is BY_ID["INT-01"]


# -- dates -------------------------------------------------------------------------------------


def ends(it: Sketch, as_of: date | None) -> list[str]:
    design = it.design()
    checker = Checker(Facts(design, design.scenarios[0], as_of))
    (finding,) = [f for f in checker.findings if f.rule == "INT-01"]
    return [fix.name for fix in checker.fixes(finding)]


def test_a_date_that_is_passed_in_wins_over_the_designs_own() -> None:
    it = sketch()
    assert ends(it, None) == ["End in 8 weeks"]
    design = it.design()
    facts = Facts(design, design.scenarios[0], date(2030, 1, 1))
    assert facts.as_of == date(2030, 1, 1)


def test_without_any_date_nothing_is_dated() -> None:
    it = sketch(as_of=None)
    it.waive("INT-01", "line-2", expires=date(1999, 1, 1))
    it.line("collaboration", "Neighbour 1", "Neighbour 2")
    assert ends(it, None) == []


def test_an_edited_date_of_the_design_is_heard() -> None:
    it = sketch()
    it.waive("INT-01", "line-1", expires=date(2026, 12, 1))
    checker = it.checker()
    info = checker.facts.design.info
    later = info.with_(as_of=date(2027, 1, 1))
    applied(checker, Change.of("Later", DESIGN, updated=[(info, later)]))
    assert "INT-01" in {f.rule for f in checker.findings}


# -- the whole -----------------------------------------------------------------------------------


def test_check_gives_findings_and_questions() -> None:
    it = sketch()
    it.team("Green", people=None)
    design = it.design()
    findings, questions = check(design, design.scenarios[0], rules=FIRST)
    assert len(findings) == 4
    assert [q.rule for q in questions] == ["TEAM-01"]


def test_the_same_missing_fact_is_asked_once() -> None:
    it = sketch()
    it.team("API Platform", "platform", basis=None, mission="Own and maintain the API")
    it.component("Loans", "service", owner="API Platform")
    asked = [(q.where, q.missing) for q in it.checker().questions]
    assert len(asked) == len(set(asked)) == 3


def test_an_empty_scenario_has_nothing_to_say() -> None:
    checker = Sketch().checker()
    assert checker.findings == checker.questions == checker.waived == ()


def test_rules_are_listed_by_family_and_id() -> None:
    order = [family.prefix for family in FAMILIES]
    ids = [each.id for each in RULES]
    assert ids == sorted(ids, key=lambda one: (order.index(one.split("-")[0]), one))
    assert BY_ID["INT-01"].fix_class is FixClass.AUTO


def test_long_and_odd_names_stay_on_one_line_and_whole_in_names() -> None:
    it = Sketch()
    it.others()
    name = "<b>Löwe</b>\n" + "x" * 10_000
    it.add(Team(id="odd", name=name, people=3))
    (finding,) = it.findings("TEAM-01")
    assert finding.names == (name,)
    assert "\n" not in finding.message
    assert len(finding.message) < 100


def test_records_of_another_scenario_change_nothing_here() -> None:
    checker = sketch().checker()
    before, runs = checker.findings, checker.facts.ledger.runs
    other = Interaction(id="x", provider="a", consumer="b")
    checker.update(Change.of("Elsewhere", "another", added=[other]))
    assert (checker.findings, checker.facts.ledger.runs) == (before, runs)


def test_a_design_without_a_name_is_checked_too() -> None:
    it = sketch()
    it.info = DesignInfo(id="design", as_of=AS_OF)
    assert it.checker().findings


def test_what_measures_the_whole_map_waits_until_nobody_draws() -> None:
    it = Sketch()
    it.rules = RULES
    for number in range(8):
        it.team(f"Team {number}")
    checker = it.checker()
    coach = Team(id="coach", name="Coach", type=TeamType.ENABLING, people=3)
    more = [coach.with_(id=f"coach-{n}", name=f"Coach {n}") for n in range(3)]
    applied(checker, Change.of("Add coaches", "scenario", added=more))
    assert "TEAM-07" not in {f.rule for f in checker.findings}
    assert checker.rest()
    assert "TEAM-07" in {f.rule for f in checker.findings}
    assert not checker.rest()


def test_writing_about_a_scenario_asks_only_the_rules_that_read_it() -> None:
    checker = sketch().checker()
    facts, info = checker.facts, checker.facts.info
    told = info.with_(vision="Cardholders trust us")
    applied(checker, Change.of("Vision", info.id, updated=[(info, told)]))
    assert checker.facts is facts
    today = told.with_(kind=ScenarioKind.TODAY)
    applied(checker, Change.of("Today", info.id, updated=[(told, today)]))
    assert checker.facts is not facts
