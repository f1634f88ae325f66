"""The score beside the findings, and the view of score, measures and who works on what."""
