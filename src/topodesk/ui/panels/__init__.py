"""The panels around the canvas. Each shows one session, given with `show_session`."""
