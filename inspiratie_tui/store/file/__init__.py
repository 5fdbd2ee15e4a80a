"""Whole files on a disk: written in one step, checked line by line, locked, salvaged."""
