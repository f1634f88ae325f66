"""Orthogonal lines that cannot cross a name: pure geometry, used by the drawing only."""

from topodesk.drawing.routing.floor import Floor, Gap, Gutter, Line, Route
from topodesk.drawing.routing.router import Router, route

__all__ = ["Floor", "Gap", "Gutter", "Line", "Route", "Router", "route"]
