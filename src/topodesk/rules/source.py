"""Who says so: the sources a rule rests on, and how far each was checked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How a source is known here."""

    OPENED = "opened at the source"
    SECONDARY = "known through a secondary source"
    MEMORY = "from memory"


class _Cited(ABC):
    grade: Grade

    @abstractmethod
    def cite(self) -> str:
        """As a person cites it."""

    def evidence(self) -> str:
        """How it is known here."""
        return self.grade.value

    def cite_graded(self) -> str:
        """As a person cites it, and how it is known here."""
        return f"{self.cite()}, {self.evidence()}"


@dataclass(frozen=True, slots=True)
class Book(_Cited):
    """A book and the chapter meant."""

    authors: str
    title: str
    chapter: str = ""
    grade: Grade = Grade.SECONDARY

    def cite(self) -> str:
        """As a person cites it."""
        return f"{self.authors}, {self.title}{', ' + self.chapter if self.chapter else ''}"


@dataclass(frozen=True, slots=True)
class Page(_Cited):
    """A page on the web, an article or a talk."""

    title: str
    address: str
    grade: Grade = Grade.OPENED

    def cite(self) -> str:
        """As a person cites it."""
        return f"{self.title} ({self.address})"


@dataclass(frozen=True, slots=True)
class Paper(_Cited):
    """A paper by its authors and year."""

    authors: str
    year: int
    title: str
    grade: Grade = Grade.OPENED

    def cite(self) -> str:
        """As a person cites it."""
        return f"{self.authors} {self.year}, {self.title}"


@dataclass(frozen=True, slots=True)
class Heuristic(_Cited):
    """TopoDesk's own rule of thumb: a starting value to calibrate in real workshops."""

    about: str
    grade: Grade = Grade.MEMORY

    def cite(self) -> str:
        """As a person cites it."""
        return f"TopoDesk heuristic: {self.about}"

    def evidence(self) -> str:
        """Not known from anybody: set here, to be calibrated."""
        return "our own rule of thumb"

    def cite_graded(self) -> str:
        """As a person cites it; that it is a heuristic says how it is known."""
        return self.cite()


Source = Book | Page | Paper | Heuristic

ARTICLE = Page(
    "Aligning Teams Around Value Streams for Sustained Product Innovation", "thesecondorder.net"
)


PURITY: tuple[Source, ...] = (
    Paper("Rosenberg & Hirschberg", 2007, "V-Measure, homogeneity"),
    Paper("Vinh, Epps & Bailey", 2010, "Information Theoretic Measures for Clusterings"),
    Heuristic("the thresholds"),
)
"""How far boundaries follow a label, beyond chance."""


def team_topologies(chapter: str) -> Book:
    """The second edition, as far as public notes on it go."""
    return Book("Skelton & Pais", "Team Topologies, 2nd edition", chapter)
