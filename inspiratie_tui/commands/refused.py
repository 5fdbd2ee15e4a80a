"""How a command says no."""

DONE = 0
REFUSED = 1
USAGE = 2
CRASHED = 70


class Refused(Exception):
    """Ends the command with a sentence on stderr."""

    def __init__(self, sentence: str, code: int = REFUSED) -> None:
        """Say `sentence`, in the language in use, and end with `code`."""
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
