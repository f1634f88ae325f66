"""The lines of the map: which blocks they join, where they may run, and their figures."""
