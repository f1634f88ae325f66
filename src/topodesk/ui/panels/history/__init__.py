"""The history panel: every step by its name, and a click to stand there."""
