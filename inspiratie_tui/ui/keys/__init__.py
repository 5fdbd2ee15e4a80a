"""From what a terminal sends to what was meant."""
