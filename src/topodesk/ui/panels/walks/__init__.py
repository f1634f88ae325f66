"""Typical changes: what each takes, its walk stop by stop, and all of them side by side."""
