"""An outcome as one sentence: who does what differently, from where to where, by when."""

from __future__ import annotations

from topodesk.model.outcome import Outcome

WHO = "Who does what differently"


def sentence_of(outcome: Outcome) -> str:
    """What is said, with … where something is missing; only the slots before the end may be."""
    said = " ".join(outcome.statement.split()).rstrip(".") or f"{WHO}…"
    if not (outcome.baseline or outcome.target or outcome.due):
        return f"{said}, from … to … by …"
    end = outcome.due.isoformat() if outcome.due else "…"
    start, goal = (_amount(text, outcome.unit) for text in (outcome.baseline, outcome.target))
    return f"{said}, from {start} to {goal} by {end}"


def is_whole(outcome: Outcome) -> bool:
    """Whether every slot says something."""
    said = (outcome.statement.strip(), outcome.baseline.strip(), outcome.target.strip())
    return all(said) and outcome.due is not None


def _amount(text: str, unit: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        return "…"
    bare = not any(letter.isalpha() or letter == "%" for letter in plain)
    return f"{plain} {unit.strip()}" if bare and unit.strip() else plain
