"""The lines of the outline that somebody has looked at so far, and how they follow an edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count


@dataclass(eq=False, slots=True)
class Node:
    """A line: a record or section under its parent. `under` is None until it was looked at."""

    number: int
    id: str
    parent: Node | None
    place: int = 0
    under: list[Node] | None = None


@dataclass(slots=True)
class Nodes:
    """All lines by number (what Qt holds on to) and by the id of their record."""

    root: Node
    _numbers: dict[int, Node] = field(default_factory=dict)
    _ids: dict[str, list[Node]] = field(default_factory=dict)
    _next: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    def of(cls, root: str) -> Nodes:
        """Only the invisible root."""
        return cls(Node(0, root, None))

    def __getitem__(self, number: int) -> Node:
        """The line of that number."""
        return self._numbers[number]

    def showing(self, id: str) -> tuple[Node, ...]:
        """The lines of a record that are known so far."""
        return (self.root,) if id == self.root.id else tuple(self._ids.get(id, ()))

    def put(self, parent: Node, place: int, id: str) -> Node:
        """A new line under `parent`."""
        node = Node(next(self._next), id, parent)
        self._numbers[node.number] = node
        self._ids.setdefault(id, []).append(node)
        if parent.under is None:
            parent.under = []
        parent.under.insert(place, node)
        _number(parent.under, place)
        return node

    def take(self, node: Node) -> None:
        """Forget a line and all below it."""
        if node.parent is not None and node.parent.under is not None:
            node.parent.under.remove(node)
            _number(node.parent.under, node.place)
        waiting = [node]
        while waiting:
            gone = waiting.pop()
            waiting += gone.under or []
            del self._numbers[gone.number]
            self._ids[gone.id].remove(gone)

    @staticmethod
    def move(node: Node, place: int) -> None:
        """Put a line elsewhere under the same parent."""
        siblings = node.parent.under if node.parent is not None else None
        if siblings is not None:
            siblings.remove(node)
            siblings.insert(place, node)
            _number(siblings, 0)


def _number(nodes: list[Node], first: int) -> None:
    for place in range(first, len(nodes)):
        nodes[place].place = place
