"""How each thing looks: functions from a record, and the room it has, to shapes.

Shapes follow the Team Topologies team shape templates (CC BY-SA 4.0), drawn by our own code.
"""
