"""The tray: the organisation's teams that the shown scenario does not place yet."""
