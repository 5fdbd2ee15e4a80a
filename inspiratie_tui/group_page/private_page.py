"""Writes the private page of a group to be edited, and reads it back, with problems by line and column.

Understood are `not together: Anouk, Daan`, `write down: Anouk nothing`, and everybody's question (`question_lines.py`).
Any other line stays as it was typed.
"""

import re
from collections.abc import Collection, Mapping
from os import PathLike
from pathlib import Path

from msgspec import Struct

from inspiratie_tui.agenda_files import read_text
from inspiratie_tui.agenda_files.agenda_reading import source_lines
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.limits import MOST_LINES
from inspiratie_tui.core.agenda.problems import GroupCode, Problem, Severity
from inspiratie_tui.core.people.group import Group, PersonId, Role
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest
from inspiratie_tui.group_page.question_lines import QuestionReader, WrittenQuestion, question_lines
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.may_write import answer_at_end, answer_words, answers_listed

NOT_TOGETHER = N_("not together")
"""How a line begins that says who are not to be together, in the source language."""
WRITE_DOWN = N_("write down")
"""How a line begins that says what may be written down of what somebody says, in the source language."""
_WORDS = {
    NOT_TOGETHER: ("not together", "niet samen"),
    WRITE_DOWN: ("write down", "written down", "opschrijven"),
}
_TITLES = ("# private:", "# privé:")
"""How the title of the page begins, in either language."""
_EXPLAINS = "`group show`"
"""What its explanation says, in either language."""
_BULLET = re.compile(r"\s*(?:[-*+]\s+)?")
_FEWEST = 2


