"""The findings panel: cards in a list that makes widgets only for what is visible."""
