"""The fonts installed on this computer, asked only for characters the bundled fonts lack.

Only fonts with outlines count (a bitmap emoji font could not be drawn in a PDF or SVG), and of a
collection (.ttc) the first font. The folders are listed once; a font's characters are read when a
search first comes to it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import uharfbuzz as hb

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")

_PREFERRED = (
    "notosanscjk",
    "notosanssc",
    "notosansjp",
    "sourcehansans",
    "pingfang",
    "hiragino",
    "yugoth",
    "msyh",
    "meiryo",
    "malgun",
    "applesdgothic",
    "notosans",
    "segoeui",
    "seguisym",
    "droidsansfallback",
    "wqy",
    "unifont",
    "dejavusans",
    "arialuni",
    "arial",
    "freesans",
)
"""Beginnings of the names of plain sans-serif fonts with many characters, best first."""

_UNLIKE_INTER = ("bold", "italic", "oblique", "black", "thin", "condensed", "mono", "serif")
"""Parts of names that mark a font as looking unlike plain text; they are asked last."""


def font_with(char: str, *, bold: bool = False) -> str | None:
    """The path of an installed font with outlines for `char`, or None."""
    path = _regular_with(char)
    if path and bold:
        sibling = path.with_name(path.name.replace("Regular", "Bold"))
        if sibling != path and sibling.is_file() and ord(char) in _characters(sibling):
            return str(sibling)
    return str(path) if path else None


@lru_cache(maxsize=4096)
def _regular_with(char: str) -> Path | None:
    code = ord(char)
    return next((path for path in installed() if code in _characters(path)), None)


@lru_cache(maxsize=1)
def installed() -> tuple[Path, ...]:
    """The installed font files, in the order they are asked."""
    found = {path for folder in folders() for path in _files(folder)}
    return tuple(sorted(found, key=_rank))


def folders() -> tuple[Path, ...]:
    """Where this operating system keeps fonts; some may not exist."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        shared = Path("/System/Library")
        loaded = shared.glob("AssetsV2/com_apple_MobileAsset_Font*")
        return shared / "Fonts", *loaded, Path("/Library/Fonts"), home / "Library/Fonts"
    dirs = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = os.environ.get("XDG_DATA_HOME") or str(home / ".local/share")
    shares = [own, *dirs.split(":")]
    return home / ".fonts", *(Path(share) / "fonts" for share in shares if share)


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            if name.lower().endswith(_SUFFIXES):
                yield Path(place, name)


def _rank(path: Path) -> tuple[int, int, str]:
    name = path.stem.lower().replace("-", "").replace("_", "").replace(" ", "")
    unlike = sum(part in name for part in _UNLIKE_INTER)
    known = (i for i, start in enumerate(_PREFERRED) if name.startswith(start))
    return unlike, next(known, len(_PREFERRED)), str(path)


@cache
def _characters(path: Path) -> frozenset[int] | hb.Set:
    """The code points a font has outlines for; none when the file cannot be read as a font."""
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        if not {"glyf", "CFF ", "CFF2"} & set(face.table_tags):
            return frozenset()
        return face.unicodes
    except (OSError, hb.HarfBuzzError):  # a damaged or vanished file: the others still serve
        return frozenset()
