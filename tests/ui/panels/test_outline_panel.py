"""The outline on the shelf: in step with the map both ways, and edited by the same edits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from helpers.chaos import Chaos
from helpers.window import FakeCanvas, settle
from topodesk.edits.fields import rename
from topodesk.edits.groupings import add_grouping
from topodesk.edits.places import Place, place_team
from topodesk.edits.removing import remove
from topodesk.edits.streams import add_stream
from topodesk.session.outline import BAND, ROOT, children
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.outline.model import MIME, OutlineModel
from topodesk.ui.panels.outline.tree import OutlineTree

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def tree(window: MainWindow) -> OutlineTree:
    window.menus.actions["outline"].trigger()
    settle()
    assert window.outline.tree is not None
    return window.outline.tree


@pytest.fixture
def model(tree: OutlineTree) -> OutlineModel:
    found = tree.model()
    assert isinstance(found, OutlineModel)
    return found


def line(model: OutlineModel, id: str) -> QModelIndex:
    (node, *_) = model.nodes.showing(id)
    return model.index_of(node)


def seen(tree: OutlineTree, model: OutlineModel) -> list[str]:
    """The titles one sees, from top to bottom, indented by their depth."""
    found, index = [], model.index(0, 0)
    while index.isValid():
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        found.append("  " * depth + str(index.data()))
        index = tree.indexBelow(index)
    return found


def dragged(*ids: str) -> QMimeData:
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode())
    return data


def click(tree: OutlineTree, index: QModelIndex, *keys: Qt.KeyboardModifier) -> None:
    at = tree.visualRect(index).center()
    held = keys[0] if keys else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, held, at)
    settle()


def test_streams_steps_and_teams_are_open_at_first(tree: OutlineTree, model: OutlineModel) -> None:
    assert seen(tree, model) == [
        "Everyday spending",
        "  Cardholder",
        "  Pay",
        "    Pay Anywhere",
        "  Dispute",
        "Not on a stream",
        "  Core Platform",
        "  Risk",
    ]


def test_selecting_here_selects_on_the_map_and_scrolls_there(
    tree: OutlineTree, model: OutlineModel, session: Session, canvas: FakeCanvas
) -> None:
    click(tree, line(model, "risk"))
    assert session.selection.ids == ("risk",)
    assert canvas.told[-1] == ("follow", "risk")
    click(tree, line(model, "core"), Qt.KeyboardModifier.ControlModifier)
    assert set(session.selection.ids) == {"risk", "core"}


def test_selecting_on_the_map_opens_the_way_here(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    tree.collapseAll()
    session.selection.set(["ledger"])
    settle()
    assert tree.selected == ["ledger"]
    assert "    Ledger" in seen(tree, model)
    session.selection.set(["pay", "risk"])
    settle()
    assert set(tree.selected) == {"pay", "risk"}


def test_an_interaction_stands_under_both_its_parties(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    session.selection.set(["uses"])
    settle()
    assert tree.selected == ["uses"]
    tree.setExpanded(line(model, "core"), True)
    titles = [text.strip() for text in seen(tree, model)]
    assert "X-as-a-Service from Core Platform" in titles
    assert "X-as-a-Service to Pay Anywhere" in titles
    click(tree, model.index_of(model.nodes.showing("uses")[-1]))
    assert len(tree.selectionModel().selectedIndexes()) == 1


def test_an_edit_leaves_open_what_was_open(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    tree.setExpanded(line(model, "pay"), True)
    session.commit(place_team(session.scenario, Place("pay", stream="spend", steps=["s2"])))
    assert seen(tree, model)[2:6] == [
        "  Pay",
        "  Dispute",
        "    Pay Anywhere",
        "      X-as-a-Service from Core Platform",
    ]
    session.undo()
    assert seen(tree, model)[3] == "    Pay Anywhere"
    assert tree.isExpanded(line(model, "pay"))


def test_what_is_removed_elsewhere_is_gone_here(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    session.selection.set(["s1", "risk"])
    settle()
    session.commit(remove(session.scenario, ["spend"]))
    settle()
    assert tree.selected == ["risk"]
    assert seen(tree, model)[0] == "Not on a stream"


def test_another_scenario_is_listed_when_it_is_shown(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    session.switch("today")
    settle()
    assert seen(tree, model) == ["Not on a stream", "  Payments API"]


def test_edits_while_nobody_looks_are_caught_up_with(
    window: MainWindow, tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    window.shelf.show_page(window.palette_panel)
    session.commit(place_team(session.scenario, Place("risk", stream="spend", steps=["s2"])))
    assert "    Risk" not in seen(tree, model)
    window.menus.actions["outline"].trigger()
    assert "    Risk" in seen(tree, model)


def test_f2_names_in_the_tree(tree: OutlineTree, model: OutlineModel, session: Session) -> None:
    click(tree, line(model, "risk"))
    QTest.keyClick(tree, Qt.Key.Key_F2)
    (field,) = tree.viewport().findChildren(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Fraud & Risk")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert session.scenario["risk"].label() == "Fraud & Risk"
    assert session.history.done[-1].name == "Rename team “Risk” to “Fraud & Risk”"


def test_a_name_that_was_not_touched_stays_as_it_is_stored(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    session.commit(rename(session.scenario, "risk", " two\nlines "))
    click(tree, line(model, "risk"))
    QTest.keyClick(tree, Qt.Key.Key_F2)
    (field,) = tree.viewport().findChildren(QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert session.scenario["risk"].label() == " two\nlines "


def test_f2_on_an_interaction_leads_to_its_purpose(
    tree: OutlineTree, session: Session, canvas: FakeCanvas
) -> None:
    session.selection.set(["uses"])
    settle()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    assert canvas.told[-1] == ("rename",)


def test_letters_jump_to_the_line_they_begin(
    tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    tree.setCurrentIndex(model.index(0, 0))
    QTest.keyClicks(tree, "ri")
    settle()
    assert session.selection.only == "risk"


@pytest.mark.parametrize(
    ("ids", "target", "name"),
    [
        (["risk"], "s2", "Move team “Risk”"),
        (["risk"], "spend", "Move team “Risk”"),
        (["pay"], BAND, "Move team “Pay Anywhere”"),
        (["pay", "risk"], "s2", "Move 2 teams"),
        (["ledger"], "risk", "Give component “Ledger” to team “Risk”"),
        (["ledger"], "s2", "Let journey step “Dispute” need component “Ledger”"),
    ],
)
def test_a_drop_is_the_edit_it_is_on_the_map(
    model: OutlineModel, session: Session, ids: list[str], target: str, name: str
) -> None:
    parent = line(model, target)
    assert model.canDropMimeData(dragged(*ids), MOVE, -1, -1, parent)
    assert not model.dropMimeData(dragged(*ids), MOVE, -1, -1, parent)
    assert session.history.done[-1].name == name
    assert list(session.selection.ids) == ids


@pytest.mark.parametrize(
    ("ids", "target"),
    [(["core"], "s2"), (["s1"], "s2"), (["pay", "ledger"], "s2"), (["risk"], "pay"), ([], "s2")],
)
def test_a_drop_that_means_nothing_is_not_taken(
    model: OutlineModel, session: Session, ids: list[str], target: str
) -> None:
    parent = line(model, target)
    assert not model.canDropMimeData(dragged(*ids), MOVE, -1, -1, parent)
    model.dropMimeData(dragged(*ids), MOVE, -1, -1, parent)
    assert session.history.done == ()


@pytest.mark.parametrize(
    ("id", "target", "row", "after"),
    [
        ("s2", "spend", 0, ["s2", "s1"]),
        ("s1", "spend", 3, ["s2", "s1"]),
        ("risk", BAND, 0, ["risk", "core"]),
    ],
)
def test_a_drop_between_two_lines_puts_things_in_another_order(
    model: OutlineModel, session: Session, id: str, target: str, row: int, after: list[str]
) -> None:
    """TOOL-98"""
    if target == BAND:
        session.commit(place_team(session.scenario, Place("risk")))
        settle()
    before = session.scenario[id]
    parent = line(model, target)
    assert model.canDropMimeData(dragged(id), MOVE, row, 0, parent)
    model.dropMimeData(dragged(id), MOVE, row, 0, parent)
    kind = type(before)
    lines = children(session.scenario, target)
    assert [i for i in lines if isinstance(session.scenario[i], kind)] == after
    settle()
    assert not model.canDropMimeData(dragged(id), MOVE, lines.index(id), 0, line(model, target))


def test_platforms_and_streams_are_ordered_by_dragging_and_never_into_themselves(
    model: OutlineModel, session: Session
) -> None:
    """TOOL-98"""
    store = session.scenario
    for name in ("One", "Two"):
        session.commit(add_grouping(store, name=name, id=name))
        session.commit(add_stream(store, name=f"Lane {name}", id=f"lane-{name}"))
    tops = children(store, ROOT)
    root = QModelIndex()
    assert model.canDropMimeData(dragged("Two"), MOVE, tops.index("One"), 0, root)
    model.dropMimeData(dragged("Two"), MOVE, tops.index("One"), 0, root)
    model.dropMimeData(dragged("lane-Two"), MOVE, 0, 0, root)
    tops = children(store, ROOT)
    assert tops[0] == "lane-Two"
    assert tops.index("Two") < tops.index("One")
    settle()
    model.dropMimeData(dragged("One"), MOVE, 0, 0, line(model, "Two"))
    assert children(store, "Two") == ["One"]
    settle()
    assert not model.canDropMimeData(dragged("Two"), MOVE, 0, 0, line(model, "Two"))


def test_the_menu_is_about_what_was_pressed(
    window: MainWindow, tree: OutlineTree, model: OutlineModel, session: Session
) -> None:
    asked: list[QPoint] = []
    tree.context_menu.connect(asked.append)
    tree.context_menu.disconnect(window.outline.context_menu.emit)
    at = tree.visualRect(line(model, "risk")).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert session.selection.only == "risk"


@pytest.mark.parametrize("seed", range(4))
def test_the_lines_are_those_of_a_fresh_look_after_any_edits(seed: int, qapp: object) -> None:
    chaos = Chaos(seed)
    model = OutlineModel(Session(chaos.design), lambda _said: None)
    every_line(model)
    for _ in range(60):
        if not model.follow(chaos.step()):
            model.start_again()
        lines = every_line(model)
        assert lines == fresh_lines(model.session)


def every_line(model: OutlineModel) -> list[tuple[str, str]]:
    found, waiting = [], [model.nodes.root]
    while waiting:
        node = waiting.pop()
        for place, child in enumerate(model.under(node)):
            assert (child.place, child.parent) == (place, node)
            found.append((node.id, child.id))
            waiting.append(child)
    return sorted(found)


def fresh_lines(session: Session) -> list[tuple[str, str]]:
    found, waiting = [], [ROOT]
    while waiting:
        id = waiting.pop()
        for child in children(session.scenario, id):
            found.append((id, child))
            waiting.append(child)
    return sorted(found)
