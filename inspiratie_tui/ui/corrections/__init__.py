"""Putting right what happened."""
