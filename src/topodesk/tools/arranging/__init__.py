"""Arranging what is selected without dragging it: in line, evenly apart, a little further, tidy."""
