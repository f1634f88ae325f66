"""Dates as spreadsheets have them: months, quarters and years count as their last day (FACT-61)."""

from __future__ import annotations

from datetime import date

import pytest

from topodesk.tools.tables.periods import day_by_month, period_end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        *(("Q3 2027", (2027, 9, 30)), ("q1/2028", (2028, 3, 31)), ("2027-Q4", (2027, 12, 31))),
        *(("3. Quartal 2027", (2027, 9, 30)), ("Quarter 2 2027", (2027, 6, 30))),
        *(("H1 2027", (2027, 6, 30)), ("June 2027", (2027, 6, 30)), ("Feb. 2028", (2028, 2, 29))),
        *(("2027-06", (2027, 6, 30)), ("06/2027", (2027, 6, 30)), ("März 2027", (2027, 3, 31))),
        *(("2027", (2027, 12, 31)), ("end of 2027", (2027, 12, 31))),
    ],
)
def test_a_period_is_its_last_day(text: str, end: tuple[int, int, int]) -> None:
    assert period_end(text) == date(*end)


@pytest.mark.parametrize("text", ["Q5 2027", "2027-13", "soon", "", "12", "0001", "Junes 2027"])
def test_what_names_no_period_is_none(text: str) -> None:
    assert period_end(text) is None


@pytest.mark.parametrize(
    "text", ["30 June 2027", "June 30, 2027", "30. Juni 2027", "30th Jun 2027"]
)
def test_a_day_may_name_its_month(text: str) -> None:
    assert day_by_month(text) == date(2027, 6, 30)
    assert day_by_month("31 June 2027") is None
