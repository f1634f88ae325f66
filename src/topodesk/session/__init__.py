"""One open design: what is shown, what is selected, what was done and can be undone.

Tools, panels and the command line edit through it; it tells whoever subscribed. No Qt.
"""
