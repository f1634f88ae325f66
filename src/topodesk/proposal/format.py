"""The paper a proposal is printed on: its size, and what part of it is written on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

READABLE = 7.0
"""The smallest letters on paper, in points of the paper."""
LEFT, TOP = 51.0, 48.0
"""Where what is written begins, in points; as much is kept free at the right."""


@dataclass(frozen=True, slots=True)
class Format:
    """Paper in the direction it is read, in the points it is laid out in.

    `zoom` is how many points of the paper itself one of them is: a large sheet is read from further
    away, so that everything on it is larger.
    """

    width: float
    height: float
    zoom: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper itself, in points."""
        return self.width * self.zoom, self.height * self.zoom

    @property
    def inner(self) -> float:
        """How wide what is written on it may be."""
        return self.width - 2 * LEFT

    @property
    def bottom(self) -> float:
        """Nothing but the footer stands below this."""
        return self.height - 58.0

    @property
    def foot(self) -> float:
        """The baseline of the footer."""
        return self.height - 26.0

    @property
    def upright(self) -> bool:
        """Whether it is higher than wide."""
        return self.height > self.width

    @property
    def columns(self) -> int:
        """How many columns of text stand beside one another."""
        return 1 if self.inner < 560 else 2


A4 = Format(841.89, 595.28)
_LARGER = 2**0.5
_LYING = {
    "a4": A4,
    "letter": Format(792.0, 612.0),
    "a3": Format(1190.55 / _LARGER, 841.89 / _LARGER, _LARGER),
}
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        **_LYING,
        **{f"{name}-portrait": Format(f.height, f.width, f.zoom) for name, f in _LYING.items()},
    }
)
"""All of them, by the name the command line calls them."""
