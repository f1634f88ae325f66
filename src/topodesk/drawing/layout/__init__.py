"""Where everything stands on the map: lanes, columns, rows, platforms, the band and the bars.

Pure and deterministic: the same scenario always gives the same Layout, whatever happened before.
"""
