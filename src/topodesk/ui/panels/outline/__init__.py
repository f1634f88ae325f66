"""The outline: the scenario as a tree, in step with the map both ways."""
