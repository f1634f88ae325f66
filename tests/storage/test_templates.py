"""Templates in a folder: kept, read, renamed, deleted, and left out where they cannot be used."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from helpers.bank import small_bank
from topodesk.edits.fragments import fragment_of
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioKind
from topodesk.model.fragment import Fragment
from topodesk.model.team import Team
from topodesk.storage.errors import DesignError
from topodesk.storage.templates import (
    bring_back,
    forget_template,
    keep_template,
    read_template,
    read_templates,
    rename_template,
)

ODD = '<b>R&D</b> \u202e"x" 👩‍💻\nline'


@pytest.fixture
def fragment() -> Fragment:
    design = small_bank()
    proposal = next(s for s in design.scenarios if s.info.kind is ScenarioKind.PROPOSAL)
    return fragment_of(proposal, [next(iter(proposal.of(Team))).id])


def test_a_kept_template_is_read_as_it_was(tmp_path: Path, fragment: Fragment) -> None:
    """TOOL-132"""
    folder = tmp_path / "not" / "there"
    kept = keep_template(folder, ODD, "What for & why", fragment)
    (read,) = read_templates(folder).templates
    assert (read.name, read.about, read.path) == (ODD, "What for & why", kept.path)
    assert read.fragment.picked == fragment.picked
    assert sorted(r.id for r in read.fragment.records) == sorted(r.id for r in fragment.records)
    assert json.loads(kept.path.read_bytes())["format"] == "topodesk-fragment"


def test_two_of_one_name_have_a_file_each_and_stand_by_name(
    tmp_path: Path, fragment: Fragment
) -> None:
    for name in ("pair", "Alone", "pair", "…"):
        keep_template(tmp_path, name, "", fragment)
    files = ["alone", "pair", "pair-2", "template"]
    assert sorted(os.listdir(tmp_path)) == sorted(f"{name}.template.json" for name in files)
    assert [t.name for t in read_templates(tmp_path).templates] == ["Alone", "pair", "pair", "…"]


def test_renaming_leaves_the_file_where_it_is(tmp_path: Path, fragment: Fragment) -> None:
    kept = keep_template(tmp_path, "Pair", "", fragment)
    rename_template(kept, "Two", "Side by side")
    read = read_template(kept.path)
    assert (read.name, read.about) == ("Two", "Side by side")


def test_a_deleted_template_can_be_brought_back(tmp_path: Path, fragment: Fragment) -> None:
    kept = keep_template(tmp_path, "Pair", "", fragment)
    before = kept.path.read_bytes()
    forget_template(kept)
    forget_template(kept)
    assert read_templates(tmp_path).templates == ()
    bring_back(kept)
    assert kept.path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "looks cut off"),
        ("[]", "was not copied from a design"),
        ('{"format": "topodesk-fragment", "version": 1, "picked": []}', "called"),
        (
            '{"format": "topodesk-fragment", "version": 1, "name": "x", "picked": []}',
            "holds nothing that can be put on a map",
        ),
        ('{"format": "topodesk-fragment", "version": 99, "picked": []}', "newer TopoDesk"),
        (
            '{"format": "topodesk-fragment", "version": 1, "name": "x", "picked": ["a"]}',
            "which it does not hold",
        ),
    ],
)
def test_what_cannot_be_used_is_left_out_with_a_sentence(
    tmp_path: Path, fragment: Fragment, text: str, says: str
) -> None:
    """TOOL-132"""
    keep_template(tmp_path, "Pair", "", fragment)
    (tmp_path / "odd.template.json").write_text(text)
    (tmp_path / "a folder.template.json").mkdir()
    (tmp_path / "else.json").write_text("{}")
    kept = read_templates(tmp_path)
    assert [template.name for template in kept.templates] == ["Pair"]
    assert len(kept.skipped) == 2
    assert "“a folder.template.json” is not a file with a template." in kept.skipped
    (odd,) = (sentence for sentence in kept.skipped if "odd.template.json" in sentence)
    assert says in odd


def test_a_template_of_one_component_says_so(tmp_path: Path, fragment: Fragment) -> None:
    design = small_bank()
    proposal = next(s for s in design.scenarios if s.info.kind is ScenarioKind.PROPOSAL)
    component = next(iter(proposal.of(Component)))
    kept = keep_template(tmp_path, "x", "", fragment_of(proposal, [component.id]))
    assert kept.component is not None
    assert keep_template(tmp_path, "y", "", fragment).component is None


@pytest.mark.skipif(sys.platform == "win32", reason="folders refuse otherwise there")
def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, fragment: Fragment) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(DesignError, match="not saved"):
        keep_template(tmp_path / "taken" / "x", "Pair", "", fragment)
