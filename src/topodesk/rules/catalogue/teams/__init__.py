"""TEAM: shape, size and load of teams."""
