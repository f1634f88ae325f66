"""What can be done in the window, as tables: a file for each menu, put together in `table`.

An action stands in one menu and, where it says so, in the context menu of what is under the
pointer; its name, its shortcut and whether it can be done now are said here and nowhere else.
"""
