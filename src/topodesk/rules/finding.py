"""What a rule says: a Finding with its evidence, or a Question when a fact is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info to 2 for error."""
        return ("info", "warning", "error").index(self.value)

    def softened(self) -> Severity:
        """One level lower; describing today is not a mistake."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a room should talk about.

    `level` is what the rule says, `severity` what is shown in this scenario. `where` are record
    ids, the culprit first, `names` what they are called. `message` is one sentence with names in
    it, `evidence` the facts behind it, `why` the reason it matters, `action` the one thing to do,
    `source` who says so.
    """

    rule: str
    title: str
    level: Severity
    severity: Severity
    where: tuple[str, ...]
    names: tuple[str, ...]
    message: str
    evidence: tuple[str, ...]
    why: str
    action: str
    source: str


@dataclass(frozen=True, slots=True)
class Question:
    """A fact a rule would need: `missing` names it, `ask` is what to put to the room."""

    rule: str
    where: tuple[str, ...]
    names: tuple[str, ...]
    missing: str
    ask: str
