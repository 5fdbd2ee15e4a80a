"""Where things are, the settings, and what the first start makes."""
