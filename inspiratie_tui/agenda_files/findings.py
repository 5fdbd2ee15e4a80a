"""What was wrong with a piece of text, before it is known where it stands."""

from dataclasses import dataclass, field

from inspiratie_tui.core.agenda.problems import Code, GroupCode, Problem, Severity


@dataclass(frozen=True, slots=True)
class TextProblem:
    """A text that looks like a length or a time, and cannot be taken as one."""

    code: Code
    """Which problem."""
    values: dict[str, str | int] = field(default_factory=dict)
    """As `Problem.values`."""


@dataclass(slots=True)
class Findings:
    """Collects the problems of one file while it is read."""

    problems: list[Problem] = field(default_factory=list)
    """In the order in which they were found."""

    def error(self, code: Code | GroupCode, line: int, column: int, **values: str | int) -> None:
        """Something of the file is lost. `line` and `column` count from 1."""
        self.problems.append(Problem(Severity.ERROR, code, line, column, values))

    def warning(self, code: Code | GroupCode, line: int, column: int, **values: str | int) -> None:
        """Nothing is lost, but it may not be what was meant."""
        self.problems.append(Problem(Severity.WARNING, code, line, column, values))

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by line and column, errors first where they meet."""
        return tuple(sorted(self.problems, key=lambda found: (found.line, found.column, found.severity)))
