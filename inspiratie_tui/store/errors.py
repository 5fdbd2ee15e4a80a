"""What storage refuses, as errors with values; `texts` makes the sentences."""

from pathlib import Path


class NotSaved(OSError):
    """Nothing was written: memory and file are as they were. The system's own error is the `__cause__`.

    `errno`, `strerror` and `filename` are those of the cause.
    """

    @classmethod
    def because(cls, error: OSError, path: Path) -> "NotSaved":
        """Return the error to raise `from error`."""
        return cls(error.errno, error.strerror or str(error), str(path))


class TooNew(Exception):
    """A newer program made this file; it was left untouched."""

    code = "too new"
    """Which sentence of `texts.repairs`."""

    def __init__(self, path: Path, schema: int) -> None:
        super().__init__(f"{path.name}: schema {schema}")
        self.path = path
        self.schema = schema
