"""How the rest will go, and what earlier sessions say of it."""
