"""Places: home, the live screen, reading back."""
