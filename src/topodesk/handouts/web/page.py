"""The page as one file: its own script, style and letters, and a policy against anything else."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from topodesk.drawing.picture import Picture
from topodesk.drawing.printed import printed
from topodesk.handouts.names import names, one_line
from topodesk.handouts.shared import shared
from topodesk.handouts.web.facts import about
from topodesk.handouts.web.lettering import font_rules
from topodesk.handouts.web.side_panel import panel
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.proposal.comparison import compare
from topodesk.proposal.look import Look, address_of, look_of
from topodesk.proposal.side import Side
from topodesk.proposal.words import day
from topodesk.render.markup import escaped, quoted
from topodesk.render.svg import svg_definitions, svg_element
from topodesk.resources import resource

POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; "
    "font-src data:; base-uri 'none'; form-action 'none'"
)
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")

Told = Callable[[int, int], None] | None
"""Who is told of each scenario that is done, and of how many there are."""


def write_page(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    told: Told = None,
    look: Look | None = None,
) -> None:
    """Write all scenarios as one HTML file that shows `scenario` first."""
    text = page(design, scenario, today, told, look)
    path.write_text(text, encoding="utf-8", newline="\n")


def page(
    design: Design,
    scenario: Scenario,
    today: date,
    told: Told = None,
    look: Look | None = None,
) -> str:
    """The page: every scenario with its map and its findings, `scenario` shown first.

    It has the name, the accent and the logo of the `look`, else of what the design says.
    """
    look = look or look_of(design)
    copied, first = shared(design, scenario)
    sides = []
    for done, each in enumerate(copied.scenarios, start=1):
        sides.append(compare(copied, each, today).after)
        if told:
            told(done, len(copied.scenarios))
    pictures = [printed(side.drawing) for side in sides]
    when = copied.info.as_of or today
    body = "\n".join(_body(look, _called(copied, look), sides, pictures, first.id, when))
    script = resource("handout", "page.js").read_text(encoding="utf-8")
    style = resource("handout", "page.css").read_text(encoding="utf-8")
    style = "\n".join((*font_rules(body), style, f":root {{ --accent: {look.tone}; }}"))
    return "\n".join(
        (*_head(copied, look, script, style), body, f"<script>{script}</script>", "</html>", "")
    )


def _head(design: Design, look: Look, script: str, style: str) -> Iterator[str]:
    language = design.info.language
    policy = POLICY.format(script=_hash(script), style=_hash(style))
    policy += "; img-src data:" if look.logo else ""
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language if LANGUAGE.fullmatch(language) else "en"}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="generator" content="TopoDesk">'
    yield f"<title>{escaped(_called(design, look))}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"


def _hash(text: str) -> str:
    return base64.b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _called(design: Design, look: Look) -> str:
    return one_line(look.name) or one_line(design.info.name) or "The organisation"


def _body(
    look: Look, name: str, sides: list[Side], pictures: list[Picture], first: str, when: date
) -> Iterator[str]:
    yield "<body>"
    yield '<header class="bar">'
    if look.logo:
        yield f'<img class="logo" alt="" src="{address_of(look.logo)}">'
    yield f'<div class="title"><h1 class="name" title={quoted(name)}>{escaped(name)}</h1>'
    yield f"<p>{day(when)}</p></div>"
    yield '<nav class="switch" aria-label="Scenarios">'
    for side in sides:
        pressed = "true" if side.scenario.id == first else "false"
        yield (
            f'<button type="button" aria-pressed="{pressed}" title={quoted(side.name)}>'
            f"{escaped(side.name)}</button>"
        )
    yield "</nav>"
    yield from _tools()
    yield "</header>"
    yield '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    yield from svg_definitions(pictures)
    yield "</defs></svg>"
    yield "<main>"
    for side, picture in zip(sides, pictures, strict=True):
        yield from _scenario(name, side, picture, is_first=side.scenario.id == first)
    yield "</main>"
    yield f'<script type="application/json" id="known">{_known(sides, pictures)}</script>'
    yield "</body>"


def _tools() -> Iterator[str]:
    yield (
        '<div class="search"><input id="find" type="search" placeholder="Find a name  ( / )"'
        ' aria-label="Find a name on the map" autocomplete="off" spellcheck="false"'
        ' role="combobox" aria-expanded="false" aria-controls="results" aria-autocomplete="list">'
        '<div class="results" id="results" role="listbox" aria-label="Found" tabindex="-1" hidden>'
        "</div></div>"
    )
    yield (
        '<div class="zoom" role="group" aria-label="Zoom">'
        '<button type="button" id="farther" aria-label="Farther">−</button>'
        '<output id="percent"></output>'
        '<button type="button" id="nearer" aria-label="Nearer">+</button>'
        '<button type="button" id="fit">Show all</button></div>'
    )


def _scenario(name: str, side: Side, picture: Picture, *, is_first: bool) -> Iterator[str]:
    title = f"{name} · {side.name}"
    hidden = "" if is_first else " hidden"
    yield f'<section class="scenario" aria-label={quoted(side.name)}{hidden}>'
    yield f'<h2 class="name which">{escaped(side.name)}</h2>'
    if side.is_empty and not picture.figures:
        yield '<div class="map"><p class="nothing">Nothing is drawn yet.</p></div>'
    else:
        yield f'<div class="map" tabindex="0" role="group" aria-label={quoted(title)}>'
        yield from svg_element(
            picture, title, transparent=True, names=names(side.scenario), style="", defined=True
        )
        yield "</div>"
    yield from panel(side, picture)
    yield "</section>"


def _known(sides: list[Side], pictures: list[Picture]) -> str:
    """What the script knows of each scenario, so that nothing in it can end the script."""
    told = [
        {"records": about(side, picture)} for side, picture in zip(sides, pictures, strict=True)
    ]
    text = json.dumps(told, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
