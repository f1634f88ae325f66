"""What the measures say of one scenario. A value that cannot be told says what is missing."""
