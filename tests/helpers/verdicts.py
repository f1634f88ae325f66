"""What may come of reading bytes: a good design or one clear sentence, nothing else."""

from __future__ import annotations

import json
import re
from typing import Any

from helpers.contents import contents
from topodesk.storage.format import DesignError, dumps, loads

JARGON = re.compile(
    r"Traceback|pydantic|Error|Exception|Input should|type=|object at 0x|NoneType|dict\b|tuple"
)


def verdict(data: bytes) -> str:
    """The sentence `data` is refused with, or "" for a design that is good in every way."""
    try:
        loaded = loads(data)
    except DesignError as error:
        sentence = str(error)
        check_sentence(sentence)
        return sentence
    if not loaded.read_only:
        saved = dumps(loaded.design)
        assert contents(loads(saved).design) == contents(loaded.design)
    return ""


def check_sentence(sentence: str) -> None:
    """It is one sentence a person can read and a terminal can print."""
    assert sentence.endswith(".")
    assert 17 <= len(sentence) <= 400, sentence
    assert not JARGON.search(re.sub('“.*?”|".*?"', "", sentence)), sentence
    assert sentence[0].isupper() or sentence[0] == "“", sentence
    assert not re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]", sentence), sentence
    sentence.encode("utf-8")


def refused(document: Any) -> str:
    """The sentence a parsed document is refused with; it must be refused."""
    sentence = verdict(json.dumps(document).encode())
    assert sentence, "this should have been refused"
    return sentence


def design_with(**scenario: Any) -> dict[str, Any]:
    """A small valid document whose only scenario, Today, holds these lists."""
    today = {"id": "s", "name": "Today", **scenario}
    return {"format": "topodesk", "version": 1, "id": "d", "scenarios": [today]}
