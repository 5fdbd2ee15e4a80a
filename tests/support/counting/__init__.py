"""Counts that no machine changes: calls, frames, bytes and modules of the program, on a clock that never waits."""
