"""What a drop at a point would mean: said beforehand, done by the same answer."""
