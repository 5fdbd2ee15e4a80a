"""Turns the machine's clocks into session time. The only package that reads a clock."""
