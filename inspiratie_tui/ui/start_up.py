"""What waits until the first picture stands and the first key is answered."""

import gc

START_SECONDS = 1.0
"""After this long both are done."""


def tidy_up() -> None:
    """Collect garbage, which the command held back since it began, and let it be collected again from now on."""
    # What a start made stays as long as the program runs: nothing is won by walking through it again and again.
    gc.collect()
    gc.freeze()
    gc.enable()
