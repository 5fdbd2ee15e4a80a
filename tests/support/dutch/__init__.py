"""Everything the program says in Dutch, and what is English in it."""
