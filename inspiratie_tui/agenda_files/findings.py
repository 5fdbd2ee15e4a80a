"""Collects the problems of a file while it is read."""

from msgspec import Struct, field

from inspiratie_tui.core.agenda.problems import Code, GroupCode, Problem, Severity, Value


class TextProblem(Struct, frozen=True):
    """What is wrong with a text that looks like a length or a time and cannot be taken as one."""

    code: Code
    """Which problem."""
    values: dict[str, str | int] = field(default_factory=dict)
    """The values of the sentence, as in `Problem.values`."""


class Findings(Struct):
    """The problems of one file."""

    problems: list[Problem] = field(default_factory=list)
    """The problems in the order in which they were found."""

    def error(self, code: Code | GroupCode, line: int, column: int, **values: Value) -> None:
        """Add a problem because of which something of the file is lost. `line` and `column` count from 1."""
        self.problems.append(Problem(Severity.ERROR, code, line, column, values))

    def warning(self, code: Code | GroupCode, line: int, column: int, **values: Value) -> None:
        """Add a problem that loses nothing, but may not be what was meant. `line` and `column` count from 1."""
        self.problems.append(Problem(Severity.WARNING, code, line, column, values))

    def info(self, code: Code | GroupCode, line: int, column: int, **values: Value) -> None:
        """Add that something was understood so, which is no mistake. `line` and `column` count from 1."""
        self.problems.append(Problem(Severity.INFO, code, line, column, values))

    def sorted(self) -> tuple[Problem, ...]:
        """Return all problems by line and column; at the same place errors come first."""
        return tuple(sorted(self.problems, key=lambda problem: (problem.line, problem.column, problem.severity)))
