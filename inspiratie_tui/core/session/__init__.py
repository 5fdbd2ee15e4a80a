"""What happened, and what is so."""
