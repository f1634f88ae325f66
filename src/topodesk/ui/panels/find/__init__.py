"""Finding on the map, and replacing in names: a bar over the canvas, never a dialog."""
