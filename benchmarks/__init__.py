"""How fast TopoDesk is, as ratios to yardsticks of the same run. `python -m benchmarks`."""
