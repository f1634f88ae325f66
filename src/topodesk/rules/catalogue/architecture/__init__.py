"""ARCH: structures that follow the architecture instead of value."""
