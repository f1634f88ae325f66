"""Every step has a name that says what it did, in words people use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.bank import proposal_of, small_bank
from helpers.step_names import unclear
from topodesk.edits.fields import rename, set_fields, set_fields_of_many
from topodesk.edits.interactions import set_mode, swap
from topodesk.edits.removing import remove
from topodesk.edits.scenarios import copy_scenario, rename_scenario
from topodesk.model.interaction import InteractionMode

SOURCES = Path(__file__).parents[2] / "src" / "topodesk"
EMPTY = ("Nothing", " nothing")
"""Ends of the names of Changes that do nothing; no history ever holds one."""


def written_names() -> Iterator[tuple[str, str]]:
    """(where, name) of every name written out where a Change is made; “X” for what is put in."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _makes_a_change(node.func):
                for text in _texts(node.args[0]):
                    yield f"{path.relative_to(SOURCES)}:{node.lineno}", text


def _makes_a_change(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id == "Change"
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return False
    return function.value.id == "Change" and function.attr == "of"


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        parts = (p.value if isinstance(p, ast.Constant) else "Xx" for p in node.values)
        yield "".join(map(str, parts))


def test_names_written_in_the_source_are_clear():
    names = [(where, name) for where, name in written_names() if name and not name.endswith(EMPTY)]
    assert len(names) > 20
    problems = {f"{where} {name}": unclear(name.replace("“X”", "“Y”")) for where, name in names}
    assert {name: why for name, why in problems.items() if why} == {}


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        (
            lambda s: set_mode(s, "serves", InteractionMode.COLLABORATION),
            "Make the interaction of “Identity” and “Onboard” collaboration",
        ),
        (lambda s: swap(s, "serves"), "Turn the interaction of “Identity” and “Onboard” round"),
        (lambda s: remove(s, ["serves"]), "Delete the interaction of “Identity” and “Onboard”"),
        (
            lambda s: set_fields(s, "serves", purpose="Know whom we serve"),
            "Set the purpose of the interaction of “Identity” and “Onboard”",
        ),
        (lambda s: rename(s, "join", " "), "Leave team “Join” without a name"),
        (lambda s: rename(s, "join", "a\nb"), "Rename team “Join” to “a b”"),
        (
            lambda s: set_fields_of_many(s, ["join", "loan"], people=4),
            "Set the head-count of 2 teams",
        ),
        (lambda s: rename_scenario(s, "x" * 99), f"Rename scenario “Proposal” to “{'x' * 39}…”"),
    ],
)
def test_a_name_says_which_record_it_is_about(edit, name):
    change = edit(proposal_of(small_bank()))
    assert change.name == name
    assert unclear(change.name) == ""


def test_a_copied_scenario_with_a_long_name_has_a_short_step():
    design = small_bank()
    change = copy_scenario(design, proposal_of(design), name="y" * 10_000)
    assert len(change.name) < 100


@pytest.mark.parametrize(
    "name",
    ["Nothing", "move team", "Move 1 teams", "Move 3 team", "Set the people", "Delete “”"],
)
def test_what_an_unclear_name_is(name):
    assert unclear(name) or name == "Set the people"
