"""What brings the panels to the front, and what their own menus offer on a card or a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    FINDING,
    MAP,
    SEPARATOR,
    STEP,
    Action,
    Does,
    Item,
    Says,
    When,
    editable,
    is_open,
)

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow
    from topodesk.ui.panels.findings.entries import Entry

MOST_FIXES = 3
"""Of one finding; rules offer fewer."""


def _history(window: MainWindow) -> None:
    window.show_panels()
    window.side.show_history()


def _measures(window: MainWindow) -> None:
    window.keep_typing()
    window.scoring.toggle()


def _outline(window: MainWindow) -> None:
    window.show_panels()
    window.shelf.show_page(window.outline)
    window.outline.take_keyboard()


def _chosen(window: MainWindow) -> Entry | None:
    return window.side.findings.chosen if window.session is not None else None


def _on_the_map(window: MainWindow) -> bool:
    entry, session = _chosen(window), window.session
    return (
        entry is not None
        and session is not None
        and any(id in session.scenario for id in entry.where)
    )


def _fix_says(place: int) -> Says:
    def says(window: MainWindow) -> str:
        entry = _chosen(window)
        return entry.fixes[place] if entry is not None and place < len(entry.fixes) else ""

    return says


def _can_fix(place: int) -> When:
    return lambda window: editable(window) and bool(_fix_says(place)(window))


def _fixes(place: int) -> Does:
    return lambda window: window.side.findings.fix_chosen(place)


def _write_says(window: MainWindow) -> str:
    entry = _chosen(window)
    return entry.writing.words if entry is not None and entry.writing is not None else ""


def _can_write(window: MainWindow) -> bool:
    return editable(window) and bool(_write_says(window)) and _on_the_map(window)


def _become(window: MainWindow) -> None:
    entry = _chosen(window)
    if entry is not None:
        window.side.ask_what_becomes(entry.where[0])


def _can_become(window: MainWindow) -> bool:
    entry, session = _chosen(window), window.session
    if entry is None or session is None or not editable(window) or not entry.where:
        return False
    record = session.scenario.records.get(entry.where[0])
    return record is not None and record.collection == "teams"


def _become_says(window: MainWindow) -> str:
    entry = _chosen(window)
    said = entry is not None and entry.writing is not None and entry.writing.place == "tests"
    return "What should this team become?…" if _can_become(window) and not said else ""


def _accept(window: MainWindow) -> None:
    entry = _chosen(window)
    if entry is not None:
        window.side.findings.leads.accept(entry)


def _accept_says(window: MainWindow) -> str:
    entry = _chosen(window)
    if entry is None or entry.finding is None:
        return ""
    return "Change why it is accepted…" if entry.accepted else "Accept on purpose…"


def _can_accept(window: MainWindow) -> bool:
    return editable(window) and bool(_accept_says(window)) and _on_the_map(window)


def _explain(*, numbers: bool) -> Does:
    def explain(window: MainWindow) -> None:
        entry = _chosen(window)
        if entry is not None:
            window.side.findings.leads.explain(entry, numbers=numbers)

    return explain


def _numbers_say(window: MainWindow) -> str:
    entry = _chosen(window)
    if entry is None:
        return ""
    from topodesk.rules.registry import rule

    return "Numbers of this rule…" if rule(entry.rule).usual else ""


def _word(window: MainWindow) -> str:
    """The first word it is about."""
    entry = _chosen(window)
    return next(iter(window.side.findings.leads.words_of(entry)), "") if entry is not None else ""


def _word_says(window: MainWindow) -> str:
    word = " ".join(_word(window)[:60].split())
    return f"“{word}” is fine here" if word else ""


def _let_word_be(window: MainWindow) -> None:
    from topodesk.tools.judging import let_word_be

    word = _word(window)
    window.do(lambda session: let_word_be(session, word))


def _copy(window: MainWindow) -> None:
    from PySide6.QtGui import QGuiApplication

    entry = _chosen(window)
    if entry is not None:
        QGuiApplication.clipboard().setText(entry.text)
        window.status.say("Copied the text of the finding")


def _is_chosen(window: MainWindow) -> bool:
    return _chosen(window) is not None


def _asked(window: MainWindow) -> str:
    return window.side.history.asked_name if window.session is not None else ""


def _step_says(window: MainWindow) -> str:
    name = _asked(window)
    return f"Go to: {name}" if name else "Go to this step"


FIXES = tuple(
    Action(
        f"finding_fix_{place + 1}",
        f"Fix it in the {way} way",
        _fixes(place),
        (),
        _can_fix(place),
        on=FINDING,
        says=_fix_says(place),
    )
    for place, way in enumerate(("first", "second", "third")[:MOST_FIXES])
)

ACTIONS: tuple[Action, ...] = (
    Action("outline", "Outline", _outline),
    Action("history", "History", _history),
    Action(
        "measures",
        "Score and measures",
        _measures,
        ("Ctrl+Shift+M",),
        is_open,
        on=MAP,
        checked=lambda w: w.session is not None and w.scoring.open,
    ),
    Action(
        "finding_show",
        "Show on the map",
        lambda w: w.side.findings.show_chosen(),
        (),
        _on_the_map,
        on=FINDING,
    ),
    *FIXES,
    Action(
        "finding_write",
        "Write what is missing",
        lambda w: w.side.findings.write_chosen(),
        (),
        _can_write,
        on=FINDING,
        says=_write_says,
    ),
    Action(
        "finding_become",
        "What should this team become?…",
        _become,
        (),
        _can_become,
        on=FINDING,
        says=_become_says,
    ),
    Action(
        "finding_accept",
        "Accept on purpose…",
        _accept,
        (),
        _can_accept,
        on=FINDING,
        says=_accept_says,
    ),
    Action(
        "finding_word",
        "This word is fine here",
        _let_word_be,
        (),
        lambda w: editable(w) and bool(_word_says(w)),
        on=FINDING,
        says=_word_says,
    ),
    Action(
        "finding_numbers",
        "Numbers of this rule…",
        _explain(numbers=True),
        (),
        lambda w: bool(_numbers_say(w)),
        on=FINDING,
        says=_numbers_say,
    ),
    Action(
        "finding_explain",
        "Explain this rule",
        _explain(numbers=False),
        (),
        _is_chosen,
        on=FINDING,
    ),
    Action("finding_copy", "Copy its text", _copy, (), _is_chosen, on=FINDING),
    Action(
        "step_go",
        "Go to this step",
        lambda w: w.side.history.go_to_asked(),
        (),
        lambda w: editable(w) and bool(_asked(w)),
        on=STEP,
        says=_step_says,
    ),
)

VIEW: tuple[Item, ...] = ("measures", "outline", "library", "history", "walks")
"""In one group of the View menu with what shows and hides them."""

FINDING_MENU: tuple[Item, ...] = (
    *("finding_show", SEPARATOR),
    *(action.id for action in FIXES),
    *("finding_write", "finding_become", SEPARATOR),
    *("finding_accept", "finding_word", "finding_numbers", SEPARATOR),
    *("finding_explain", "finding_copy"),
)
STEP_MENU: tuple[Item, ...] = ("step_go",)
