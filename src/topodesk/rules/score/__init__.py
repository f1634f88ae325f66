"""The alignment score: how far team boundaries follow the value customers get, 0 to 100.

It compares scenarios of one design. It never ranks teams, departments or people.
"""
