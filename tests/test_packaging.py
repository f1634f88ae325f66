"""The files for a Linux desktop name one application, one file type, and pass the tools."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[1] / "packaging"
NAME = "org.topodesk.TopoDesk"
DESKTOP, METAINFO, MIME = (
    PACKAGING / f"{NAME}{ending}" for ending in (".desktop", ".metainfo.xml", ".mime.xml")
)
TYPE = "application/vnd.topodesk+json"


def _accepted_by(tool: str, *arguments: str | Path) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    ran = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_desktop_entry_opens_designs() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    main = entry["Desktop Entry"]
    assert (main["Exec"], main["Icon"]) == ("topodesk %f", NAME)
    assert main["MimeType"] == f"{TYPE};"


def test_metainfo_and_mime_type_name_the_same_application_and_type() -> None:
    metainfo = ET.parse(METAINFO).getroot()
    assert metainfo.findtext("id") == NAME
    assert metainfo.findtext("launchable") == DESKTOP.name
    assert metainfo.findtext("provides/mediatype") == TYPE
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(MIME).getroot().find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") == TYPE
    assert [glob.get("pattern") for glob in kind.iter(f"{space}glob")] == ["*.topodesk.json"]


def test_the_desktop_entry_is_valid() -> None:
    _accepted_by("desktop-file-validate", DESKTOP)


def test_the_metainfo_is_valid() -> None:
    _accepted_by("appstreamcli", "validate", "--no-net", METAINFO)


def test_the_mime_type_is_valid(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(MIME, tmp_path / "packages")
    _accepted_by("update-mime-database", tmp_path)
    assert TYPE in (tmp_path / "globs2").read_text(encoding="utf-8")
