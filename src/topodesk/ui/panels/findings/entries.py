"""What a card says, made from a finding or a question. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from topodesk.ui.panels.findings.writing import Writing, answer_of, writing_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from topodesk.model.design_records import Waiver
    from topodesk.rules.finding import Finding, Question

Style = Literal["message", "small", "action"]
Key = tuple[str, ...]
"""What an item is recognised by when the list changes."""

WHY, SOURCE = "Why: ", "Source: "
"""How the paragraphs begin that are the rule's own."""

END = "Accept it no longer"

SEVERITY_WORDS = {"error": "Error", "warning": "Warning", "info": "Info", "": "Question"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of text on a card; `most_lines` (0: none) while the card is not the current one."""

    style: Style
    text: str
    most_lines: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One card. `severity` is empty for a question; `fixes` are the names of quick fixes,
    `writing` is what it asks people to write. A `headed` one stands below a heading that says its
    title and its rule already. An `accepted` one was accepted on purpose."""

    key: tuple[str, ...]
    severity: str
    title: str
    rule: str
    paragraphs: tuple[Paragraph, ...]
    fixes: tuple[str, ...] = ()
    writing: Writing | None = None
    where: tuple[str, ...] = ()
    finding: Finding | None = None
    headed: bool = False
    accepted: bool = False

    @property
    def group(self) -> Key:
        """What it is together with: the others of its rule and severity."""
        return group_of(self.severity, self.rule, self.title)

    @property
    def text(self) -> str:
        """All of it as it is copied, a paragraph on each line."""
        head = f"{SEVERITY_WORDS[self.severity]} {self.rule}: {self.title}"
        return "\n".join((head, *(p.text for p in self.paragraphs)))

    @property
    def spoken(self) -> str:
        """All of it in one breath, for who listens instead of looking."""
        texts = (p.text for p in self.paragraphs)
        return ". ".join((SEVERITY_WORDS[self.severity], self.title, *texts))


@dataclass(frozen=True, slots=True)
class Fold:
    """The heading of what can be folded away: a section, or with a `rule` the `count` things that
    it says, of one severity; `said` is what all of them say."""

    title: str
    open: bool
    count: int = 0
    severity: str = ""
    rule: str = ""
    said: tuple[Paragraph, ...] = ()

    @property
    def key(self) -> Key:
        """What it is recognised by when the list changes."""
        if self.rule:
            return group_of(self.severity, self.rule, self.title)
        return ("fold", self.title.rstrip("0123456789 "))


Item = Entry | Fold


def group_of(severity: str, rule: str, title: str) -> Key:
    """The key of what one rule says in one severity."""
    return ("group", severity, rule, title)


def entry_of(finding: Finding, fixes: Iterable[str]) -> Entry:
    """The card of a finding."""
    from topodesk.drawing.bidi import quotes_apart as read

    paragraphs = [Paragraph("message", read(finding.message), 2)]
    if finding.evidence:
        paragraphs.append(Paragraph("small", read(" · ".join(finding.evidence)), 1))
    if finding.why:
        paragraphs.append(Paragraph("small", f"{WHY}{finding.why}", 1))
    if finding.action:
        paragraphs.append(Paragraph("action", f"→ {read(finding.action)}", 1))
    if finding.source:
        paragraphs.append(Paragraph("small", f"{SOURCE}{finding.source}", 0))
    return Entry(
        key=(finding.rule, *finding.where),
        severity=finding.severity.value,
        title=finding.title,
        rule=finding.rule,
        paragraphs=tuple(paragraphs),
        fixes=tuple(fixes),
        writing=writing_for(finding.rule),
        where=finding.where,
        finding=finding,
    )


def question_entry(question: Question) -> Entry:
    """The card of a question for the room."""
    from topodesk.drawing.bidi import quotes_apart

    return Entry(
        key=("question", question.rule, question.missing, *question.where),
        severity="",
        title=f"Missing: {question.missing}",
        rule=question.rule,
        paragraphs=(Paragraph("message", quotes_apart(question.ask), 4),),
        where=question.where,
        writing=answer_of(question.missing),
    )


def accepted_entry(finding: Finding, waiver: Waiver) -> Entry:
    """The card of a finding that was accepted: by whom, until when and why."""
    from topodesk.drawing.bidi import quotes_apart as read

    role, reason = " ".join(waiver.accepted_by_role.split()), " ".join(waiver.reason.split())
    where = "" if waiver.scenario else ", in every scenario"
    accepted = f"Accepted by {role} until {waiver.expires}{where}: {reason}"
    return Entry(
        key=("accepted", finding.rule, *finding.where),
        severity=finding.severity.value,
        title=finding.title,
        rule=finding.rule,
        paragraphs=(
            Paragraph("message", read(finding.message), 2),
            Paragraph("small", read(accepted), 2),
        ),
        fixes=(END,),
        where=finding.where,
        finding=finding,
        accepted=True,
    )


def told_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each with a key of its own, even when a rule says two things about the same record."""
    seen: dict[tuple[str, ...], int] = {}
    for entry in entries:
        before = seen.get(entry.key, 0)
        seen[entry.key] = before + 1
        yield replace(entry, key=(*entry.key, f"#{before}")) if before else entry


def headline(severities: Iterable[str], *, today: bool) -> tuple[str, str]:
    """`6 findings` and `2 errors · 3 warnings · 1 hint`; what is true today are observations."""
    found = list(severities)
    noun = "observation" if today else "finding"
    total = f"{len(found)} {noun}" if len(found) == 1 else f"{len(found):,} {noun}s"
    words = {"error": "error", "warning": "warning", "info": "hint"}
    numbers = ((found.count(severity), word) for severity, word in words.items())
    parts = [f"{n:,} {word}{'' if n == 1 else 's'}" for n, word in numbers if n]
    return total, " · ".join(parts)
