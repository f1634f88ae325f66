"""Two scenarios of one design, compared record by record: ids are shared, so a rename is a rename.

Pure functions over the model. The window, the checker and the proposal may all ask.
"""
