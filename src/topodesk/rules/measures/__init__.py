"""Numbers about a design: pure functions, each with a worked example in the tests."""
