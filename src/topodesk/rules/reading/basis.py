"""What a team can be built around, as far as a name, a mission and owned things can tell."""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """What a team looks built around."""

    VALUE_STREAM = "value_stream"
    JOB_TO_BE_DONE = "job_to_be_done"
    PERSONA = "persona"
    ARCHITECTURE = "architecture"
    PLATFORM = "platform"
    ENABLING = "enabling"
    COMPLICATED_SUBSYSTEM = "complicated_subsystem"
    FUNCTION = "function"
    GOVERNANCE = "governance"
    UNCLEAR = "unclear"


TYPE_OF = {
    Basis.VALUE_STREAM: "stream_aligned",
    Basis.JOB_TO_BE_DONE: "stream_aligned",
    Basis.PERSONA: "stream_aligned",
    Basis.PLATFORM: "platform",
    Basis.ENABLING: "enabling",
    Basis.COMPLICATED_SUBSYSTEM: "complicated_subsystem",
}
"""The nearest fundamental type; “none” for every other basis."""

SPOKEN = {
    Basis.VALUE_STREAM: "a product or an outcome",
    Basis.JOB_TO_BE_DONE: "one task of a user",
    Basis.PERSONA: "a group of users",
    Basis.ARCHITECTURE: "a part of the system",
    Basis.PLATFORM: "a service for other teams",
    Basis.ENABLING: "helping other teams",
    Basis.COMPLICATED_SUBSYSTEM: "rare knowledge",
    Basis.FUNCTION: "a discipline",
    Basis.GOVERNANCE: "a right to decide",
    Basis.UNCLEAR: "nothing in particular",
}
"""Each in a reader's words, for the evidence."""
