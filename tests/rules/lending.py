"""A bank of a few streams in order, and what became of it after a fix."""

from __future__ import annotations

from helpers.sketch import Sketch, applied
from topodesk.rules.checker import Checker


def bank() -> Sketch:
    made = Sketch()
    made.others()
    for number in (1, 2, 3):
        team = f"Neighbour {number}"
        steps: dict[str, str | None] = {f"ask {number}": team, f"get {number}": team}
        made.stream(f"Help {number}", f"Guest {number}", steps)
    made.stream("Borrow", "Borrower", {"Explore": "Find", "Draw down": "Pay"})
    for team in ("Find", "Pay"):
        made.team(team, on="Borrow")
    return made


def after(made: Sketch, rule: str, button: str) -> Checker:
    """The checker after the fix with that button was made."""
    checker = made.checker()
    for finding in checker.findings:
        for fix in checker.fixes(finding) if finding.rule == rule else ():
            if fix.name == button:
                applied(checker, fix.change)
                return checker
    raise AssertionError(f"{rule} does not offer “{button}”")


def silent(checker: Checker, rule: str) -> bool:
    return not any(finding.rule == rule for finding in checker.findings)
