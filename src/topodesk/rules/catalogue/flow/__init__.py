"""FLOW: value streams and what flows along them."""
