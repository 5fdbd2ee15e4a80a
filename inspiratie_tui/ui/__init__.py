"""Textual, and only here."""
