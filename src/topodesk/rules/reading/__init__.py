"""Reading a list of teams of which little is known: what is each built around, and what says so?

A suggestion with its words, to be confirmed by a person. Nothing here is a finding.
"""
