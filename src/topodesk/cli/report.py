"""What a check found, for people and for programs."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from topodesk.cli.figures import measure_figures, score_figures
from topodesk.model.design_records import Waiver
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question, Severity
from topodesk.rules.score.score import Score
from topodesk.rules.score.words import plain_line
from topodesk.storage.wording import visible

_HEADINGS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Info"}


@dataclass(frozen=True, slots=True)
class Checked:
    """One scenario, looked at on a date: findings by severity, rule, name; questions; the score."""

    design: str
    scenario: str
    as_of: date
    findings: Sequence[Finding]
    questions: Sequence[Question]
    score: Score
    facts: Facts
    accepted: Sequence[tuple[Finding, Waiver]] = ()

    def reaches(self, level: Severity | None) -> bool:
        """Whether a finding is shown as `level` or above; None is above all."""
        return level is not None and any(f.severity.rank >= level.rank for f in self.findings)


def as_json(checked: Checked) -> str:
    """The report as one JSON object with a newline at the end."""
    report = {
        "design": checked.design,
        "scenario": checked.scenario,
        "as_of": checked.as_of.isoformat(),
        "score": score_figures(checked.score, checked.facts),
        "measures": measure_figures(checked.facts),
        "findings": [_finding(finding) for finding in checked.findings],
        "questions": [_question(question) for question in checked.questions],
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "level": finding.level.value,
        "where": list(finding.where),
        "names": list(finding.names),
        "message": finding.message,
        "why": finding.why,
        "action": finding.action,
    }


def _question(question: Question) -> dict[str, object]:
    return {
        "rule": question.rule,
        "where": list(question.where),
        "names": list(question.names),
        "missing": question.missing,
        "ask": question.ask,
    }


def as_text(checked: Checked, width: int | None = None) -> str:
    """The report to read in a terminal of `width` columns (None: this one's)."""
    columns = width or max(40, min(shutil.get_terminal_size((88, 24)).columns, 100))
    title = " · ".join(part for part in (checked.design, checked.scenario) if part)
    blocks = [[f"{title} · as of {checked.as_of.isoformat()}"]]
    blocks.append([plain_line(checked.score)])
    blocks += [_finding_lines(finding) for finding in checked.findings]
    if checked.questions:
        blocks.append(_question_lines(checked.questions))
    if checked.accepted:
        blocks.append(_accepted_lines(checked.accepted))
    blocks.append([_summary(checked)])
    return "\n\n".join(_wrapped(block, columns) for block in blocks) + "\n"


def _finding_lines(finding: Finding) -> list[str]:
    return [
        f"{_HEADINGS[finding.severity]} {finding.rule}: {finding.title}",
        f"  {finding.message}",
        *(f"  - {fact}" for fact in finding.evidence),
        f"  Why: {finding.why}",
        f"  Do: {finding.action}",
        f"  Source: {finding.source}",
    ]


def _question_lines(questions: Iterable[Question]) -> list[str]:
    return ["Questions to ask the room", *(f"  {one.ask} ({one.rule})" for one in questions)]


def _accepted_lines(accepted: Iterable[tuple[Finding, Waiver]]) -> list[str]:
    lines = ["Accepted on purpose"]
    for finding, waiver in accepted:
        until = f" until {waiver.expires.isoformat()}" if waiver.expires else ""
        by = f"{waiver.accepted_by_role.strip()}{until}"
        lines += [
            f"  {finding.rule}: {finding.message}",
            f"  - {waiver.reason.strip().rstrip('.')} ({by})",
        ]
    return lines


def _summary(checked: Checked) -> str:
    counts = Counter(finding.severity for finding in checked.findings)
    said = [
        _counted(counts[severity], word)
        for severity, word in (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.INFO, "remark"),
        )
        if counts[severity]
    ]
    asked = _counted(len(checked.questions), "open question")
    return f"{', '.join(said) or 'No findings'}; {asked}."


def _counted(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def _wrapped(lines: Iterable[str], columns: int) -> str:
    """The lines broken to the width, what is indented or listed staying so."""
    broken: list[str] = []
    for line in lines:
        text = visible(line)
        indent = " " * (len(text) - len(text.lstrip(" ")))
        inner = indent + ("  " if text.lstrip().startswith("- ") else "") if indent else ""
        broken += textwrap.wrap(text, columns, subsequent_indent=inner) or [""]
    return "\n".join(broken)
