"""Tooltips of plain text: Qt would take a name such as <b> for a tag."""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """What to give Qt so that a tooltip shows exactly this text."""
    if "<" not in text and "&lt;" not in text:
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
