"""Text from outside, made safe; words that are nearly right."""
