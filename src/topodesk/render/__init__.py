"""Painters of a Picture: on a Qt surface, as PNG, SVG and PDF. They decide nothing themselves."""
