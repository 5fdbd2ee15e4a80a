"""Putting right what was, and dividing what is left."""
