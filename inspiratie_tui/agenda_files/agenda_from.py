"""Makes an agenda from a file that holds a plan in a table, a list or bold lines, or in headings and those.

Only what is needed is written: a length for each part, a time of day where a part does not join the one before. What
cannot be placed is text for the facilitators: below the part it stands at, else above the first one.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import AgendaReading
from inspiratie_tui.agenda_files.file_texts import FilePart, FileText, FileTexts, divided, header_reading
from inspiratie_tui.agenda_files.file_wording import FileWording, wording_of
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.parser import parsed
from inspiratie_tui.agenda_files.pasted_plan import pasted_plan
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanRow
from inspiratie_tui.agenda_files.plan_times import PlanTimes, RowTime, plan_times
from inspiratie_tui.agenda_files.plans.titled_times import is_bold
from inspiratie_tui.agenda_files.row_headings import beside_parts, has_turns, row_heading, says_lead
from inspiratie_tui.agenda_files.vocabulary import HEADERS
from inspiratie_tui.agenda_files.written_blocks import TextPlace, as_markdown, as_text, as_title, without_plans
from inspiratie_tui.core.agenda.lengths import part_length
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.agenda.timetable import offset_of
from inspiratie_tui.core.moments import HOUR

_PART = 2
"""How many `#` a part has."""
_WORDS = re.compile(r"[^\W_](?:[\w ,;.!?'’&-]*[\w.!?])?")
"""A heading that can be written in bold."""
_OF_A_TITLE = {Code.TITLE_LONG, Code.HEADING_EMPTY, Code.HEADING_GLUED, Code.HEADING_INDENTED}
"""What can be wrong with the title of a session."""
_LONGEST = 12 * HOUR
"""The longest session (ms) that anybody plans."""


class NoAgendaMade(StrEnum):
    """Why no agenda is made of a file."""

    NO_PLAN = "no-plan"
    """It holds no parts in any form that is looked for."""
    IS_ONE = "is-one"
    """It is an agenda as it stands."""


class AgendaFromFile(Struct, frozen=True):
    """An agenda that was made from a file."""

    text: str
    """What is to be written."""
    plans: tuple[Plan, ...]
    """What it was made from, in order."""
    parts: int
    """How many parts it has, with those the file had."""
    texts: int
    """How many texts were kept as guidance."""
    unplaced: tuple[PlanRow, ...]
    """The rows with a time that are no part, and no end of the session: each is a text at the part before it."""


def agenda_from_text(text: str, name: str, clock: str) -> AgendaFromFile | NoAgendaMade:
    """Return the agenda that the file with `text` holds, also where columns are parted as spreadsheets save them.

    Lines are those of `text`; for `name` and `clock` see `agenda_from`.
    """
    reading = parsed(text, "")
    pasted = None if any(part_length(part, 0, 0) is not None for part in reading.agenda.parts) else pasted_plan(text)
    if pasted is None or not (as_pasted := parsed(pasted.text, "")).plans:
        return agenda_from(reading, name, clock)
    made = agenda_from(as_pasted, name, clock)
    if isinstance(made, NoAgendaMade):
        return made
    plans = tuple(replace(plan, line=pasted.line_before(plan.line)) for plan in made.plans)
    unplaced = tuple(replace(row, line=pasted.line_before(row.line)) for row in made.unplaced)
    return replace(made, plans=plans, unplaced=unplaced)


def agenda_from(reading: AgendaReading, name: str, clock: str) -> AgendaFromFile | NoAgendaMade:
    """Return the agenda that the file of `reading` holds; why there is none if there is none.

    It is called `name` when the file has no title. When the file does not tell which language it speaks, that is the
    one in which two o'clock in the afternoon is written as `clock`.
    """
    if not reading.plans:
        return NoAgendaMade.IS_ONE if reading.agenda.parts else NoAgendaMade.NO_PLAN
    file = divided(reading)
    if _is_overview(file.parts):
        return NoAgendaMade.IS_ONE
    made = _Made(wording_of("\n".join(reading.lines), clock), headed=bool(file.header))
    title = _title(file, name, made)
    header = _Header(file.front, file.header)
    outer = [part for part in file.parts if part.level == _PART]
    times = plan_times([part.row for part in outer], list(map(has_turns, outer)), header.begin, header.end)
    header.settle(times, made)
    made.take_parts(file.parts, times.rows)
    if not made.blocks:
        return NoAgendaMade.NO_PLAN
    made.take_texts(file.texts)
    head = "\n".join((*file.front, title, *header.lines))
    chunks = (head, *made.above, *(chunk for block in made.blocks for chunk in block.chunks))
    text = without_plans("\n\n".join(chunks) + "\n")
    return AgendaFromFile(text, reading.plans, made.count, made.texts, tuple(made.unplaced))


def _is_overview(parts: Sequence[FilePart]) -> bool:
    """Tell whether the rows among `parts` only list what has headings with lengths already."""
    kept = [part.row.title.casefold() for part in parts if part.lines]
    rows = [part.row.title.casefold() for part in parts if not part.lines]
    return len(kept) > 1 and 2 * sum(title in kept for title in rows) > len(rows)


def _bold_title(file: FileTexts) -> str | None:
    """Take the first text of `file` when it is one bold line above all else, as word processors give a title."""
    first = next(iter(file.texts), None)
    if first is None or first.after or first.within or first.title or len(first.lines) != 1:
        return None
    line = first.lines[0].strip()
    if not is_bold(line) or not (title := Markup().plain(line)) or title.endswith((".", ":", ",", "!", "?")):
        return None
    file.texts.remove(first)
    return title


def _title(file: FileTexts, name: str, made: "_Made") -> str:
    """Return the line with the title of the session; what is too much for one is a text."""
    reading = file.reading
    if reading.title is not None:
        line = reading.lines[reading.title.line - 1].strip()
        if not any(problem.line == reading.title.line for problem in reading.problems if problem.code in _OF_A_TITLE):
            return line
        name = line.strip("#").strip()
    else:
        name = _bold_title(file) or name
    line, rest = as_title(name or "Agenda")
    made.text_above(as_markdown(rest))
    return line


class _Header(Struct):
    """The header lines of the agenda."""

    front: list[str]
    """The front matter above them."""
    lines: list[str]
    """As they stand below the title."""

    @property
    def begin(self) -> int | None:
        """Return when they say the session begins, in ms since midnight."""
        return header_reading(self.lines, self.front).agenda.begin

    @property
    def end(self) -> int | None:
        """Return when they say it is over."""
        return header_reading(self.lines, self.front).agenda.end

    def settle(self, times: PlanTimes, made: "_Made") -> None:
        """Let them say what came of the plan; a line that says another begin becomes a text."""
        if self.begin is not None and times.begin != self.begin:
            for line in [line for line in self.lines if header_reading([line]).agenda.begin is not None]:
                self.lines.remove(line)
                made.text_above([line])
        wording = made.wording
        if self.begin is None and times.begin is not None:
            self.lines.append(f"{wording.begin}: {wording.time(times.begin)}")
        if self.end is None and times.end is not None:
            begin = times.begin
            if begin is None or 0 < offset_of(times.end, begin) <= _LONGEST:
                self.lines.append(f"{wording.end}: {wording.time(times.end)}")


class _Block(Struct):
    """A part that was made or kept."""

    title: str
    """Its title, in small letters."""
    chunks: list[str]
    """Its heading and texts, between which an empty line stands."""


class _Made(Struct):
    """An agenda that is being made."""

    wording: FileWording
    """In whose words."""
    headed: bool = False
    """Whether header lines stand above its texts."""
    above: list[str] = field(default_factory=list)
    """The texts above the first part."""
    blocks: list[_Block] = field(default_factory=list)
    """The parts."""
    owners: list[int] = field(default_factory=list)
    """How many parts there were after each row or part of the file."""
    count: int = 0
    """How many rows and parts of the file became or stayed one, or an activity."""
    texts: int = 0
    """How many texts there are."""
    unplaced: list[PlanRow] = field(default_factory=list)
    """The rows with a time that are no part."""

    def take_parts(self, parts: Sequence[FilePart], times: Sequence[RowTime]) -> None:
        """Write all `parts`, of which `times` says what those that are no activities come to."""
        rest = iter(times)
        for part in parts:
            row = part.row
            time = next(rest) if part.level == _PART else RowTime(row.length is not None, row.length)
            if part.lines:
                self._begin(row.title, "\n".join(part.lines).rstrip())
            elif time.placed:
                self._row(part, time)
            else:
                if row.is_timed and HEADERS.get(row.title.casefold()) != "end":
                    self.unplaced.append(row)
                self._rest((beside_parts(row, self.wording), *row.rest))
            self.owners.append(len(self.blocks))

    def take_texts(self, texts: Sequence[FileText]) -> None:
        """Write `texts`, each at the part that has the title above it, else at the one it stands behind.

        What stands behind all of them is about the whole session.
        """
        titles = {block.title: block for block in reversed(self.blocks) if block.title}
        for text in texts:
            owner = self.owners[text.after - 1] if text.after else 0
            lines = [f"**{text.lines[0]}**"] if text.is_title and _WORDS.fullmatch(text.lines[0]) else text.lines
            if (block := titles.get(text.title)) is not None:
                if not text.is_title:
                    self._text(lines, block)
            elif owner and (text.within or text.after < len(self.owners)):
                self._text(lines, self.blocks[owner - 1])
            else:
                self.text_above(lines, shown=text.shown)

    def text_above(self, lines: Sequence[str], *, shown: bool = False) -> None:
        """Write a text above the first part, unless it is empty; its quotes may be `shown` if they might before."""
        if any(lines):
            place = TextPlace(first=not self.above and not self.headed, shown=shown)
            self.above.append("\n".join(as_text(lines, place)))
            self.texts += 1

    def _begin(self, title: str, chunk: str) -> None:
        self.blocks.append(_Block(" ".join(title.casefold().split()), [chunk]))
        self.count += 1

    def _row(self, part: FilePart, time: RowTime) -> None:
        """Write a row as a part or an activity, with what else it says below it."""
        row = part.row
        written = row_heading(part, time, self.count + 1, self.wording)
        if part.level == _PART:
            self._begin(row.title, written.line)
        else:
            self.blocks[-1].chunks.append(written.line)
            self.count += 1
        for lead in [text for text in row.rest if says_lead(text)][:1]:
            self.blocks[-1].chunks.append(lead)
            written = replace(written, rest=tuple(text for text in written.rest if text != lead))
        self._rest(written.rest)

    def _rest(self, texts: Sequence[str]) -> None:
        """Write `texts`, which are plain, below the last part."""
        for text in texts:
            self._text(as_markdown(text))

    def _text(self, lines: Sequence[str], block: _Block | None = None) -> None:
        """Write a text below `block`, which is the last one without it; above all parts when there is none."""
        if not self.blocks:
            self.text_above(lines)
        elif any(lines):
            asked = lines[0].lstrip().startswith(("- ", "* ", "+ "))
            chunk = "\n".join(as_text(lines, TextPlace(below=True, shown=asked and block is None)))
            (block or self.blocks[-1]).chunks.append(chunk)
            self.texts += 1
