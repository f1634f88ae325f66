"""From and to disk: what a design file looks like, how strictly it is read, how safely written.

The command line and the session use this; it knows the model and nothing above it.
"""
