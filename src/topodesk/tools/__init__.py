"""Gestures as states, without Qt: pointer and keys in, edits through the session out.

The window feeds them events and paints their preview; tests drive them with no display.
"""
