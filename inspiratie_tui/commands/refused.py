"""How a command refuses."""

DONE = 0
REFUSED = 1
USAGE = 2
CRASHED = 70


class Refused(Exception):
    """Ends the command with a sentence on stderr."""

    def __init__(self, sentence: str, code: int = REFUSED) -> None:
        """End with `sentence`, in the language in use, and the exit code `code`."""
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
