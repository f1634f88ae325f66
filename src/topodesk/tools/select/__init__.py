"""The pointer with nothing in hand: selecting, and beginning to move, stretch or connect."""