class PrivateReading(Struct, frozen=True):
    """What came of reading a private page."""

    name: str
    """What messages call the file."""
    page: PrivatePage
    """The page."""
    problems: tuple[Problem, ...]
    """All problems, by line and column."""
    lines: tuple[str, ...]
    """The lines of the cleaned source, to show with a problem."""
    questions: tuple[WrittenQuestion, ...] = ()
    """Everybody's question as it stands there; no line of the page."""

    @property
    def has_errors(self) -> bool:
        """Tell whether there are errors: then nothing of the page may be kept."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def private_text(page: PrivatePage, group: Group, questions: Mapping[PersonId, str] | None = None) -> str:
    """Return the private `page` of `group` as a text from which the same page is read, by the names of now.

    Above it stand the `questions` of all participants; None: it is only about the page.
    """
    comment = _(
        "For the two of you alone: no screen shows this page while people are there, and `group show` does not.\n"
        "Who had better not be together in pairs, trios or fours? A line each: {example}\n"
        "What may be written down of what somebody says? Their own answer, a line each: {answer}\n"
        "There are: {answers}.\n"
        "What else you write here stays as it is."
    ).format(
        example=f"{_(NOT_TOGETHER)}: Anouk, Daan",
        answer=f"{_(WRITE_DOWN)}: Anouk {answer_words(MayWrite.NOTHING)}",
        answers=answers_listed(),
    )
    title = _("Private: {group}").format(group=clean_line(group.name))
    shown = _shown_names(group)
    asked = [] if questions is None else list(question_lines(group, questions, shown))
    if asked:
        comment += "\n" + _("A question that you change is a new wording; the older ones stay with their day.")
    blocks = filter(None, (asked, [_line_text(line, shown) for line in page.lines]))
    return "\n\n".join([f"# {title}", f"<!-- {comment} -->", *("\n".join(block) for block in blocks)]) + "\n"


def read_private(path: str | PathLike[str], group: Group) -> PrivateReading:
    """Return the private page of `group` in the file at `path`. Raises Unreadable when the file holds no text."""
    return parse_private(read_text(Path(path)), str(path), group)


def parse_private(text: str, name: str, group: Group) -> PrivateReading:
    """Return the private page `text` of `group`; `name` is what messages call the file. Never raises."""
    source = source_lines(text)
    findings = Findings()
    people, questions = _People(group, findings), QuestionReader(_shown_names(group), findings)
    first = _first_own(source, findings)
    lines: list[PrivateLine] = []
    in_comment = False
    for number, line in enumerate(source[first:], first + 1):
        if number > MOST_LINES:
            findings.error(GroupCode.TOO_MUCH, number, 1, lines=str(MOST_LINES))
            break
        in_comment = in_comment or line.lstrip().startswith("<!--")
        if not in_comment and questions.takes(line, number):
            continue
        understood = None if in_comment else _understood(line, number, people)
        entry = PrivateLine(line.rstrip()) if understood is None else understood
        if lines or entry != PrivateLine():  # nothing parts the questions, which are written anew, from the first line
            lines.append(entry)
        in_comment = in_comment and "-->" not in line
    while lines and lines[-1] == PrivateLine():
        lines.pop()
    page = PrivatePage(tuple(lines))
    return PrivateReading(name, page, findings.sorted(), tuple(source), tuple(questions.lines))


def _first_own(source: list[str], findings: Findings) -> int:
    """Return the index of the first line below the title and the explanation, which are written anew each time.

    Another heading or comment in their place was typed, and stays.
    """
    index = _past_blank(source, 0)
    if index < len(source) and source[index].casefold().startswith(_TITLES):
        index = _past_blank(source, index + 1)
    if index == len(source) or not source[index].lstrip().startswith("<!--"):
        return index
    end = next((number for number in range(index, len(source)) if "-->" in source[number]), None)
    if end is None:
        findings.error(GroupCode.COMMENT_OPEN, index + 1, source[index].index("<") + 1)
        return len(source)
    explains = any(_EXPLAINS in line for line in source[index : end + 1])
    return _past_blank(source, end + 1) if explains else index


def _past_blank(source: list[str], index: int) -> int:
    return next((number for number in range(index, len(source)) if source[number].strip()), len(source))


def _understood(line: str, number: int, people: "_People") -> PrivateLine | None:
    """Return what `line` says; None when it is a line to be left as it is."""
    bullet = _BULLET.match(line)
    begin = 0 if bullet is None else bullet.end()
    text = line[begin:].rstrip()
    words = {word: key for key, also in _WORDS.items() for word in (*also, _(key).casefold())}
    for word, key in words.items():
        rest = text[len(word) :]
        if not text.casefold().startswith(word) or (rest and rest[0] not in ": \t"):
            continue
        end, names = len(line.rstrip()) + 1, rest.lstrip(": \t")
        if key == NOT_TOGETHER:
            return _apart(names, number, end, people)
        if rest.lstrip().startswith(":"):  # without it, it is what the two are to write down
            return _answer(names, number, end, people)
    key, colon, _rest = text.partition(":")
    advice = nearest(" ".join(key.casefold().split()), words) if colon else None
    if advice is not None:
        people.findings.error(GroupCode.SECTION_MISSPELT, number, begin + 1, found=key, advice=f"{advice}:")
    return None


def _apart(text: str, line: int, end: int, people: "_People") -> PrivateLine:
    """Return who are not to be together by `text`, which ends before column `end` of `line`."""
    told_before = len(people.findings.problems)
    named = people.named(text, line, end)
    if len(named) < _FEWEST and len(people.findings.problems) == told_before:
        people.findings.error(GroupCode.TOO_FEW_NAMES, line, end)
    return PrivateLine(apart=tuple(named))


def _answer(text: str, line: int, end: int, people: "_People") -> PrivateLine:
    """Return whose answer `text` is, and what it lets be written; it ends before column `end` of `line`."""
    answer = answer_at_end(text)
    if answer is None:
        people.findings.error(GroupCode.ANSWER_MISSING, line, end, advice=answers_listed())
        return PrivateLine()
    names, may_write = answer[0].rstrip(": \t="), answer[1]
    begin = end - len(text)
    if not names:
        example = f"{_(WRITE_DOWN)}: Anouk {answer_words(may_write)}"
        people.findings.error(GroupCode.WHOSE_ANSWER, line, begin, advice=example)
    named = people.named(names, line, begin + len(names))
    people.answered(named, may_write, line, begin)
    return PrivateLine(may_write=may_write, people=tuple(named))


class _People:
    """Finds who is named on a line."""

    def __init__(self, group: Group, findings: Findings) -> None:
        """Take everybody of `group`, who left it too; problems go to `findings`."""
        shown = _shown_names(group)
        self.findings = findings
        self._by_name = {clean_line(name).casefold(): person for person, name in shown.items()}
        # No more than the longest name has: a line with a thousand commas is read as fast as it is long.
        self._most = 1 + max((name.count(",") for name in self._by_name), default=0)
        self._names = group.names
        self._answers: dict[PersonId, tuple[MayWrite, int]] = {}

    def answered(self, named: Collection[PersonId], may_write: MayWrite, line: int, column: int) -> None:
        """Take `may_write` as the answer of those `named` on `line`, and tell who has another one already."""
        for person in named:
            earlier, where = self._answers.setdefault(person, (may_write, line))
            if earlier is not may_write:
                name = clean_line(self._names[person])
                self.findings.error(GroupCode.ANSWERED_TWICE, line, column, found=name, lines=str(where))

    def named(self, text: str, line: int, end: int) -> list[PersonId]:
        """Return the people whom `text` names, with commas between; it ends before column `end` of `line`.

        A name may have a comma in it: the longest name that fits counts.
        """
        pieces = text.split(",") if text.strip() else []
        named: list[PersonId] = []
        first, begin = 0, end - len(text)
        while first < len(pieces):
            most = min(self._most, len(pieces) - first)
            many = next((n for n in range(most, 1, -1) if self._find(pieces[first : first + n]) is not None), 1)
            written = ",".join(pieces[first : first + many])
            column = begin + len(written) - len(written.lstrip())
            person, name = self._by_name.get(clean_line(written).casefold()), clean_line(written)
            if person is None:
                self.findings.error(GroupCode.NOBODY_CALLED, line, column, found=name)
            elif person in named:
                self.findings.error(GroupCode.NAME_TWICE_IN_LINE, line, column, found=name)
            else:
                named.append(person)
            first, begin = first + many, begin + len(written) + 1
        return named

    def _find(self, pieces: list[str]) -> PersonId | None:
        return self._by_name.get(clean_line(",".join(pieces)).casefold())


def _line_text(line: PrivateLine, shown: Mapping[PersonId, str]) -> str:
    names = ", ".join(shown.get(person, person) for person in line.apart or line.people)
    if line.may_write is not None:
        return f"{_(WRITE_DOWN)}: {names} {answer_words(line.may_write)}"
    return f"{_(NOT_TOGETHER)}: {names}" if line.apart else line.text


def _shown_names(group: Group) -> dict[PersonId, str]:
    """Return what everybody is called on the page: with their id in braces where two people have one name."""
    here = {person.name.casefold() for person in group.people if person.role is not Role.FORMER}
    shown: dict[PersonId, str] = {}
    for person in group.people:
        name = clean_line(group.names[person.id])
        twin = person.role is Role.FORMER and name.casefold() in here
        twin = twin or name.casefold() in {other.casefold() for other in shown.values()}
        shown[person.id] = f"{name} {{{person.id}}}" if twin else name
    return shown
