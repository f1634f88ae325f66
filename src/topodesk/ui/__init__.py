"""The window: shell, panels, actions and dialogs around the canvas. The only home of Qt widgets.

What is imported while the shell starts must not import the model, the rules, networkx or
reportlab: those follow once the shell has been painted.
"""
