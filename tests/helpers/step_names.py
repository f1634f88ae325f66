"""What is wrong with the name of a step, if anything: people read it in the Undo menu."""

from __future__ import annotations

import re

LONGEST = 400
NOTHING = re.compile(r"\b(nothing|None|null|undefined record)\b|\{|\}")
ONE_OF_MANY = re.compile(
    r"(?<![\w.])1 (?:\w+ )?(?:teams|steps|streams|interactions|components|names)\b"
)
MANY_OF_ONE = re.compile(
    r"(?<![\w.])(?:[2-9]|\d\d+) (?:\w+ )?(?:team|step|stream|interaction|component|note|name)\b"
)


def unclear(name: str) -> str:
    """Why a name is none to show; "" for a good one. What stands in “ ” is data and not judged."""
    words = re.sub(r"“.*”", "“X”", name, flags=re.DOTALL)
    reasons = {
        "does not begin with a capital": not re.match(r"[A-Z][a-z]+\b", name),
        "is one word": " " not in name,
        "ends like a sentence": name.endswith((".", "!", " ", ":")),
        "breaks the line": "\n" in name,
        "is too long": len(name) > LONGEST,
        "quotes nothing": "“”" in name,
        "opens a quote and does not close it": name.count("“") != name.count("”")
        and "“" not in words.replace("“X”", ""),
        "says nothing": bool(NOTHING.search(words)),
        "counts wrongly": bool(ONE_OF_MANY.search(words) or MANY_OF_ONE.search(words)),
        "has two spaces": "  " in words,
        "shows a field of the file": "_" in words,
    }
    return ", ".join(reason for reason, true in reasons.items() if true)
