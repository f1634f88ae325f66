"""What floats over the canvas, and where each piece of it stands so that none covers another."""
