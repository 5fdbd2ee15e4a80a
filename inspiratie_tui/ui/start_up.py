"""What waits until the first picture stands and the first key is answered."""

import gc

START_SECONDS = 1.0
"""After this long both are done."""


def tidy_up() -> None:
    """Let garbage be collected again, which the command has held back since it began."""
    # What a start made stays as long as the program runs: nothing is won by walking through it again and again.
    gc.collect()
    gc.freeze()
    gc.enable()
