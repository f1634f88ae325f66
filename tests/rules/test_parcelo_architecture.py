"""Every rule about architecture, on the seven designs of Parcelo, level by level."""

from __future__ import annotations

import pytest

from helpers.samples import PARCELO, sample
from topodesk.model.design import Design
from topodesk.rules.checker import check

OLD = {"Web Frontend", "API", "Database"}
LANES = {"Buy", "Return", "Sell"}
SERVING = {"QA", "Operations"}

FIRES: dict[str, dict[str, dict[str, set[str]]]] = {
    "today": {
        "ARCH-01": {"info": OLD},
        "ARCH-03": {"warning": SERVING},
        "ARCH-04": {"warning": OLD | SERVING},
        "ARCH-05": {"warning": OLD},
        "ARCH-06": {"warning": {"API", "Database"} | SERVING},
        "ARCH-08": {"error": LANES},
        "ARCH-09": {"error": LANES},
        "ARCH-10": {"error": OLD},
        "ARCH-11": {"error": {"today"}},
        "ARCH-12": {"error": {"today"}},
        "ARCH-13": {"warning": {"today"}},
        "ARCH-14": {"error": {"Database"} | SERVING, "warning": {"API"}},
        "ARCH-22": {"error": OLD | SERVING},
    },
    "halfway": {
        "ARCH-08": {"error": {"Buy", "Return"}},
        "ARCH-09": {"error": {"Buy", "Return"}},
        "ARCH-10": {"error": {"API"}, "warning": {"Web Frontend", "Database"}},
        "ARCH-11": {"warning": {"halfway"}},
        "ARCH-12": {"warning": {"halfway"}},
        "ARCH-13": {"warning": {"halfway"}},
        "ARCH-14": {"warning": {"API", "Database"} | SERVING},
    },
    "proposal": {"ARCH-21": {"warning": {"Payments API"}}, "ARCH-16": {"info": {"Platform"}}},
    "payments-as-a-service": {"ARCH-16": {"info": {"Platform"}}},
    "one-team-per-component": {
        "ARCH-07": {"warning": {"one-team-per-component"}},
        "ARCH-08": {"error": LANES},
        "ARCH-09": {"warning": {"Buy"}},
        "ARCH-10": {"error": {"Payments API team"}},
        "ARCH-11": {"warning": {"one-team-per-component"}},
        "ARCH-12": {"error": {"one-team-per-component"}},
        "ARCH-13": {"warning": {"one-team-per-component"}},
    },
    "layer-split": {
        "ARCH-08": {"error": LANES},
        "ARCH-09": {"warning": {"Buy"}},
        "ARCH-10": {"error": {"Buy service"}},
        "ARCH-11": {"warning": {"layer-split"}},
        "ARCH-12": {"error": {"layer-split"}},
        "ARCH-13": {"warning": {"layer-split"}},
        "ARCH-14": {"warning": {"Buy service"}},
    },
    "persona-teams": {},
}

SILENT = {
    "today": {"ARCH-02", "ARCH-07", "ARCH-15", "ARCH-16", "ARCH-17"},
    "halfway": {"ARCH-07", "ARCH-15"},
    "proposal": {*(f"ARCH-{n:02}" for n in range(8, 15)), "ARCH-22"},
    "payments-as-a-service": {f"ARCH-{n:02}" for n in range(1, 23) if n != 16},
    "one-team-per-component": {"ARCH-14"},
    "layer-split": {"ARCH-07"},
    "persona-teams": {*(f"ARCH-{n:02}" for n in range(8, 15)), "ARCH-20", "ARCH-22"},
}


@pytest.fixture(scope="module")
def design() -> Design:
    return sample(PARCELO)


def said(design: Design, name: str) -> dict[str, dict[str, set[str]]]:
    (scenario,) = [s for s in design.scenarios if s.name.casefold() == name]
    found: dict[str, dict[str, set[str]]] = {}
    for finding in check(design, scenario).findings:
        levels = found.setdefault(finding.rule, {})
        levels.setdefault(finding.level.value, set()).add(finding.names[0])
    return found


@pytest.mark.parametrize("name", FIRES)
def test_what_must_be_said_is_said_at_its_level(design: Design, name: str) -> None:
    found = said(design, name)
    assert {rule: found.get(rule) for rule in FIRES[name]} == FIRES[name]


@pytest.mark.parametrize("name", SILENT)
def test_what_must_be_silent_is_silent(design: Design, name: str) -> None:
    assert not set(said(design, name)) & SILENT[name]


def test_merchants_is_left_alone_halfway(design: Design) -> None:
    found = said(design, "halfway")
    about = {
        who for rule in ("ARCH-10", "ARCH-22") for names in found[rule].values() for who in names
    }
    assert "Merchants" not in about


@pytest.mark.parametrize(
    ("team", "points"),
    [("Web Frontend", 11), ("API", 14), ("Database", 14), ("QA", 6), ("Operations", 6)],
)
def test_the_verdicts_on_today_weigh_so_much_by_all_rules(
    design: Design, team: str, points: int
) -> None:
    (today,) = [s for s in design.scenarios if s.name.casefold() == "today"]
    (verdict,) = [
        f for f in check(design, today).findings if f.rule == "ARCH-22" and f.names[0] == team
    ]
    assert verdict.evidence[-1].startswith(f"{points} points from 4 kinds")
