"""Reading a session back."""
