"""One widget, one slice of the view. None of them reads a clock, the disk or another widget."""
