"""Where the canvas looks: how many pixels a map unit has, and what lies at its top left corner.

Device-independent pixels throughout; the screen's own scaling is the tiles' business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from topodesk.drawing.shapes import Point, Rect

SMALLEST, LARGEST = 0.05, 8.0
FIT_MARGIN = 28.0
"""Pixels left free around what is fitted into the view."""
FIT_HEAD = 46.0
"""Pixels left free above, where chips say how the map is looked at."""
FIT_FOOT = 64.0
"""Pixels left free below, where the zoom control stands."""


@dataclass(frozen=True, slots=True)
class Camera:
    """`scale` pixels per map unit; (`x`, `y`) the map's origin in pixels left of and above view."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_map(self, x: float, y: float) -> Point:
        """The place on the map under a pixel of the view."""
        return Point((x + self.x) / self.scale, (y + self.y) / self.scale)

    def to_view(self, point: Point) -> tuple[float, float]:
        """The pixel of the view that shows a place of the map."""
        return point.x * self.scale - self.x, point.y * self.scale - self.y

    def rect_to_view(self, rect: Rect) -> Rect:
        """Where a rectangle of the map is seen."""
        x, y = self.to_view(Point(rect.x, rect.y))
        return Rect(x, y, rect.w * self.scale, rect.h * self.scale)

    def seen(self, width: float, height: float) -> Rect:
        """What of the map a view of that size shows."""
        corner = self.to_map(0, 0)
        return Rect(corner.x, corner.y, width / self.scale, height / self.scale)

    def zoomed(self, scale: float, at: tuple[float, float]) -> Camera:
        """Another scale, with the same place under the pixel `at`."""
        wanted = min(max(scale, SMALLEST), LARGEST)
        held = self.to_map(*at)
        return Camera(wanted, held.x * wanted - at[0], held.y * wanted - at[1])

    def moved(self, dx: float, dy: float) -> Camera:
        """The view shifted by pixels over the map."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def centred_on(self, point: Point, width: float, height: float) -> Camera:
        """The same scale with `point` in the middle."""
        x, y = point.x * self.scale - width / 2, point.y * self.scale - height / 2
        return replace(self, x=x, y=y)


def fitting(area: Rect, width: float, height: float, largest: float = 1.0) -> Camera:
    """A camera that shows all of `area`, centred above the zoom control; never magnified beyond
    `largest`."""
    free_w = max(width - 2 * FIT_MARGIN, 40)
    free_h = max(height - FIT_HEAD - FIT_FOOT, 40)
    scale = min(free_w / max(area.w, 1), free_h / max(area.h, 1), largest)
    camera = Camera(min(max(scale, SMALLEST), LARGEST))
    return camera.centred_on(area.centre, width, height - FIT_FOOT + FIT_HEAD)
