"""ARCH-12."""

from examples.rules.architecture.boundaries_follow_layers import draw

FLAGGED = ("error Technology explains the teams better than value does: flagged",)

__all__ = ["FLAGGED", "draw"]
