"""The screen a session is led from."""
