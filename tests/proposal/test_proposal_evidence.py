"""Which findings are printed, and that what is printed of them is whole."""

from __future__ import annotations

from collections import Counter

import pytest
from odd_designs import DAY, crowded, filled, full_of_findings, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from topodesk.drawing.shapes import Box, TextLine
from topodesk.model.design_records import ScenarioKind
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.document import sheets
from topodesk.proposal.evidence import _facts, evidence, printed
from topodesk.proposal.sheet import Sheet
from topodesk.proposal.side import VERDICT
from topodesk.proposal.strongest import gathered, ranked, strongest, summary
from topodesk.rules.finding import Severity


def comparing(name: str, scenario: str) -> Comparison:
    return compare(sample(name), scenario_of(name, scenario), DAY)


def words(sheet: Sheet) -> str:
    return " ".join(item.text for item in sheet.items if isinstance(item, TextLine))


def test_a_clean_proposal_has_evidence_of_today_and_hints_of_its_own() -> None:
    comparison = comparing(NORTHWIND, "proposal")
    assert comparison.before is not None
    found = evidence(comparison)
    assert sum(words(sheet).startswith("What Today shows") for sheet in found) == 2
    assert {f.level for f in comparison.after.report.findings} <= {Severity.INFO}
    assert len(printed(comparison, comparison.before)) == 9


def test_what_is_left_out_is_said() -> None:
    found = evidence(comparing(NORTHWIND, "proposal"))
    first = next(sheet for sheet in found if words(sheet).startswith("What Today shows"))
    assert "The nine strongest are printed here; the editor shows all of them." in words(first)
    (few,) = evidence(
        compare(d := filled("", [Team(id="t", name="A", people=2)]), proposal_of(d), DAY)
    )
    assert "strongest" not in words(few)


def test_of_today_the_verdicts_come_first_and_hints_are_left_out() -> None:
    before = comparing(NORTHWIND, "proposal").before
    assert before is not None
    found = strongest(before)
    assert [finding.rule for finding in found[:5]] == [VERDICT] * 5
    assert all(finding.level.value != "info" for finding in found)


def test_of_a_proposal_nothing_is_left_out_but_for_room() -> None:
    after = comparing(NORTHWIND, "workshop draft").after
    assert sorted(strongest(after), key=str) == sorted(after.report.findings, key=str)
    levels = [finding.level.rank for finding in strongest(after)]
    assert levels == sorted(levels, reverse=True)


def test_a_scenario_never_takes_more_than_two_pages() -> None:
    design = full_of_findings()
    comparison = compare(design, proposal_of(design), DAY)
    assert len(comparison.after.report.findings) >= 120
    assert len(evidence(comparison)) == 4


@pytest.mark.parametrize("scenario", ["today", "halfway", "layer-split", "persona-teams"])
def test_columns_are_filled_evenly(scenario: str) -> None:
    for sheet in evidence(comparing(PARCELO, scenario)):
        cards = [i.rect for i in sheet.items if isinstance(i, Box) and i.stroke is not None]
        ends = [max((c.bottom for c in cards if c.x == x), default=0) for x in {c.x for c in cards}]
        tallest = max(card.h for card in cards)
        assert max(ends) - min(ends) <= tallest + 20 or len(cards) == 1


def test_every_fact_behind_a_printed_finding_is_printed_whole() -> None:
    for name in (NORTHWIND, PARCELO):
        for scenario in sample(name).scenarios:
            comparison = compare(sample(name), scenario, DAY)
            text = " ".join(words(sheet) for sheet in evidence(comparison))
            for finding in printed(comparison, comparison.after):
                assert finding.evidence[0][1:] in text
                assert all(fact in text for fact in finding.evidence[1:])


def test_facts_without_room_are_counted() -> None:
    facts = tuple(f"fact number {n} of a great many that nobody will read" for n in range(40))
    text = _facts(facts, 330)
    assert text.startswith("Fact number 0 of")
    shown = text.count("will read")
    assert 3 < shown < 40
    assert text.endswith(f"that nobody will read; and {40 - shown} more")


def test_why_it_matters_is_said_once_on_a_page() -> None:
    for sheet in evidence(comparing(NORTHWIND, "proposal")):
        assert words(sheet).count("One sign can mislead") <= 1


def test_like_findings_are_gathered_with_all_they_are_about() -> None:
    before = comparing(NORTHWIND, "proposal").before
    assert before is not None
    verdicts, *_ = gathered(ranked(before), 3)
    assert verdicts.title == "Likely an architecture-aligned team (7)"
    assert verdicts.text == "Core API, Database, IT Operations, Mobile Apps and 3 more"


def test_what_was_found_in_one_sentence() -> None:
    comparison = comparing(NORTHWIND, "proposal")
    assert comparison.before is not None
    levels = Counter(finding.severity for finding in comparison.before.report.findings)
    spoken, hints = levels[Severity.WARNING], levels[Severity.INFO]
    said = f"{spoken} observations to talk about, and {hints} smaller hints."
    assert summary(comparison.before) == said
    assert summary(comparison.after) == "No warning, and four smaller hints."


def test_the_last_page_names_the_sources_of_what_is_printed_and_what_is_open() -> None:
    made = sheets(comparing(NORTHWIND, "proposal"))
    last = words(next(sheet for sheet in made if sheet.section == "How to read this"))
    assert "What the findings rest on" in last
    assert "Melissa Perri, Product Thinking ep. 262" in last
    assert "TopoDesk heuristic: adding up the signs" in last
    design = crowded()
    found = [words(s) for s in sheets(compare(design, proposal_of(design), DAY))]
    assert any("Still to be answered" in text for text in found)


def test_the_key_of_a_drawing_holds_only_what_is_on_it() -> None:
    found = {s.section: words(s) for s in sheets(comparing(NORTHWIND, "proposal"))}
    assert "Enabling team" in found["Proposal"]
    assert "Enabling team" not in found["Today"]
    assert "Waiting" in found["Today"]
    assert "Not yet typed" not in found["Proposal"]


def test_the_drawing_of_today_says_what_stands_out_and_the_proposal_what_it_brings() -> None:
    comparison = comparing(NORTHWIND, "proposal")
    assert comparison.after.scenario.info.kind is ScenarioKind.PROPOSAL
    found = {s.section: words(s) for s in sheets(comparison)}
    assert "What stands out" in found["Today"]
    assert "Likely an architecture-aligned team (7)" in found["Today"]
    assert "What it brings" in found["Proposal"]
    assert "Acquisition revenue from €4.1M to €6.0M" in found["Proposal"]
