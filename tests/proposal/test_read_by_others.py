"""Names come back whole from a proposal in the programs people read it with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odd_designs import DAY, crowded, filled, hostile, proposal_of
from reading import MUTOOL, QPDF, READERS, Reader, folded

from helpers.samples import NORTHWIND, sample, scenario_of
from topodesk.drawing.letters import drawn
from topodesk.edits.for_others import for_others
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.proposal import write_pdf
from topodesk.storage.files import read
from topodesk.storage.format import dumps

KINDS: tuple[type[Record], ...] = (Team, ValueStream, JourneyStep, Component)
HOSTILE = (
    "<b>bold</b> & <i>sloped</i>",
    "<img src='file:///etc/hostname'>",
    '<img src="https://example.org/a.png" onerror=alert(1)>',
    "javascript:alert('hello')",
    "[link](javascript:alert)",
    "=cmd|' /C calc'!A",
    "%PDF (endobj) \\ stream",
    "خدمة العملاء",
    "שירות לקוחות",
    "支付团队",
    "भुगतान",
    "Łódź Źródło",
    "Ομάδα πληρωμών",
    "🚀 Launch",
    "👩‍👩‍👧 family 🇵🇱",
    "w" * 900,
    "Payments and everything else " * 40,
)
_LATIN = st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F)
NAMES = st.sampled_from(HOSTILE) | st.text(_LATIN, min_size=1, max_size=60)
COUNTS = st.none() | st.sampled_from([0, 0.5, 7, 10**7])


@st.composite
def organisations(draw: st.DrawFn) -> Design:
    """A few teams on a stream, with names and head-counts nobody would think of."""
    names = draw(st.lists(NAMES, min_size=1, max_size=6))
    records: list[Record] = [ValueStream(id="v", name=draw(NAMES))]
    for n, name in enumerate(names):
        kind = draw(st.sampled_from(list(TeamType)))
        records.append(Team(id=f"t{n}", name=name, type=kind, people=draw(COUNTS)))
        step = JourneyStep(id=f"j{n}", name=draw(NAMES), stream="v", order=f"{n}1")
        records.append(step.with_(responsible_teams=(f"t{n}",)))
    return filled(draw(NAMES), records)


def missing(scenario: Scenario, text: str) -> list[str]:
    """The names that are not in a text."""
    names = (record.label() for kind in KINDS for record in scenario.of(kind))
    return [name for name in names if folded(drawn(name)) not in text]


@pytest.mark.parametrize("reader", READERS)
def test_every_name_of_a_sample_comes_back(reader: Reader, tmp_path: Path) -> None:
    scenario = scenario_of(NORTHWIND, "proposal")
    write_pdf(sample(NORTHWIND), scenario, tmp_path / "p.pdf", today=DAY)
    text = reader(tmp_path / "p.pdf")
    assert missing(scenario, text) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("design", [hostile(), crowded()], ids=["hostile", "crowded"])
def test_every_name_of_an_odd_design_comes_back(
    reader: Reader, design: Design, tmp_path: Path
) -> None:
    write_pdf(design, proposal_of(design), tmp_path / "p.pdf", today=DAY)
    assert missing(proposal_of(design), reader(tmp_path / "p.pdf")) == []


@pytest.mark.parametrize("reader", READERS)
@given(organisations())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_name_of_any_organisation_comes_back(
    reader: Reader, tmp_path: Path, design: Design
) -> None:
    write_pdf(design, proposal_of(design), tmp_path / "p.pdf", today=DAY, editable=False)
    assert missing(proposal_of(design), reader(tmp_path / "p.pdf")) == []


@given(organisations())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_of_a_name_becomes_an_action_or_a_file(tmp_path: Path, design: Design) -> None:
    write_pdf(design, proposal_of(design), tmp_path / "p.pdf", today=DAY, editable=False)
    data = (tmp_path / "p.pdf").read_bytes()
    for word in (b"/URI", b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/Subtype /Image"):
        assert word not in data


@QPDF
def test_qpdf_finds_nothing_wrong_and_a_linear_copy_still_holds_the_design(tmp_path: Path) -> None:
    made, copy = tmp_path / "p.pdf", tmp_path / "copy.pdf"
    write_pdf(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), made, today=DAY)
    subprocess.run(["qpdf", "--check", made], check=True, capture_output=True)
    subprocess.run(["qpdf", "--linearize", made, copy], check=True, capture_output=True)
    assert dumps(read(copy).design) == dumps(for_others(sample(NORTHWIND)))


@MUTOOL
def test_a_copy_that_was_cleaned_still_holds_the_design(tmp_path: Path) -> None:
    made, copy = tmp_path / "p.pdf", tmp_path / "copy.pdf"
    write_pdf(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), made, today=DAY)
    subprocess.run(["mutool", "clean", made, copy], check=True, capture_output=True)
    assert dumps(read(copy).design) == dumps(for_others(sample(NORTHWIND)))
