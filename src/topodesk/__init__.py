"""TopoDesk: a desktop editor for organisation design, based on Team Topologies."""

__version__ = "0.1.0"
