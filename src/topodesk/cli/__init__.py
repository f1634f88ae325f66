"""The commands that need no window: check, export, schema. Nothing here is known to the editor."""
