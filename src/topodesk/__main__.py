"""Where the program starts: a file or nothing opens the editor, a command runs without a window."""

from __future__ import annotations

import sys
from pathlib import Path

COMMANDS = ("assess", "check", "export", "logo", "preview", "rules", "schema", "to-print")


def main() -> int:
    """Run `topodesk` with the arguments of this process; its exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    elif arguments and (arguments[0] in COMMANDS or arguments[0][:1] == "-"):
        from topodesk.cli.commands import run

        return run(arguments)
    if len(arguments) > 1:
        sys.stderr.write("TopoDesk opens one design at a time: topodesk [FILE].\n")
        return 2
    return _edit(Path(arguments[0]) if arguments else None)


def _edit(path: Path | None) -> int:
    """Open the editor, or say in one sentence what it lacks."""
    from topodesk.cli.surroundings import lacking_display, lacking_library, lacking_plugin

    lacking = lacking_display()
    if lacking:
        from topodesk.cli.exporting import export_instead

        return export_instead(lacking, path)
    try:
        from topodesk.ui.app import run
    except ImportError as error:
        lacking = lacking_library(error)
        if not lacking:
            raise
    else:
        lacking = lacking_plugin()
    if lacking:
        sys.stderr.write(f"{lacking}\n")
        return 1
    return run(path)


if __name__ == "__main__":
    sys.exit(main())
