"""The inspector: forms for what is selected, a module per kind of record, and their fields."""
