"""What a computer may lack for a window to open, said in one sentence with the package to install.

Qt itself would end the whole process, with a core dump, where a library or the display is missing.
Nothing heavy may be imported here: the editor's start passes through it.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path

PACKAGES: dict[str, tuple[str, str]] = {
    "libEGL.so": ("libegl1", "mesa-libEGL"),
    "libGL.so": ("libgl1", "mesa-libGL"),
    "libGLX.so": ("libglx0", "libglvnd-glx"),
    "libOpenGL.so": ("libopengl0", "libglvnd-opengl"),
    "libxkbcommon.so": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libfontconfig.so": ("libfontconfig1", "fontconfig"),
    "libfreetype.so": ("libfreetype6", "freetype"),
    "libdbus-1.so": ("libdbus-1-3", "dbus-libs"),
    "libglib-2.0.so": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so": ("libglib2.0-0", "glib2"),
    "libgssapi_krb5.so": ("libgssapi-krb5-2", "krb5-libs"),
    "libwayland-client.so": ("libwayland-client0", "libwayland-client"),
    "libX11.so": ("libx11-6", "libX11"),
    "libX11-xcb.so": ("libx11-xcb1", "libX11-xcb"),
    "libxcb.so": ("libxcb1", "libxcb"),
    "libxcb-cursor.so": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so": ("libxcb-xkb1", "libxcb"),
}
"""Library, without its version -> the package that brings it: Debian and Ubuntu, Fedora."""

_LIBRARY = re.compile(r"(lib[\w.+-]+?\.so)([.\d]*): cannot open shared object file")


def lacking_display() -> str:
    """Why no window can be shown on this computer now; "" when one can, as far as can be told."""
    if sys.platform in ("win32", "darwin") or not _uses_x11():
        return ""
    name = os.environ.get("DISPLAY", "")
    if not name:
        return "There is no display here, so the editor cannot open a window"
    if not _answers():
        return f"The display “{name}” does not answer, so the editor cannot open a window"
    return ""


def _answers() -> bool:
    """Whether the X server of DISPLAY lets us in; True also where that cannot be asked."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)


def lacking_library(error: BaseException) -> str:
    """The sentence for an import of Qt that failed; "" when `error` is about something else."""
    if found := _LIBRARY.search(str(error)):
        return _sentence(found[1], found[2])
    name = getattr(error, "name", None) or ""
    if name.partition(".")[0] in ("PySide6", "shiboken6"):
        if isinstance(error, ModuleNotFoundError):
            return "The editor needs PySide6: install it with “pip install PySide6-Essentials”."
        return f"The editor cannot use PySide6 on this computer: {error}."
    return ""


def lacking_plugin() -> str:
    """The sentence for a library that Qt would miss when it opens the X display; "" for none."""
    if not sys.platform.startswith("linux") or not _uses_x11():
        return ""
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec and spec.submodule_search_locations) or ():
        plugin = Path(folder) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
        if plugin.exists():
            return _loads(plugin)
    return ""


def _uses_x11() -> bool:
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    return wanted.startswith("xcb") or (not wanted and not os.environ.get("WAYLAND_DISPLAY"))


def _loads(plugin: Path) -> str:
    import ctypes

    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return lacking_library(error)
    return ""


def _sentence(library: str, version: str) -> str:
    packages = PACKAGES.get(library)
    lacks = f"Qt needs the library {library}{version}, which this computer lacks: install"
    if packages is None:
        return f"{lacks} the package of your system that brings it."
    debian, fedora = packages
    return f"{lacks} the package {debian} (Debian, Ubuntu) or {fedora} (Fedora)."
