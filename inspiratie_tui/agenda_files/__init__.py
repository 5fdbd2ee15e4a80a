"""From Markdown to an agenda, with everything that is wrong in it at once."""
