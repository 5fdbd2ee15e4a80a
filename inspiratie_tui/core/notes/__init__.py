"""What somebody wanted to keep."""
