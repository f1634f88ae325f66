"""Small parts the panels and dialogs are made of; none of them knows a design."""
