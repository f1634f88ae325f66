"""The palette: what can be put on the map, as tiles that look like what they make."""
