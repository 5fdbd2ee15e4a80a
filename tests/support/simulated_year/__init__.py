"""A year of a group that is drawn by chance, led to the disk without a screen, and booked beside it in plain words."""
