"""The nine capabilities a team needs to go end to end, and which of them it lacks."""

from __future__ import annotations

from topodesk.model.team import Capabilities, CapabilityState

NAMES = {
    "security": "security",
    "viability": "viability",
    "design": "design",
    "development": "development",
    "operability": "operability",
    "monitoring": "monitoring",
    "product_management": "product management",
    "testing": "testing",
    "ux": "user experience",
}
"""Field -> what a sentence calls it."""


def missing(capabilities: Capabilities) -> list[str]:
    """What is neither in the team nor self-service nor being learned, as a sentence says it."""
    return [
        word
        for field, word in NAMES.items()
        if getattr(capabilities, field) is CapabilityState.MISSING
    ]


def unknown(capabilities: Capabilities) -> list[str]:
    """What nobody has said anything about."""
    return [word for field, word in NAMES.items() if getattr(capabilities, field) is None]
