"""What is selected: ids in the order they were picked. Not part of the design, never undone."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable


class Selection:
    """Selected record ids; `heard` is called after every change of them."""

    def __init__(self, heard: Callable[[], None]) -> None:
        """An empty selection."""
        self._ids: dict[str, None] = {}
        self._heard = heard

    @property
    def ids(self) -> tuple[str, ...]:
        """The selected ids, first picked first."""
        return tuple(self._ids)

    @property
    def only(self) -> str | None:
        """The one selected id, when it is exactly one."""
        return next(iter(self._ids)) if len(self._ids) == 1 else None

    def __contains__(self, id: object) -> bool:
        """Whether that record is selected."""
        return id in self._ids

    def __len__(self) -> int:
        """How many records are selected."""
        return len(self._ids)

    def set(self, ids: Iterable[str]) -> None:
        """Select exactly these."""
        self._change(dict.fromkeys(ids))

    def toggle(self, id: str) -> None:
        """Select a record too, or no longer."""
        rest = {other: None for other in self._ids if other != id}
        self._change(rest if id in self._ids else {**self._ids, id: None})

    def clear(self) -> None:
        """Select nothing."""
        self._change({})

    def keep(self, there: Container[str]) -> None:
        """Let go of what is not there any more."""
        self._change({id: None for id in self._ids if id in there})

    def _change(self, ids: dict[str, None]) -> None:
        if list(ids) != list(self._ids):
            self._ids = ids
            self._heard()
