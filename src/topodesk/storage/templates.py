"""Templates: pieces of a design that somebody keeps, each a file of its own in one folder.

A file holds a fragment as the clipboard does, with a name and a line about what it is for.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from topodesk.model.component import Component
from topodesk.model.fragment import Fragment
from topodesk.storage import json_text
from topodesk.storage.errors import DesignError
from topodesk.storage.failures import reading_failed, removing_failed, writing_failed
from topodesk.storage.files import write
from topodesk.storage.fragment import fragment_of_document, fragment_text
from topodesk.storage.wording import file_name, named

ENDING = ".template.json"
LONGEST = 200
"""Characters of a name, and of the line about it."""
MOST = 400
"""Templates that are read from a folder; nobody looks through more."""


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A kept piece of a design, and the file it is in."""

    path: Path
    name: str
    about: str
    fragment: Fragment

    @property
    def component(self) -> Component | None:
        """The component it is, when it is nothing else."""
        picked = [r for r in self.fragment.records if r.id in self.fragment.picked]
        only = picked[0] if len(picked) == 1 else None
        return only if isinstance(only, Component) else None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was found in a folder of templates, by name; `skipped` says of each file that cannot be
    used why, in one sentence."""

    templates: tuple[Template, ...] = ()
    skipped: tuple[str, ...] = ()


def read_templates(folder: Path) -> Kept:
    """Every template in `folder`; a folder that is not there holds none."""
    found: list[Template] = []
    skipped: list[str] = []
    for path in _files(folder):
        try:
            found.append(read_template(path))
        except DesignError as error:
            skipped.append(str(error))
    found.sort(key=lambda template: (template.name.casefold(), template.path.name))
    return Kept(tuple(found), tuple(skipped))


def read_template(path: Path) -> Template:
    """The template in the file at `path`; DesignError with one sentence when it is none."""
    where = named(file_name(path))
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise DesignError(f"{where} is not a file with a template.")
        with open(path, "rb") as file:
            data = file.read(json_text.LARGEST_FILE + 1)
    except OSError as error:
        raise DesignError(reading_failed(path, error)) from error
    document = json_text.parse(data, where)
    fragment = fragment_of_document(document, where)
    said = document if isinstance(document, dict) else {}
    name, about = said.get("name"), said.get("about", "")
    if not isinstance(name, str) or not isinstance(about, str):
        raise DesignError(f"{where} does not say what the template is called.")
    if not fragment.picked:
        raise DesignError(f"{where} holds nothing that can be put on a map.")
    return Template(path, name[:LONGEST], about[:LONGEST], fragment)


def keep_template(folder: Path, name: str, about: str, fragment: Fragment) -> Template:
    """Write a fragment as a new template; DesignError when the folder cannot be written."""
    _make(folder)
    kept = Template(fresh_file(folder, name, ENDING), name[:LONGEST], about[:LONGEST], fragment)
    write(_text(kept), kept.path)
    return kept


def rename_template(template: Template, name: str, about: str) -> Template:
    """Call a template otherwise; its file keeps its own name."""
    renamed = Template(template.path, name[:LONGEST], about[:LONGEST], template.fragment)
    write(_text(renamed), renamed.path)
    return renamed


def forget_template(template: Template) -> None:
    """Remove the file of a template; DesignError when it cannot be removed."""
    try:
        template.path.unlink(missing_ok=True)
    except OSError as error:
        raise DesignError(removing_failed(template.path, error)) from error


def bring_back(template: Template) -> None:
    """Write a template that was removed as it was."""
    _make(template.path.parent)
    write(_text(template), template.path)


def fresh_file(folder: Path, name: str, ending: str) -> Path:
    """A file in `folder` that is not there yet, called like `name`."""
    words = "".join(c if c.isalnum() else " " for c in name[:60].casefold()).split()
    stem = "-".join(words)[:60] or "template"
    path, number = folder / f"{stem}{ending}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path


def _text(template: Template) -> bytes:
    return fragment_text(template.fragment, name=template.name, about=template.about)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DesignError(writing_failed(folder, error)) from error


def _files(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError:
        return
    ours = [n for n in names if n.endswith(ENDING) and not n.startswith(".")]
    yield from (folder / name for name in ours[:MOST])
