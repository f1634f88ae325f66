"""What is typed into fields of numbers, means and lists, and how it is shown."""

from __future__ import annotations

from topodesk.edits.hanging import ENOUGH, TOO_FEW
from topodesk.ui.panels.inspector.shared import Words
from topodesk.ui.panels.inspector.typed_field import number_text, whole_or_half

WHOLE = "Write a whole number such as 12, or leave it empty."
MEAN = "Write a mean from 1 to 5, such as 3.4, or leave it empty."
SHARE = "Write a number from 0 to 100, or leave it empty."


def whole(text: str) -> int | None:
    """A whole number; empty is not known."""
    plain = text.strip()
    if not plain:
        return None
    if not plain.isascii() or not plain.isdigit() or len(plain) > 7:
        raise ValueError(WHOLE)
    return int(plain)


def enough_answers(text: str) -> int:
    """A number of answers that gives nobody away."""
    number = whole(text)
    if number is None or number < ENOUGH:
        raise ValueError(TOO_FEW)
    return number


def mean(text: str) -> float | None:
    """A mean on the scale of 1 to 5; empty is not known."""
    number = _number(text, MEAN)
    if number is not None and not 1 <= number <= 5:
        raise ValueError(MEAN)
    return number


def means(text: str) -> tuple[float, ...]:
    """Means with blanks between them."""
    found = (mean(part) for part in text.replace(";", " ").split())
    return tuple(one for one in found if one is not None)


def means_text(value: object) -> str:
    """Means as they are typed."""
    return "  ".join(number_text(one) for one in value) if isinstance(value, tuple) else ""


def share(text: str) -> float | None:
    """Per cent, as a share of 1; empty is not known."""
    number = _number(text.replace("%", ""), SHARE)
    if number is not None and number > 100:
        raise ValueError(SHARE)
    return None if number is None else number / 100


def share_text(value: object) -> str:
    """A share of 1 as per cent."""
    if not isinstance(value, int | float):
        return ""
    percent = round(value * 100, 4)
    return str(int(percent)) if percent == int(percent) else str(percent)


def count(text: str) -> int:
    """A whole number that has to be there."""
    found = whole(text)
    if found is None:
        raise ValueError("Write a whole number such as 12.")
    return found


def number(text: str) -> float:
    """A number that has to be there."""
    found = whole_or_half(text)
    if found is None:
        raise ValueError("Write a number such as 12 or 0.3.")
    return found


def weight(text: str) -> float:
    """How strong a tie is; 1 where nothing is said."""
    number = whole_or_half(text)
    return 1 if number is None else number


def lines(text: str) -> tuple[str, ...]:
    """What stands on each line, empty ones left out."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def lines_text(value: object) -> str:
    """Texts as lines."""
    return "\n".join(value) if isinstance(value, tuple) else ""


def _number(text: str, problem: str) -> float | None:
    try:
        return whole_or_half(text)
    except ValueError:
        raise ValueError(problem) from None


A_COUNT = Words(count, number_text)
A_NUMBER = Words(number, number_text)
AMOUNT = Words(whole_or_half, number_text)
WEIGHT = Words(weight, number_text)
WHOLE_NUMBER = Words(whole, number_text)
ANSWERS = Words(enough_answers, number_text)
A_MEAN = Words(mean, number_text)
SOME_MEANS = Words(means, means_text)
PER_CENT = Words(share, share_text)
