"""The pages of the proposal as slides of native shapes and text that can be edited."""
