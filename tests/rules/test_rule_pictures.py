"""The pictures on the pages about the rules are those of the examples."""

from __future__ import annotations

from helpers.rule_pages import pages, pictures, stored


def test_the_pictures_of_the_rules_are_up_to_date() -> None:
    kept = {path: text for path, text in stored().items() if path.endswith(".svg")}
    wanted = pictures()
    assert kept.keys() == wanted.keys()
    old = [path for path, text in wanted.items() if kept[path] != text]
    assert old == [], "run python tests/write_rule_pages.py"


def test_drawing_the_pictures_again_gives_the_same() -> None:
    assert pictures() == pictures()


def test_every_picture_stands_on_a_page() -> None:
    text = "".join(pages().values())
    assert all(f"({path})" in text for path in pictures())
