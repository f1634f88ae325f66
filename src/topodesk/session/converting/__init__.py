"""What a team could become: the tests of each type with their evidence, and what is missing."""
