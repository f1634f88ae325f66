"""What `topodesk export` is told about the look of a proposal: its paper, theme and sections."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.model.design import Design
from topodesk.storage.errors import DesignError
from topodesk.storage.wording import named

if TYPE_CHECKING:
    from topodesk.proposal.look import Look

FORMS = {
    "--sections": (".pdf", ".pptx", ".md"),
    "--page": (".pdf", ".pptx"),
    "--theme": (".pdf", ".pptx", ".html", ".md"),
    "--against": (".pdf", ".pptx", ".md"),
    "--without-design": (".pdf",),
}
"""The endings of the forms each option makes a difference to."""
MOST_BYTES = 1_000_000
THEME = "a colour such as #1F5FA8, a logo (PNG, SVG), or a JSON file with accent, logo and name"


@dataclass(frozen=True, slots=True)
class Wishes:
    """The texts that were given; "" where nothing was. `editable`: the design travels inside;
    `against`: the scenario it is compared with."""

    sections: str = ""
    page: str = ""
    theme: str = ""
    editable: bool = True
    against: str = ""

    @property
    def given(self) -> list[str]:
        """The options that were given."""
        found = {
            "--sections": self.sections,
            "--page": self.page,
            "--theme": self.theme,
            "--against": self.against,
            "--without-design": not self.editable,
        }
        return [option for option, value in found.items() if value]

    def refused_for(self, ending: str) -> str:
        """Why a form cannot have what was asked for; "" when it can."""
        for option in self.given:
            if ending not in FORMS[option]:
                return f"{option} is for {', '.join(FORMS[option])}."
        return ""


def look_for(design: Design, wishes: Wishes) -> Look:
    """How the proposal looks: as the design says but for what was asked; DesignError when that
    cannot be. A logo of the design that cannot be drawn is left out."""
    from topodesk.cli.logos import drawn
    from topodesk.proposal.look import look_of

    look = _asked(design, wishes)
    try:
        return replace(look, logo=drawn(look.logo).logo)
    except DesignError:
        if look.logo != look_of(design).logo:
            raise
        return replace(look, logo=b"")


def said_of_logo(design: Design, wishes: Wishes) -> str:
    """What should be known of the logo of the proposal; "" when nothing."""
    from topodesk.cli.logos import drawn

    try:
        return drawn(_asked(design, wishes).logo).said
    except DesignError as error:
        return f"The logo is left out. {error}"


def _asked(design: Design, wishes: Wishes) -> Look:
    from topodesk.proposal.format import FORMATS
    from topodesk.proposal.look import is_colour, look_of

    look = look_of(design)
    if wishes.page:
        if wishes.page.lower() not in FORMATS:
            raise DesignError(f"--page can be {', '.join(FORMATS)}, not {named(wishes.page)}.")
        look = replace(look, paper=wishes.page.lower())
    if not wishes.theme:
        return look
    if is_colour(wishes.theme):
        return replace(look, accent=wishes.theme)
    return _themed(look, Path(wishes.theme))


def chosen_sections(wishes: Wishes) -> frozenset[str] | None:
    """The keys that were named; None: nothing was. A list of “-names” leaves these out."""
    from topodesk.proposal.sections import KEYS

    words = [word.strip() for word in wishes.sections.split(",") if word.strip()]
    if not words:
        return None
    if unknown := [word for word in words if word.removeprefix("-") not in KEYS]:
        raise DesignError(f"--sections knows no {named(unknown[0])}; it knows {', '.join(KEYS)}.")
    wanted = {word for word in words if not word.startswith("-")}
    left_out = {word.removeprefix("-") for word in words if word.startswith("-")}
    return frozenset((wanted or set(KEYS)) - left_out)


def _themed(look: Look, path: Path) -> Look:
    from topodesk.proposal.look import is_colour, kind_of

    data = _read(path)
    if kind_of(data):
        return replace(look, logo=data)
    try:
        said = json.loads(data)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise DesignError(f"--theme is {THEME}; {named(path.name)} is none.")
    accent, logo, name = (said.get(key, "") for key in ("accent", "logo", "name"))
    if not all(isinstance(text, str) for text in (accent, logo, name)):
        raise DesignError(f"accent, logo and name in {named(path.name)} are texts.")
    if accent:
        if not is_colour(accent):
            raise DesignError(f"The accent in {named(path.name)} is no colour such as #1F5FA8.")
        look = replace(look, accent=accent)
    if logo:
        picture = _read(path.parent / logo)
        if not kind_of(picture):
            raise DesignError(f"{named(logo)} is neither a PNG nor an SVG picture.")
        look = replace(look, logo=picture)
    return replace(look, name=name.strip()) if name.strip() else look


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DesignError(f"{named(path.name)} is larger than 1 MB.")
        return path.read_bytes()
    except OSError as error:
        raise DesignError(f"{named(path.name)}: {error.strerror or error}.") from error
