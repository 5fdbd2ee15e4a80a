"""The group, who is here, and whose turn it may be."""
