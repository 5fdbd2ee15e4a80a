"""A session being led, with or without a screen."""
