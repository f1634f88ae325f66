"""The tables below the map: lists people fill in row by row."""
