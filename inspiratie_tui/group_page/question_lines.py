"""The lines of the private page with everybody's learning question: `1. Anouk: how do I say no without leaving?`.

They are written anew each time, from what was said in the sessions and typed here before; a changed one is a new
wording, and one that was taken away changes nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.notes.mentions import for_mending
from inspiratie_tui.core.people.group import Group, PersonId
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest

_NUMBER = re.compile(r"\s*[0-9]{1,3}[.)]\s+")


class WrittenQuestion(Struct, frozen=True):
    """The question of somebody as it stands on the page."""

    person: PersonId
    """Whose it is."""
    text: str
    """The words as typed, names for ids; "" for none."""


def question_lines(group: Group, questions: Mapping[PersonId, str], shown: Mapping[PersonId, str]) -> Iterator[str]:
    """Yield a line for every participant of `group`, in order, with their question, if any; `shown` are their names."""
    names = group.names
    for number, person in enumerate(group.participants, 1):
        text = " ".join(for_mending(questions.get(person, ""), names).split())
        yield f"{number}. {shown[person]}: {text}".rstrip()


def new_wordings(typed: Iterable[WrittenQuestion], base: Iterable[WrittenQuestion]) -> tuple[WrittenQuestion, ...]:
    """Return which of the questions that were `typed` say something that the page did not say at first, in `base`."""
    before = set(base)
    return tuple(line for line in typed if line.text and line not in before)


class QuestionReader:
    """Takes the lines with questions out of a page."""

    def __init__(self, shown: Mapping[PersonId, str], findings: Findings) -> None:
        """Take people by the names that are `shown` on the page; what is nearly a name is reported to `findings`."""
        self._by_name = {clean_line(name).casefold(): person for person, name in shown.items()}
        # No more than the longest name has: a line with a thousand colons is read as fast as it is long.
        self._most = 1 + max((name.count(":") for name in self._by_name), default=0)
        self._findings = findings
        self.lines: list[WrittenQuestion] = []
        """Those that were taken, in order."""

    def takes(self, line: str, number: int) -> bool:
        """Take `line`, the one with that `number`, if it is somebody's question; return whether it is.

        A name may have a colon in it: the longest name that fits counts.
        """
        begin = _NUMBER.match(line)
        pieces = [] if begin is None else line[begin.end() :].split(":", self._most)
        for many in range(len(pieces) - 1, 0, -1):
            person = self._by_name.get(clean_line(":".join(pieces[:many])).casefold())
            if person is not None:
                self.lines.append(WrittenQuestion(person, " ".join(":".join(pieces[many:]).split())))
                return True
        if begin is not None and len(pieces) > 1:
            self._tell_of(clean_line(pieces[0]), number, begin.end() + 1)
        return False

    def _tell_of(self, name: str, line: int, column: int) -> None:
        """Report that the question on `line` is nobody's when its `name` is nearly that of somebody."""
        advice = nearest(name.casefold(), self._by_name)
        if advice is not None:
            self._findings.warning(GroupCode.SECTION_MISSPELT, line, column, found=name, advice=f"{advice}:")
