"""The same map and the same pages in forms that others can use without the program. No Qt.

A summary to paste, slides to edit, one page to look at. What was noted for us only is taken out
before anything is written.
"""
