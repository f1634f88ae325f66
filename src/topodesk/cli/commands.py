"""The commands of `topodesk`: what they are called with, what they print, what they exit with."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from topodesk import __version__
from topodesk.cli.choosing import chosen
from topodesk.cli.exporting import Look, Unwritten, export
from topodesk.cli.looks import THEME, Wishes
from topodesk.storage.errors import DesignError
from topodesk.storage.files import read

LARGEST_SCALE = 20.0
CLEAN, FOUND, UNREADABLE = 0, 1, 2
"""Exit codes of `check`. Other commands end with 1 when their output could not be written."""


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit code. What it has to say goes to the two output streams."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        code: int = options.does(options)
        sys.stdout.flush()
    except DesignError as error:
        return _complain(str(error), UNREADABLE)
    except Unwritten as error:
        return _complain(str(error), FOUND)
    except BrokenPipeError:
        # The reader has seen enough; nothing more may be flushed into the pipe at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        return 130
    return code


def _check(options: argparse.Namespace) -> int:
    from topodesk.cli.report import Checked, as_json, as_text
    from topodesk.rules.checker import Checker
    from topodesk.rules.facts import Facts
    from topodesk.rules.finding import Severity
    from topodesk.rules.score.score import score

    loaded = read(options.file)
    if loaded.notice:
        _complain(loaded.notice, CLEAN)
    design, scenario = loaded.design, chosen(loaded.design, options.scenario)
    as_of = options.as_of or design.info.as_of or date.today()
    checker = Checker(Facts(design, scenario, as_of))
    checked = Checked(
        design.info.name,
        scenario.name,
        as_of,
        checker.findings,
        checker.questions,
        score(checker.facts),
        checker.facts,
        checker.waived,
    )
    sys.stdout.write(as_json(checked) if options.format == "json" else as_text(checked))
    level = None if options.fail_on == "never" else Severity(options.fail_on)
    return FOUND if checked.reaches(level) else CLEAN


def _export(options: argparse.Namespace) -> int:
    if options.progress:
        import signal

        # Whoever watches may stop it; then it clears away what it began, as on Ctrl+C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    tell = _tell_page if options.progress else None
    look = Look(options.scale, options.transparent)
    wishes = Wishes(
        options.sections, options.page, options.theme, not options.without_design, options.against
    )
    said = export(options.file, options.out, options.scenario, options.as_of, tell, look, wishes)
    sys.stdout.write(said + "\n")
    return CLEAN


def _logo(_options: argparse.Namespace) -> int:
    from topodesk.cli.logos import read_logo

    read_logo()
    return CLEAN


def _to_print(options: argparse.Namespace) -> int:
    from topodesk.cli.previewing import to_print

    to_print(options.folder, options.scenario, options.as_of, Wishes(), _tell_page)
    return CLEAN


def _preview(options: argparse.Namespace) -> int:
    from topodesk.cli.previewing import preview

    def offer(headlines: dict[str, str]) -> None:
        sys.stdout.write(f"headlines {json.dumps(headlines)}\n")
        sys.stdout.flush()

    wishes = Wishes(options.sections, options.page, options.theme, against=options.against)

    def note(sentence: str) -> None:
        sys.stdout.write(f"note {sentence}\n")
        sys.stdout.flush()

    preview(options.folder, options.scenario, options.as_of, wishes, _tell_page, note, offer)
    return CLEAN


def _tell_page(done: int, of: int, key: str = "") -> None:
    sys.stdout.write(f"page {done} of {of} {key}".rstrip() + "\n")
    sys.stdout.flush()


def _assess(options: argparse.Namespace) -> int:
    from topodesk.cli.assessing import as_json, as_text, assess

    readings = assess(options.file)
    sys.stdout.write(as_json(readings) if options.format == "json" else as_text(readings))
    return CLEAN


def _rules(options: argparse.Namespace) -> int:
    from topodesk.cli.rules import NoSuchRule, about_rules

    try:
        sys.stdout.write(about_rules(options.rule, options.format))
    except NoSuchRule as error:
        return _complain(str(error), UNREADABLE)
    return CLEAN


def _schema(options: argparse.Namespace) -> int:
    from topodesk.storage.schema import schema_text

    sys.stdout.write(schema_text())
    return CLEAN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="topodesk",
        usage="topodesk [FILE]\n       topodesk COMMAND ...",
        description="An editor for organisation design. Without a command it opens the editor, "
        "with FILE or an empty design. A file called like a command is opened as ./check.",
    )
    parser.add_argument("--version", action="version", version=f"topodesk {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_export(commands)
    _add_preview(commands)
    _add_assess(commands)
    _add_rules(commands)
    schema = commands.add_parser(
        "schema", help="print the JSON Schema of the file format", prog="topodesk schema"
    )
    schema.set_defaults(does=_schema)
    return parser


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check",
        prog="topodesk check",
        help="print the findings of a scenario",
        description="Prints the findings of a scenario. Ends with 0 when none reaches the level "
        "of --fail-on, with 1 when one does, with 2 when the file cannot be read.",
    )
    check.add_argument("file", metavar="FILE", type=Path)
    _add_scenario(check)
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--fail-on", choices=("error", "warning", "info", "never"), default="error")
    _add_as_of(check)
    check.set_defaults(does=_check)


def _add_wishes(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--sections",
        metavar="KEYS",
        default="",
        help="only these sections of a proposal, such as decision,change; =-KEY leaves one out",
    )
    command.add_argument(
        "--against",
        metavar="NAME",
        default="",
        help="the scenario a proposal is compared with instead of today: two options side by side",
    )
    command.add_argument(
        "--page",
        metavar="FORMAT",
        default="",
        help="the paper of a proposal: a4, letter or a3, each also as -portrait",
    )
    command.add_argument("--theme", default="", help=f"the look of a proposal: {THEME}")


def _add_preview(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """What the window uses to show and to print pages and to read logos; it stands in no help."""
    commands.add_parser("logo", prog="topodesk logo").set_defaults(does=_logo)
    command = commands.add_parser("to-print", prog="topodesk to-print")
    command.add_argument("folder", metavar="FOLDER", type=Path)
    _add_scenario(command)
    _add_as_of(command)
    command.set_defaults(does=_to_print)
    command = commands.add_parser("preview", prog="topodesk preview")
    command.add_argument("folder", metavar="FOLDER", type=Path)
    _add_scenario(command)
    _add_as_of(command)
    _add_wishes(command)
    command.set_defaults(does=_preview)


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser(
        "export",
        prog="topodesk export",
        help="write the proposal or the map of a scenario in a form others can use",
        description="Writes the proposal (OUT.pdf, OUT.pptx), its summary (OUT.md), all scenarios "
        "as a page for a browser (OUT.html), or the map of a scenario (OUT.png, OUT.svg).",
    )
    export.add_argument("file", metavar="FILE", type=Path, help="a design; - reads standard input")
    export.add_argument("out", metavar="OUT", type=Path)
    _add_scenario(export)
    _add_as_of(export)
    export.add_argument(
        "--scale",
        metavar="N",
        type=_scale,
        help="pixels of a PNG to a unit of the map; 2 if left out",
    )
    export.add_argument(
        "--transparent", action="store_true", help="draw the map of a PNG or SVG on no paper"
    )
    _add_wishes(export)
    export.add_argument(
        "--without-design",
        action="store_true",
        help="do not let the design travel inside the PDF",
    )
    export.add_argument("--progress", action="store_true", help="print each page that is done")
    export.set_defaults(does=_export)


def _add_assess(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    assess = commands.add_parser(
        "assess",
        prog="topodesk assess",
        help="suggest what the teams of a list are built around",
        description="Reads a CSV with columns name, mission (or description) and owns (separated "
        "by ;) and suggests for each team what it is built around and its type, with the words "
        "that say so. Suggestions to be confirmed by a person.",
    )
    assess.add_argument("file", metavar="TEAMS.csv", type=Path)
    assess.add_argument("--format", choices=("text", "json"), default="text")
    assess.set_defaults(does=_assess)


def _add_rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rules = commands.add_parser(
        "rules",
        prog="topodesk rules",
        help="list the rules, or explain one",
        description="Lists what TopoDesk looks out for; with an id or a name, explains that rule.",
    )
    rules.add_argument("rule", metavar="RULE", nargs="?", help="such as FLOW-02")
    rules.add_argument("--format", choices=("text", "json"), default="text")
    rules.set_defaults(does=_rules)


def _add_scenario(parser: argparse.ArgumentParser) -> None:
    what = "which scenario; the first proposal, else the first, when not given"
    parser.add_argument("--scenario", metavar="NAME", help=what)


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="DATE", type=_date, help="the date that date rules use: 2026-11-22"
    )


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-11-22") from None


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0 < scale <= LARGEST_SCALE:
        raise argparse.ArgumentTypeError(f"{text!r} is no number above 0 and up to 20") from None
    return scale


def _complain(sentence: str, code: int) -> int:
    sys.stderr.write(f"topodesk: {sentence}\n")
    return code


def _speak_utf8() -> None:
    """Names may hold any character. A terminal keeps its encoding; files and pipes are UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
