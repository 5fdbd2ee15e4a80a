"""Plays a session by itself, to be looked at."""
