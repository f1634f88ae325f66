"""Every verb of the editor as a pure function: records in, a Change out, a file per noun.

Sessions apply what they return; tools, panels, fixes and importers call them.
"""
