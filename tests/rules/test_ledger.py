from __future__ import annotations

from collections.abc import Callable

from topodesk.rules.ledger import Ledger


class Sheet:
    """Cells of numbers and formulas, each remembered in a ledger."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.numbers: dict[str, int] = {}
        self.runs: list[str] = []

    def number(self, name: str) -> int:
        self.ledger.read(name)
        return self.numbers[name]

    def formula(self, name: str, compute: Callable[[], int]) -> int:
        def run() -> int:
            self.runs.append(name)
            return compute()

        value: int = self.ledger.get(("formula", name), run)
        return value

    def set(self, name: str, number: int) -> set[object]:
        self.numbers[name] = number
        self.ledger.touch([name])
        return set(self.ledger.settle())


def total(sheet: Sheet) -> int:
    def positive() -> int:
        return sheet.formula("positive", lambda: int(sheet.number("a") > 0))

    value = sheet.formula("total", lambda: positive() * 10 + sheet.number("b"))
    sheet.ledger.keep([("formula", "total")])
    return value


def sheet() -> Sheet:
    made = Sheet()
    made.numbers = {"a": 1, "b": 2, "c": 3}
    return made


def test_a_value_is_computed_once() -> None:
    it = sheet()
    assert [total(it), total(it)] == [12, 12]
    assert it.runs == ["total", "positive"]


def test_a_changed_fact_recomputes_what_read_it() -> None:
    it = sheet()
    total(it)
    assert it.set("b", 5) == {("formula", "total")}
    assert total(it) == 15


def test_an_equal_value_stops_the_ripple() -> None:
    it = sheet()
    total(it)
    it.runs.clear()
    assert it.set("a", 7) == set()
    assert it.runs == ["positive"]


def test_a_fact_nobody_read_recomputes_nothing() -> None:
    it = sheet()
    total(it)
    it.runs.clear()
    it.set("c", 9)
    assert it.runs == []


def test_what_is_no_longer_read_is_forgotten() -> None:
    it = sheet()

    def either() -> int:
        return it.formula("left", lambda: it.number("a")) if it.number("b") else 0

    it.formula("root", either)
    it.ledger.keep([("formula", "root")])
    it.set("b", 0)
    assert ("formula", "left") not in it.ledger
    it.runs.clear()
    it.set("a", 5)
    assert it.runs == []


def test_a_dropped_root_takes_what_only_it_read_with_it() -> None:
    it = sheet()
    total(it)
    it.ledger.drop(("formula", "total"))
    assert ("formula", "total") not in it.ledger
    assert ("formula", "positive") not in it.ledger


def test_a_dropped_root_that_others_read_stays_until_they_let_go() -> None:
    it = sheet()
    total(it)
    it.formula("reader", lambda: total(it) if it.number("c") else 0)
    it.ledger.keep([("formula", "reader")])
    it.ledger.drop(("formula", "total"))
    assert ("formula", "total") in it.ledger
    it.set("c", 0)
    assert ("formula", "total") not in it.ledger


def test_a_stale_value_is_never_handed_out() -> None:
    it = sheet()
    total(it)
    it.numbers["b"] = 8
    it.ledger.touch(["b"])
    assert total(it) == 18


def test_a_diamond_is_settled_with_one_run_each() -> None:
    it = sheet()
    left = lambda: it.formula("left", lambda: it.number("a") + 1)  # noqa: E731
    right = lambda: it.formula("right", lambda: left() + it.number("a"))  # noqa: E731
    it.formula("sum", lambda: left() + right())
    it.ledger.keep([("formula", "sum")])
    it.runs.clear()
    it.set("a", 10)
    assert sorted(it.runs) == ["left", "right", "sum"]
    assert it.formula("sum", lambda: 0) == 32


def test_what_only_a_later_root_reads_waits_until_it_is_asked_for() -> None:
    it = sheet()
    share = lambda: it.formula("share", lambda: it.number("a") / 10)  # noqa: E731
    it.formula("whole", lambda: share() * 100)
    it.formula("near", lambda: it.number("a") + 1)
    whole, near = ("formula", "whole"), ("formula", "near")
    it.ledger.keep([whole, near])
    it.runs.clear()
    it.numbers["a"] = 20
    it.ledger.touch(["a"])
    assert it.ledger.settle({whole}) == {near}
    assert it.runs == ["near"]
    assert whole in it.ledger.settle()
    assert it.runs == ["near", "share", "whole"]


def test_what_a_near_root_reads_as_well_does_not_wait() -> None:
    it = sheet()
    share = lambda: it.formula("share", lambda: it.number("a") / 10)  # noqa: E731
    it.formula("whole", lambda: share() * 100)
    it.formula("near", lambda: share() + 1)
    whole, near = ("formula", "whole"), ("formula", "near")
    it.ledger.keep([whole, near])
    it.runs.clear()
    it.set("a", 7)
    assert "share" in it.runs
