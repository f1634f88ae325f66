"""The page for colleagues: one file, nothing fetched, names whole and never taken for markup."""

from __future__ import annotations

import base64
import json
import re
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from proposal.odd_designs import DAY, HOSTILE, crowded, hostile, proposal_of
from topodesk.handouts.web.page import page
from topodesk.model.design import Design, empty_design

VOID = frozenset(("meta", "input", "br", "hr"))


class Reader(HTMLParser):
    """What a browser finds in a page: its elements with attributes, and its texts by element."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def said(self, tag: str) -> str:
        return "".join(text for name, text in self.texts if name == tag)


def folded(text: str) -> str:
    return "".join(text.split())


def of(design: Design) -> Reader:
    reader = Reader(page(design, proposal_of(design), DAY))
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def odd() -> Reader:
    return of(hostile())


@pytest.fixture(scope="module")
def bank() -> Reader:
    return Reader(page(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY))


def test_every_element_is_closed_and_every_name_comes_back_whole(odd: Reader) -> None:
    titles = folded(odd.said("title"))
    assert [name[:40] for name in HOSTILE if folded(name) not in titles] == []


def test_the_script_knows_every_name_whole(odd: Reader) -> None:
    data = next(text for tag, text in odd.texts if tag == "script" and text.startswith("["))
    names = {about["name"] for each in json.loads(data) for about in each["records"].values()}
    assert {" ".join(name.split()) for name in HOSTILE if name.strip()} <= names


def test_no_name_becomes_an_element_or_ends_the_script(odd: Reader) -> None:
    ours = {"html", "head", "meta", "title", "style", "body", "header", "div", "h1", "h2", "p"}
    ours |= {"nav", "button", "svg", "defs", "path", "clippath", "rect", "g", "text", "use", "main"}
    ours |= {"section", "aside", "dl", "b", "ul", "li", "details", "summary", "span", "script"}
    ours |= {"input", "output"}
    assert {tag for tag, _ in odd.elements} <= ours
    assert len(odd.of("script")) == 2
    assert "bold" not in "".join(text for tag, text in odd.texts if tag == "b" and text == "bold")


@pytest.mark.parametrize("which", ["odd", "bank"])
def test_nothing_is_fetched(which: str, request: pytest.FixtureRequest) -> None:
    reader: Reader = request.getfixturevalue(which)
    for tag, attributes in reader.elements:
        assert not {"src", "srcset", "action", "data", "poster", "style", "onload"} & set(
            attributes
        )
        for name in ("href", "xlink:href"):
            assert attributes.get(name, "#").startswith("#"), tag
        assert not any(name.startswith("on") for name in attributes)
    assert {tag for tag, _ in reader.elements}.isdisjoint(
        {"link", "img", "iframe", "object", "embed", "base", "image", "foreignobject", "form", "a"}
    )
    style = reader.said("style")
    assert "@import" not in style
    found = re.findall(r"url\(\s*['\"]?([^)]{0,20})", style)
    assert found
    assert all(address.startswith("data:font/ttf;") for address in found)


def test_the_policy_lets_in_only_what_is_in_the_file(bank: Reader) -> None:
    policy = next(m["content"] for m in bank.of("meta") if "http-equiv" in m)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    script = next(text for tag, text in bank.texts if tag == "script" and "use strict" in text)
    for text, rule in ((script, "script-src"), (bank.said("style"), "style-src")):
        digest = base64.b64encode(sha256(text.encode()).digest()).decode()
        assert rules[rule] == f"'sha256-{digest}'"
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["font-src"] == "data:"


def test_every_scenario_is_there_and_the_chosen_one_is_shown(bank: Reader) -> None:
    shown = {
        each["aria-label"]: "hidden" not in each
        for each in bank.of("section")
        if each.get("class") == "scenario"
    }
    assert shown == {"Today": False, "Workshop draft": False, "Proposal": True}


def test_the_search_tells_what_it_found_to_readers_of_the_screen(bank: Reader) -> None:
    (field,) = [each for each in bank.of("input") if each.get("id") == "find"]
    assert (field["role"], field["aria-expanded"]) == ("combobox", "false")
    (results,) = [each for each in bank.of("div") if each.get("id") == field["aria-controls"]]
    assert results["role"] == "listbox"


def test_on_paper_every_scenario_has_its_name_over_it(bank: Reader) -> None:
    named = [each for each in bank.of("h2") if "which" in each.get("class", "").split()]
    assert len(named) == len([each for each in bank.of("section") if "aria-label" in each])


def test_a_finding_whose_sentence_is_its_title_says_it_once(bank: Reader) -> None:
    sentence = "Technology explains the teams better than value does"
    said = [text for tag, text in bank.texts if tag in ("b", "button") and sentence in text]
    assert said == [sentence]


def test_findings_lead_to_records_that_are_drawn(bank: Reader) -> None:
    drawn = {each["data-record"] for each in bank.of("g") if "data-record" in each}
    buttons = [each for each in bank.of("button") if "data-where" in each]
    led = [each for each in buttons if drawn & set(each["data-where"].split())]
    assert len(buttons) > 20
    assert len(led) > 0.8 * len(buttons)


def test_ids_are_used_once(odd: Reader) -> None:
    ids = [each["id"] for _, each in odd.elements if "id" in each]
    assert sorted(ids) == sorted(set(ids))
    used = {each["href"][1:] for each in odd.of("use")}
    assert used <= set(ids)
    assert used


def test_the_font_has_no_more_letters_than_are_needed(bank: Reader) -> None:
    sizes = [len(font) for font in re.findall(r"base64,([^\"]+)", bank.said("style"))]
    assert len(sizes) == 4
    assert max(sizes) < 60_000


def test_the_same_day_gives_the_same_page() -> None:
    design = sample(PARCELO)
    assert page(design, design.scenarios[0], DAY) == page(design, design.scenarios[0], DAY)


@pytest.mark.parametrize("design", [empty_design(""), crowded(80)], ids=["nothing", "crowded"])
def test_little_and_much_is_a_page(design: Design) -> None:
    reader = of(design)
    assert reader.said("h1")


def test_a_design_has_its_own_date() -> None:
    design = sample(NORTHWIND)
    text = page(design, design.scenarios[0], date(2020, 1, 1))
    assert "1 January 2020" not in text
    assert "<p>22 November 2026</p>" in text
