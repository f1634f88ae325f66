"""The frozen record every fact of a design is, and the vocabulary its fields are written in.

Everything may use this; nothing in it knows what a team or a stream is.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
)

from topodesk.model.ids import Id

LONGEST_TEXT = 200_000


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("contains a NUL character, which no text can hold")
    return text


def _iso(value: object) -> object:
    if isinstance(value, date) or value is None:
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value
    raise ValueError("should be a date such as 2026-11-22")


Text = Annotated[str, Field(max_length=LONGEST_TEXT), AfterValidator(_storable)]
Date = Annotated[date, BeforeValidator(_iso)]
Flag = Annotated[bool, Strict()]
Whole = Annotated[int, Strict(), Field(ge=-(10**9), le=10**9)]
Number = Annotated[
    Annotated[int, Strict()] | Annotated[float, Strict()],
    Field(ge=-1e12, le=1e12, allow_inf_nan=False),
]
Count = Annotated[
    Annotated[int, Strict()] | Annotated[float, Strict()],
    Field(ge=0, le=1e7, allow_inf_nan=False),
]
Scale = Annotated[
    Annotated[int, Strict()] | Annotated[float, Strict()],
    Field(ge=1, le=5, allow_inf_nan=False),
]


class Confidence(StrEnum):
    """How sure the room is of what a record says."""

    FACT = "fact"
    ESTIMATE = "estimate"
    GUESS = "guess"


class Part(BaseModel):
    """A frozen value inside a record. Keys this version does not know are kept and written back."""

    model_config = ConfigDict(
        frozen=True, extra="allow", defer_build=True, allow_inf_nan=False, validate_default=False
    )

    def with_(self, **fields: object) -> Self:
        """The same value with other fields, validated (`model_copy` would not)."""
        return type(self).model_validate({**dict(self), **fields})


class Record(Part):
    """One fact of a design, known for ever by its id. Equal ids in two scenarios mean the same."""

    #: Name of the list this kind is saved under, such as "teams".
    collection: ClassVar[str]
    #: The word a person uses for it, such as "team".
    noun: ClassVar[str]

    id: Id
    notes: Text = ""
    source: Text = ""
    confidence: Confidence | None = None
    external_id: Text = ""
    tags: tuple[Text, ...] = ()
    url: Text = ""

    def label(self) -> str:
        """What a person calls this record; its noun when it has no name."""
        for field in ("name", "title", "statement", "text", "purpose"):
            value = getattr(self, field, "")
            if isinstance(value, str) and value.strip():
                return value
        return self.noun
