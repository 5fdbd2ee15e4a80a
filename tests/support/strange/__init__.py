"""Texts that should not be there, how they come in, and what is seen of them."""
