"""What was planned, and how its parts lie behind each other."""
