"""A lens: how one looks at a scenario without changing it. The bare lens shows everything."""

from __future__ import annotations

from dataclasses import dataclass, replace

from topodesk.model.interaction import InteractionMode


@dataclass(frozen=True, slots=True)
class Lens:
    """What is drawn differently from the bare picture. Of `hidden` modes no interaction is drawn;
    their lines keep the room they had, so that nothing jumps when they come and go. With `focus`,
    everything but the selection and its neighbours is painted faintly; the picture is the same."""

    hidden: frozenset[InteractionMode] = frozenset()
    focus: bool = False

    def without(self, mode: InteractionMode) -> Lens:
        """The same lens with that mode hidden."""
        return replace(self, hidden=self.hidden | {mode})

    def with_(self, mode: InteractionMode) -> Lens:
        """The same lens with that mode shown."""
        return replace(self, hidden=self.hidden - {mode})

    def focused(self, *, on: bool) -> Lens:
        """The same lens with or without a focus on what is selected."""
        return replace(self, focus=on)


BARE = Lens()
