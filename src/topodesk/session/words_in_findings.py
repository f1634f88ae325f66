"""Which words of a name or a mission made a rule speak, as they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.model.team import Team
from topodesk.rules.lexical import THING, hits
from topodesk.rules.spelling import as_written

if TYPE_CHECKING:
    from topodesk.rules.finding import Finding
    from topodesk.session.session import Session

READ = {
    "ARCH-01": ("name", THING),
    "ARCH-02": ("mission", THING),
    "ARCH-03": ("name", ("function",)),
}
"""By rule: the field of a team it reads, and the categories of words it looks for."""


def words_in(session: Session, finding: Finding) -> tuple[str, ...]:
    """The words that the finding is about, each once; none where it is about no words."""
    field, kinds = READ.get(finding.rule, ("", ()))
    team = session.scenario.get(Team, finding.where[0])
    if team is None or not field:
        return ()
    text = str(getattr(team, field))
    found = [hit for hit in hits(text, session.checker.facts.words) if hit.strength(kinds)]
    return tuple(dict.fromkeys(as_written(hit.text, text) for hit in found))
