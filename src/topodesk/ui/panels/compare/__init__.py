"""Comparing two scenarios: the bar over the canvas, and the list of what changed."""
