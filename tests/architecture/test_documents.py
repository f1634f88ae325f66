"""The documents speak of what is there: paths, links, commands, numbered promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "packaging" / "README.md"]
PROMISE = re.compile(r"\*\*([A-Z]+-\d+)\*\*")
FAMILIES = (
    *("MOD", "UND", "TOOL", "VIEW", "FIND", "MEAS", "CMP", "WALK"),
    *("FACT", "LIST", "SAVE", "EXP", "CLI"),
)


def _id(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=_id)
def test_paths_named_in_a_document_are_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    tops = r"(?:src|tests|resources|docs|packaging|benchmarks)/"
    named = re.findall(rf"`({tops}[^`*<> ]*)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=_id)
def test_links_of_a_document_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [target for target in targets if target and ":" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []


def test_promises_have_numbers_of_their_own() -> None:
    numbers = PROMISE.findall((ROOT / "docs" / "behaviour.md").read_text(encoding="utf-8"))
    assert len(numbers) > 50
    assert sorted(numbers) == sorted(set(numbers))
    assert {number.split("-")[0] for number in numbers} == set(FAMILIES)


def test_tests_cite_promises_that_were_made() -> None:
    made = set(PROMISE.findall((ROOT / "docs" / "behaviour.md").read_text(encoding="utf-8")))
    cited = re.compile(rf"\b(?:{'|'.join(FAMILIES)})-\d+\b")
    unknown = {
        f"{_id(path)}: {number}"
        for path in (ROOT / "tests").rglob("*.py")
        for number in cited.findall(path.read_text(encoding="utf-8"))
        if number not in made
    }
    assert unknown == set()


def test_decisions_are_numbered_without_a_gap_and_say_the_same_three_things() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        headings = re.findall(r"^##? (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings[0].startswith(f"{int(page.name[:4])}. ")
        assert headings[1:] == ["Context", "Decision", "What it costs"]


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "decisions" / "0008-dependencies.md").read_text(encoding="utf-8")
    named = re.findall(r'^  "([A-Za-z0-9-]+)[>=<]', project, re.MULTILINE)
    assert len(named) > 10
    reasoned = ", ".join(re.findall(r"^\| ([\w, -]+?) \|", page, re.MULTILINE)).split(", ")
    assert sorted(set(named) - set(reasoned)) == []
