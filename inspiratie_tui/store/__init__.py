"""What is kept: `port` is what everybody else sees, `tinydb` and `memory` are the two ways to keep it."""
