"""Lists filled in row by row: what a cell reads, what a block of cells becomes. No Qt."""
