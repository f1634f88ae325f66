"""The one exception that leaves this package."""

from __future__ import annotations


class DesignError(Exception):
    """A design could not be read or written; its text is one sentence for the person who tried."""
