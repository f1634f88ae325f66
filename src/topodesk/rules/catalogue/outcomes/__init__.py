"""OUT: outcomes over outputs."""
