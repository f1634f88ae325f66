"""A lens: how one looks at a scenario without changing it. The bare lens shows everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from topodesk.model.interaction import InteractionMode


@dataclass(frozen=True, slots=True)
class Lens:
    """What is drawn differently from the bare picture. Of `hidden` modes no interaction is drawn;
    their lines keep the room they had, so that nothing jumps when they come and go. With `focus`,
    everything but the selection and its neighbours is painted faintly; the picture is the same.
    The lanes of `folded` streams are one line each. Teams carry flags that say what they are by
    `colour_by`, a scheme of drawing.hues, and what has none of `tags`, if there are any, is painted
    faintly. With `purposes` it is written at each interaction what it is for."""

    hidden: frozenset[InteractionMode] = frozenset()
    focus: bool = False
    folded: frozenset[str] = frozenset()
    colour_by: str = ""
    tags: frozenset[str] = frozenset()
    purposes: bool = False

    def without(self, mode: InteractionMode) -> Lens:
        """The same lens with that mode hidden."""
        return replace(self, hidden=self.hidden | {mode})

    def with_(self, mode: InteractionMode) -> Lens:
        """The same lens with that mode shown."""
        return replace(self, hidden=self.hidden - {mode})

    def focused(self, *, on: bool) -> Lens:
        """The same lens with or without a focus on what is selected."""
        return replace(self, focus=on)

    def folding(self, folded: Iterable[str]) -> Lens:
        """The same lens with exactly these streams folded."""
        return replace(self, folded=frozenset(folded))

    def coloured(self, by: str) -> Lens:
        """The same lens colouring by another scheme, or ("") by none."""
        return replace(self, colour_by=by)

    def tagged(self, tags: Iterable[str]) -> Lens:
        """The same lens with exactly these tags to look for."""
        return replace(self, tags=frozenset(tags))


BARE = Lens()
