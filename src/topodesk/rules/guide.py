"""The four parts every rule explains itself in, read from its docstring."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cache

HEADINGS = ("What it looks for", "Why it matters", "What to do", "When to ignore it")


class Unexplained(ValueError):
    """A rule whose docstring lacks one of the headings, or says nothing under it."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What a rule says about itself; the parts are plain paragraphs."""

    summary: str
    looks_for: str
    why: str
    action: str
    ignore: str


@cache
def guide_of(rule: type) -> Guide:
    """The parts of a rule's docstring; Unexplained when one is missing."""
    parts = {"": ""}
    heading = ""
    for line in inspect.cleandoc(rule.__doc__ or "").splitlines():
        if line in HEADINGS:
            heading = line
            parts[heading] = ""
        else:
            parts[heading] += f"{line.strip()} " if line.strip() else "\n"
    for name in HEADINGS:
        if not parts.get(name, "").strip():
            raise Unexplained(f"{rule.__name__} does not say: {name}")
    return Guide(*(_paragraphs(parts[name]) for name in ("", *HEADINGS)))


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n") if part.strip())
