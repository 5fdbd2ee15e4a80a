"""From the pieces of the text to an agenda."""

from dataclasses import dataclass, field
from typing import Any

from inspiratie_tui.agenda_files.agenda_reading import PartPosition, SourcePosition
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.header_lines import HeaderLines, header_line
from inspiratie_tui.agenda_files.headings import AgendaHeading, read_heading, title_alone
from inspiratie_tui.agenda_files.outline import Piece, Sort, plain
from inspiratie_tui.agenda_files.vocabulary import kind_of_title
from inspiratie_tui.core.agenda.model import Activity, Part, PartKind, without_parentheses
from inspiratie_tui.core.agenda.problems import Code

_FOR_PARTS_ONLY = ("kind", "pinned", "protected")
_SESSION_ALONE = ("begin", "end", "doors")


@dataclass(slots=True)
class BlockBuilder:
    """A part or activity while it is read."""

    heading: AgendaHeading
    """Its heading."""
    questions: list[str] = field(default_factory=list)
    """Bullets that may be shown."""
    quotes: list[str] = field(default_factory=list)
    """Block quotes."""
    guidance: list[str] = field(default_factory=list)
    """The rest."""
    lead: str | None = None
    """Who leads it."""
    activities: list["BlockBuilder"] = field(default_factory=list)
    """The steps of a part."""
    begun: bool = False
    """Whether anything stands below the heading yet."""

    @property
    def place(self) -> SourcePosition:
        """Where its title stands."""
        return SourcePosition(self.heading.line, self.heading.column)


@dataclass(slots=True)
class AgendaBuilder:
    """Takes the pieces in order."""

    lines: list[str]
    """The source without comments."""
    findings: Findings
    """Where problems go."""
    header: HeaderLines
    """What is said of the session."""
    title: AgendaHeading | None = None
    """The `#` heading."""
    quotes: list[str] = field(default_factory=list)
    """Quotes above the first part."""
    guidance: list[str] = field(default_factory=list)
    """Other text above the first part."""
    drafts: list[BlockBuilder] = field(default_factory=list)
    """The parts so far."""
    begun: bool = False
    """Whether any text stands above the first part yet."""

    def take(self, piece: Piece) -> None:
        """The next piece of the text."""
        if piece.sort is Sort.HEADING:
            self._heading(piece)
        elif self.drafts:
            part = self.drafts[-1]
            self._below(part.activities[-1] if part.activities else part, piece)
        else:
            self._above_parts(piece)

    def _heading(self, piece: Piece) -> None:
        if piece.level > 3:
            text = plain(self.lines[piece.line].strip().strip("#"))
            self.take(Piece(Sort.TEXT, piece.line, piece.end, text))
            return
        source, number = self.lines[piece.line], piece.line + 1
        if piece.level == 1 and self.title is None and not self.drafts:
            self.title = title_alone(source, number)
            return
        heading = read_heading(source, number, self.findings)
        if not plain(heading.title):
            self.findings.warning(Code.HEADING_EMPTY, heading.line, 1)
        if piece.level == 1:
            self.findings.error(Code.SECOND_TITLE, heading.line, 1)
        if piece.level == 3 and self.drafts:
            self.drafts[-1].activities.append(BlockBuilder(heading))
            return
        if piece.level == 3:
            self.findings.error(Code.ACTIVITY_FIRST, heading.line, 1)
        self.drafts.append(BlockBuilder(heading))

    def _above_parts(self, piece: Piece) -> None:
        if piece.sort is Sort.TASK:
            self.header.preparation.append(piece.text)
        elif piece.sort is Sort.QUOTE:
            self.quotes.append(piece.text)
        elif piece.paragraph:
            text = []
            for index in range(piece.line, piece.end):
                found = header_line(self.lines[index], index + 1)
                if not (found and self.header.take(found, sure=not self.begun)):
                    text.append(self.lines[index])
            if text:
                self.guidance.append(plain("\n".join(text)))
            self.begun = True
        else:
            self.guidance.append(piece.text)

    def _below(self, block: BlockBuilder, piece: Piece) -> None:
        if piece.sort is Sort.QUOTE:
            block.quotes.append(piece.text)
        elif piece.shown:
            block.questions.append(piece.text)
        elif piece.paragraph and not block.begun:
            rest = [self.lines[index] for index in range(piece.line, piece.end) if not self._of_block(block, index)]
            if text := plain("\n".join(rest)):
                block.guidance.append(text)
        elif piece.text:
            block.guidance.append(piece.text)
        block.begun = True

    def _of_block(self, block: BlockBuilder, index: int) -> bool:
        """Whether the line says who leads; a line about the session that stands too low is reported."""
        found = header_line(self.lines[index], index + 1)
        if found is None or found.name is None:
            return False
        if found.name in _SESSION_ALONE:
            self.findings.warning(Code.HEADER_BELOW_PART, found.line, found.key_column, found=found.key)
        if found.name != "lead" or block.lead is not None or not found.value:
            return False
        block.lead = found.value
        return True

    def parts(self) -> tuple[Part, ...]:
        """The parts that were read."""
        return tuple(self._part(draft) for draft in self.drafts)

    def places(self) -> tuple[PartPosition, ...]:
        """Where they stand."""
        return tuple(PartPosition(draft.place, tuple(step.place for step in draft.activities)) for draft in self.drafts)

    def _part(self, draft: BlockBuilder) -> Part:
        fields = _fields(draft)
        title = without_parentheses(fields["title"])
        kind = fields.setdefault("kind", kind_of_title(title))
        fields.setdefault("protected", kind is PartKind.PERSPECTIVE)
        return Part(**fields, activities=tuple(self._activity(step) for step in draft.activities))

    def _activity(self, draft: BlockBuilder) -> Activity:
        fields = _fields(draft)
        for name in _FOR_PARTS_ONLY:
            if name in fields:
                column = draft.heading.columns[name]
                self.findings.error(Code.ONLY_FOR_PARTS, draft.heading.line, column)
                del fields[name]
        return Activity(**fields)


def _fields(draft: BlockBuilder) -> dict[str, Any]:
    return {
        **draft.heading.facts,
        "title": plain(draft.heading.title),
        "remarks": draft.heading.remarks,
        "lead": draft.lead,
        "questions": tuple(draft.questions),
        "quotes": tuple(draft.quotes),
        "guidance": tuple(draft.guidance),
    }
