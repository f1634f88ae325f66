"""Arguing with a finding: accepting it, ending that, and saying how this design is to be read."""

from __future__ import annotations

from datetime import date

from topodesk.edits.accepting import accept, accept_no_longer
from topodesk.edits.reading import allow_word
from topodesk.session.session import Session
from topodesk.tools.drafting import act_and_show


def accept_finding(
    session: Session,
    rule: str,
    target: str,
    *,
    reason: str,
    role: str,
    expires: date | None,
    everywhere: bool,
) -> str:
    """Accept what a rule says about a record; a sentence about it."""
    return act_and_show(
        session,
        lambda: accept(
            session.design,
            session.scenario,
            rule,
            target,
            reason=reason,
            role=role,
            expires=expires,
            everywhere=everywhere,
        ),
    )[1]


def end_acceptance(session: Session, rule: str, target: str) -> str:
    """Let a rule speak about a record again; a sentence about it."""
    return act_and_show(
        session, lambda: accept_no_longer(session.design, session.scenario, rule, target)
    )[1]


def let_word_be(session: Session, word: str) -> str:
    """Let a word be fine in this design; a sentence about it."""
    return act_and_show(session, lambda: allow_word(session.design, word))[1]
