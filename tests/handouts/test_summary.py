"""The summary in Markdown."""

from __future__ import annotations

import re

import pytest

from helpers.samples import NORTHWIND, PARCELO, sample, sample_bytes, scenario_of
from proposal.odd_designs import DAY, HOSTILE, hostile, proposal_of
from topodesk.edits.fields import set_fields
from topodesk.handouts.markdown_text import plain
from topodesk.handouts.summary import summary
from topodesk.model.design import empty_design
from topodesk.storage.format import loads


def shown(markdown: str) -> str:
    """What a reader of Markdown sees of escaped text."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


def folded(text: str) -> str:
    return "".join(text.split())


def test_the_summary_of_a_bank_has_what_leaders_ask_for() -> None:
    text = summary(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY)
    titles = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert titles == [
        *("The decision", "What it is for", "Why now", "Outcome"),
        *("The change in figures", "15 teams", "How teams work together", "What to talk about"),
        *("What moves, and when", "Experiments", "Not doing"),
    ]
    assert "| 14 → 2 | journey steps that need a hand-off, of 14 |" in text


def test_every_hostile_name_comes_back_whole() -> None:
    design = hostile()
    text = folded(shown(summary(design, proposal_of(design), DAY)))
    assert [name[:40] for name in HOSTILE if folded(name) not in text] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_becomes_markup(name: str) -> None:
    text = plain(name)
    bare = re.sub(r"\\.", "", text)
    assert not re.search(r"[`*_\[\]<>#|~$]", bare)
    assert "\n" not in text
    assert shown(text) == " ".join(name.split())


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("1. first", "1\\. first"),
        ("1.5 posts", "1.5 posts"),
        ("- dash", "\\- dash"),
        ("https://example.org", "https\\://example.org"),
        ("www.example.org", "www\\.example.org"),
        ("me@example.org", "me\\@example.org"),
        ("Identity & Data &amp;", "Identity & Data \\&amp;"),
        ("a \ud800 b", "a ? b"),
        ("Payments: cards", "Payments: cards"),
    ],
)
def test_lists_links_and_entities_are_only_text(name: str, written: str) -> None:
    assert plain(name) == written


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    design = hostile()
    text = summary(design, proposal_of(design), DAY)
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in block.splitlines()}) == 1


def test_teams_and_interactions_stand_in_the_order_of_the_proposal() -> None:
    text = summary(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY)
    streams = re.findall(r"^\| [^|]+ \| Stream-aligned \| \d+ \| ([^|]+) \|", text, re.MULTILINE)
    order = list(dict.fromkeys(streams))
    assert order == ["Open an account", "Everyday spending", "Borrow"]
    assert streams == sorted(streams, key=order.index)
    froms = re.findall(r"^\| ([^|]+) \| [^|]+ \| X-as-a-Service", text, re.MULTILINE)
    assert froms
    assert froms == sorted(froms)


def test_a_team_that_enables_stands_beside_those_it_helps() -> None:
    text = summary(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY)
    assert "| Compliance Coaching | Enabling | 3 | Beside Pay Anywhere |" in text


def test_an_interaction_says_from_when_or_that_it_lasts() -> None:
    bank = summary(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY)
    assert re.search(r"X-as-a-Service \| Score every card .* \| from Jan 2027 \|", bank)
    shop = summary(sample(PARCELO), scenario_of(PARCELO, "proposal"), DAY)
    assert re.search(r"X-as-a-Service \| Search and checkout .* \| lasting \|", shop)


def test_signs_of_direction_are_written_only_where_one_is_needed() -> None:
    assert plain("from \u2068€4.1M\u2069 to Zürich") == "from €4.1M to Zürich"
    assert plain("from \u2068שירות\u2069 on") == "from \u2068שירות\u2069 on"


def test_what_has_nothing_to_say_is_left_out() -> None:
    design = empty_design("Nothing")
    text = summary(design, proposal_of(design), DAY)
    assert set(re.findall(r"^## (.*)$", text, re.MULTILINE)) <= {"What to talk about"}


def test_each_option_of_a_shop_has_its_own_summary() -> None:
    design = sample(PARCELO)
    heads = {summary(design, each, DAY).splitlines()[0] for each in design.scenarios}
    assert len(heads) == len(design.scenarios)


def test_sections_the_design_leaves_out_are_left_out_unless_they_are_asked_for() -> None:
    design = loads(sample_bytes(PARCELO)).design
    theme = set_fields(design.shared, design.info.id, proposal_theme="-findings -teams")
    design.apply(theme)
    proposal = next(s for s in design.scenarios if s.name == "proposal")
    heads = [line for line in summary(design, proposal, DAY).splitlines() if line[:2] == "##"]
    assert "## How teams work together" in heads
    assert "## What to talk about" not in heads
    assert not any(head.endswith(" teams") for head in heads)
    asked = summary(design, proposal, DAY, chosen=["findings"])
    assert "## What to talk about" in asked
