"""What a screen shows: frozen slices of numbers, names and enums. Equal slices repaint nothing."""
