"""Choosing what a proposal holds and how it looks, with its pages beside the choices."""
