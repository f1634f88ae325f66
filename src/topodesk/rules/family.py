"""A family of rules: those that look at the same side of an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from topodesk.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Family:
    """`prefix` begins the ids of its rules, `about` says what they look at."""

    prefix: str
    about: str
    rules: tuple[Rule[Any], ...] = ()
