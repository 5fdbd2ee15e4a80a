"""What is wrong with an agenda file, as a code with values; `texts` makes the sentence."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """These two words are part of the output format and never translated."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in an agenda file."""

    severity: Severity
    """An error costs information; a warning is advice."""
    code: str
    """Which problem it is; one sentence each in `texts.problems`."""
    line: int
    """Counted from 1."""
    column: int
    """Counted in characters from 1."""
    values: dict[str, str] = field(default_factory=dict)
    """What the sentence names: the text that was found, the advice."""
