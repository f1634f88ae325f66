"""How a proposal looks: its paper, one accent colour, a logo, and which sections are left out.

A design keeps it in two texts: `proposal_theme`, words such as “#1F5FA8 a3 -findings”, and `logo`,
a PNG or SVG as a data: address, so that nothing outside the design is ever read.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass

from topodesk.model.design import Design
from topodesk.proposal.format import FORMATS, Format

USUAL_ACCENT = "#3F5B8C"
USUAL_PAPER = "a4"
MOST_BYTES = 1_000_000
"""Of a logo."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LOGO = re.compile(r"data:image/(png|svg\+xml);base64,([A-Za-z0-9+/=\s]+)")
_KINDS = {"png": "image/png", "svg": "image/svg+xml"}
CONTRAST = 4.5
"""Of the accent on white paper; a paler one is darkened until it has that, printed grey too."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was chosen. `logo` are the bytes of a PNG or SVG, `without` keys of sections,
    `name` what the organisation is called where it is not as the design."""

    accent: str = USUAL_ACCENT
    paper: str = USUAL_PAPER
    without: frozenset[str] = frozenset()
    logo: bytes = b""
    name: str = ""

    @property
    def format(self) -> Format:
        """The paper."""
        return FORMATS[self.paper]

    @property
    def tone(self) -> str:
        """The accent, dark enough to be seen on paper."""
        return darkened(self.accent)

    def said(self) -> str:
        """As a design keeps it, without the logo; "" when everything is as usual."""
        words = [self.accent] if self.accent.lower() != USUAL_ACCENT.lower() else []
        words += [self.paper] if self.paper != USUAL_PAPER else []
        return " ".join([*words, *(f"-{key}" for key in sorted(self.without))])


USUAL_LOOK = Look()


def look_of(design: Design) -> Look:
    """What a design says of its proposal; what cannot be read of it is as usual."""
    words = design.info.proposal_theme.split()
    accent = next((word for word in words if is_colour(word)), USUAL_ACCENT)
    paper = next((word.lower() for word in words if word.lower() in FORMATS), USUAL_PAPER)
    without = frozenset(word[1:] for word in words if word.startswith("-"))
    return Look(accent, paper, without, logo_in(design.info.logo))


def is_colour(text: str) -> bool:
    """Whether it is a colour such as #1F5FA8."""
    return bool(_COLOUR.fullmatch(text))


def logo_in(address: str) -> bytes:
    """The picture in a data: address; nothing when there is none or it is too large."""
    if len(address) > 2 * MOST_BYTES or not (found := _LOGO.fullmatch(address.strip())):
        return b""
    try:
        data = b64decode(found[2], validate=False)
    except ValueError:
        return b""
    return data if kind_of(data) and len(data) <= MOST_BYTES else b""


def address_of(logo: bytes) -> str:
    """A picture as the design keeps it; "" when it is no PNG or SVG, or too large."""
    kind = kind_of(logo)
    if not kind or len(logo) > MOST_BYTES:
        return ""
    return f"data:{_KINDS[kind]};base64,{b64encode(logo).decode()}"


def kind_of(logo: bytes) -> str:
    """Whether these are the bytes of a "png" or an "svg"; "" of neither."""
    if logo.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "svg" if b"<svg" in logo[:2000] and b"<!ENTITY" not in logo else ""


def darkened(colour: str) -> str:
    """The colour, or a darker one of the same hue that has enough contrast on white."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    while 1.05 / (_light(parts) + 0.05) < CONTRAST:
        parts = [int(part * 0.94) for part in parts]
    return "#" + "".join(f"{part:02X}" for part in parts)


def _light(parts: list[int]) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (part / 255 for part in parts)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
