"""INT: how teams work together."""
