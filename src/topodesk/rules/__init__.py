"""What good looks like: rules that read a scenario's facts and say what they see, with evidence.

The session keeps findings live with it; the command line runs it once. It knows the model and the
edits that fix things, never pictures or files.
"""
