"""The canvas: tiles of the Picture, an overlay for what moves, and events handed to the tools."""
