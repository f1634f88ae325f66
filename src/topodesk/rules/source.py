"""Who says so: the sources a rule rests on, and how far each was checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How a source is known here."""

    OPENED = "opened at the source"
    SECONDARY = "known through a secondary source"
    MEMORY = "from memory"


@dataclass(frozen=True, slots=True)
class Book:
    """A book and the chapter meant."""

    authors: str
    title: str
    chapter: str = ""
    grade: Grade = Grade.SECONDARY

    def cite(self) -> str:
        """As a person cites it."""
        return f"{self.authors}, {self.title}{', ' + self.chapter if self.chapter else ''}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page on the web, an article or a talk."""

    title: str
    address: str
    grade: Grade = Grade.OPENED

    def cite(self) -> str:
        """As a person cites it."""
        return f"{self.title} ({self.address})"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by its authors and year."""

    authors: str
    year: int
    title: str
    grade: Grade = Grade.OPENED

    def cite(self) -> str:
        """As a person cites it."""
        return f"{self.authors} {self.year}, {self.title}"


@dataclass(frozen=True, slots=True)
class Heuristic:
    """TopoDesk's own rule of thumb: a starting value to calibrate in real workshops."""

    about: str
    grade: Grade = Grade.MEMORY

    def cite(self) -> str:
        """As a person cites it."""
        return f"TopoDesk heuristic: {self.about}"


Source = Book | Page | Paper | Heuristic

ARTICLE = Page(
    "Aligning Teams Around Value Streams for Sustained Product Innovation", "thesecondorder.net"
)


def team_topologies(chapter: str) -> Book:
    """The second edition, as far as public notes on it go."""
    return Book("Skelton & Pais", "Team Topologies, 2nd edition", chapter)
