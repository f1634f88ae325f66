"""What a scenario looks like, on no device in particular: records in, a Picture out.

Painters, tools and the window read it. It knows the model and nothing else, and no Qt.
"""
