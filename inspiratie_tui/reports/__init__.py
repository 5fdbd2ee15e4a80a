"""A session as text to read, to print and to pass on."""
