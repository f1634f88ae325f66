"""Arguing with a finding: accepting it, ending that, and saying how this design is to be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from topodesk.edits.accepting import accept, accept_no_longer
from topodesk.edits.reading import allow_word
from topodesk.model.change import Change
from topodesk.session.session import Session
from topodesk.tools.acting import act


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
    return _done(
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
    )


def end_acceptance(session: Session, rule: str, target: str) -> str:
    """Let a rule speak about a record again; a sentence about it."""
    return _done(session, lambda: accept_no_longer(session.design, session.scenario, rule, target))


def let_word_be(session: Session, word: str) -> str:
    """Let a word be fine in this design; a sentence about it."""
    return _done(session, lambda: allow_word(session.design, word))


def _done(session: Session, edit: Callable[[], Change]) -> str:
    before = len(session.history.done)
    refusal = act(session, edit)
    if refusal or len(session.history.done) == before:
        return refusal
    return f"Done: {session.history.done[-1].name}"
