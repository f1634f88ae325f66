"""What would raise each part of the score, one step at a time."""
