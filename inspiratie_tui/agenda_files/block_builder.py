"""Builds the parts of an agenda from the pieces of its text."""

from itertools import chain
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import PartPosition
from inspiratie_tui.agenda_files.block_draft import BlockBuilder
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.for_facilitators import check_heading, check_session_title
from inspiratie_tui.agenda_files.header_lines import CHANGE_OVER, HeaderLines, header_line
from inspiratie_tui.agenda_files.headings import AgendaHeading, read_heading, title_alone
from inspiratie_tui.agenda_files.joined_spans import JoinedSpans
from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE, shortened
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.outline import Piece, Sort
from inspiratie_tui.agenda_files.plans import BelowHeading
from inspiratie_tui.agenda_files.steps import read_step
from inspiratie_tui.agenda_files.title_times import TIMES
from inspiratie_tui.agenda_files.vocabulary import kind_of_title, size_of_title
from inspiratie_tui.core.agenda.details import Detail
from inspiratie_tui.core.agenda.model import Activity, Part, PartKind, without_parentheses
from inspiratie_tui.core.agenda.problems import Code, Severity
from inspiratie_tui.core.agenda.public import hidden_throughout
from inspiratie_tui.core.text.clean import clean_line

_FOR_PARTS_ONLY = ("kind", "pinned", "protected")
_SESSION_ALONE = ("begin", "end", "doors", CHANGE_OVER)


class AgendaBuilder(Struct):
    """An agenda that is being read, piece by piece."""

    lines: list[str]
    """The source without comments, within limits."""
    markup: Markup
    """Reads the texts within it."""
    findings: Findings
    """Collects the problems."""
    header: HeaderLines
    """Collects the header lines."""
    title: AgendaHeading | None = None
    """The `#` heading; None while there is none."""
    quotes: list[str] = field(default_factory=list)
    """Quotes above the first part."""
    guidance: list[str] = field(default_factory=list)
    """Other text above the first part."""
    lay_ready: list[str] = field(default_factory=list)
    """The items with a box above the first part."""
    pieces: list[Piece] = field(default_factory=list)
    """All that stands above the first part, as it came."""
    drafts: list[BlockBuilder] = field(default_factory=list)
    """The parts that were read so far."""
    begun: bool = False
    """Whether any text above the first part was read."""

    def take(self, piece: Piece) -> None:
        """Read the next piece of the text."""
        if piece.sort is Sort.HEADING:
            self._heading(piece)
        elif self.drafts:
            part = self.drafts[-1]
            self._below(part.activities[-1] if part.activities else part, piece)
        else:
            self._above_parts(piece)

    def _heading(self, piece: Piece) -> None:
        if piece.level > 3:
            self._deep_heading(piece)
            text = self.markup.plain(self.lines[piece.line].strip().strip("#"))
            self.take(Piece(Sort.TEXT, piece.line, piece.end, text))
            return
        source, number = self.lines[piece.line], piece.line + 1
        if piece.level == 1 and self.title is None and not self.drafts:
            check_session_title(source, number, self.findings)
            self.title, rest = self._within_limits(title_alone(source, number))
            if rest:
                self.guidance.append(rest)
            return
        heading, rest = self._within_limits(read_heading(source, number, self.findings))
        if not self.markup.plain(heading.title):
            self.findings.warning(Code.HEADING_EMPTY, heading.line, 1)
        if piece.level == 1:
            self.findings.error(Code.SECOND_TITLE, heading.line, 1, advice=f"#{source.strip()}")
        if piece.level == 3 and not self.drafts:
            self.findings.error(Code.ACTIVITY_FIRST, heading.line, 1)
        within = piece.level == 3 and bool(self.drafts) and self.drafts[-1].is_hidden
        check_heading(heading, source, self.findings, within=within)
        blocks = self.drafts[-1].activities if piece.level == 3 and self.drafts else self.drafts
        blocks.append(BlockBuilder(heading, guidance=[rest] if rest else []))

    def _deep_heading(self, piece: Piece) -> None:
        """Report that an activity has three marks when the heading of `piece`, which is text, holds a time."""
        unsure = Findings()
        heading = read_heading(self.lines[piece.line], piece.line + 1, unsure)
        says_time = heading.span or heading.hint or any(name in heading.facts for name in TIMES)
        if says_time or any(problem.severity is Severity.ERROR for problem in unsure.problems):
            text = self.lines[piece.line].strip().strip("#").strip()
            self.findings.warning(Code.HEADING_DEEP, piece.line + 1, 1, advice=f"### {text}")

    def _within_limits(self, heading: AgendaHeading) -> tuple[AgendaHeading, str]:
        """Return `heading` with a title that fits on a screen, and the rest of the title, which is reported."""
        title, rest = shortened(heading.title, MOST_IN_A_TITLE)
        if not rest:
            return heading, ""
        self.findings.warning(Code.TITLE_LONG, heading.line, heading.column + len(title), most=str(MOST_IN_A_TITLE))
        return replace(heading, title=title), clean_line(rest)

    def _above_parts(self, piece: Piece) -> None:
        if piece.sort is Sort.TASK:
            self.header.preparation.append(piece.text)
            self.lay_ready.append(piece.text)
        elif piece.sort is Sort.QUOTE:
            self.quotes.append(piece.text)
        elif piece.paragraph:
            text = []
            for index in range(piece.line, piece.end):
                header = header_line(self.lines[index], index + 1)
                if header:
                    taken = self.header.take(header, sure=not self.begun)
                else:
                    taken = not self.begun and self.header.take_bare(self.lines[index], index + 1)
                if not taken:
                    text.append(self.lines[index])
            self.begun = True
            if not text:
                return
            self.guidance.append(self._text(piece, text))
        elif self._is_lone_bullet(piece) and self._time_in_list(piece):
            return
        else:
            self.guidance.append(piece.marked)
        self.pieces.append(piece)

    def _is_lone_bullet(self, piece: Piece) -> bool:
        """Tell whether `piece` is a bullet on one line, in no other one."""
        more = self.lines[piece.line + 1 : piece.end]
        return piece.sort is Sort.BULLET and piece.mark == "- " and not any(map(str.strip, more))

    def _time_in_list(self, piece: Piece) -> bool:
        """Take the time of the session that a bullet says; return whether that is all it says."""
        header = header_line(self.lines[piece.line], piece.line + 1, in_list=True)
        return header is not None and header.says_time and self.header.take(header, sure=False)

    def _below(self, block: BlockBuilder, piece: Piece) -> None:
        left = self._without_time(block, piece)
        if not left:
            return
        if piece.sort is Sort.QUOTE:
            block.quotes.append(piece.text)
        elif piece.shown:
            block.questions.append(piece.text)
        elif piece.paragraph:
            rest = [self.lines[index] for index in left if not self._of_block(block, index)]
            if text := self._text(piece, rest):
                block.guidance.append(text)
        elif piece.text:
            block.guidance.append(piece.marked)
        self._step(block, piece)
        block.pieces.append(piece)

    def _without_time(self, block: BlockBuilder, piece: Piece) -> list[int]:
        """Take what time the lines of `piece` say that `block` has; return the indexes of those that say more."""
        if not (piece.paragraph or self._is_lone_bullet(piece)):
            block.text_begun = True
            return [piece.line]
        lines = range(piece.line, piece.end if piece.paragraph else piece.line + 1)
        return [index for index in lines if not block.take_time(self.lines[index], index + 1, self.findings)]

    def _step(self, block: BlockBuilder, piece: Piece) -> None:
        """Take a step, or a question below one; either stays among the guidance as it was written."""
        if not piece.mark.startswith(" "):
            line = read_step(self.lines[piece.line], piece.line + 1, self.markup) if piece.sort is Sort.BULLET else None
            block.in_step = line is not None
            if line is not None:
                block.steps.append(line)
        elif block.in_step and piece.shown_in_step:
            step = block.steps[-1].step
            asked = replace(step, questions=(*step.questions, piece.text))
            block.steps[-1] = replace(block.steps[-1], step=asked)

    def _text(self, piece: Piece, lines: list[str]) -> str:
        """Return the text of those `lines` of `piece` that are no header lines."""
        return piece.text if len(lines) == piece.end - piece.line else self.markup.plain("\n".join(lines))

    def _of_block(self, block: BlockBuilder, index: int) -> bool:
        """Take who leads `block` from line `index`, in its first paragraph; return whether it says so.

        A line about the session, which belongs above the parts, is reported.
        """
        header = None if block.begun else header_line(self.lines[index], index + 1)
        if header is None or header.name is None:
            return False
        if header.name in _SESSION_ALONE:
            self.findings.warning(Code.HEADER_BELOW_PART, header.line, header.key_column, found=header.key)
        if header.name != "lead" or block.lead is not None or not header.value:
            return False
        block.lead = header.value
        return True

    def settle(self) -> None:
        """Reckon what the headings say of their times; all of them are looked at together."""
        blocks = [[draft, *draft.activities] for draft in self.drafts]
        spans = JoinedSpans(self.findings, self.header.fields.get("begin"))
        headings = spans.settled([[block.heading for block in part] for part in blocks])
        for block, heading in zip(chain(*blocks), chain(*headings), strict=True):
            if block.undecided and heading.span is None:
                block.guidance.insert(0, self.markup.plain(self.lines[block.undecided - 1]))
            block.heading = heading
            if heading.hint and not any(name in heading.facts for name in heading.hint.unless):
                self.findings.warning(heading.hint.code, heading.line, heading.hint.column, **heading.hint.values)
        if spans.begin is not None:
            self.header.fields.setdefault("begin", spans.begin)

    def parts(self) -> tuple[Part, ...]:
        """Return the parts that were read."""
        return tuple(self._part(draft) for draft in self.drafts)

    def sections(self) -> tuple[BelowHeading, ...]:
        """Return what stands above the parts and below each heading, in order, to look for plans in it."""
        sections = [BelowHeading(tuple(self.pieces))]
        for draft in self.drafts:
            titled = len(self.drafts) == 1 or all(line.bold for line in draft.steps)
            sections.append(draft.section(steps_are_plan=titled and draft.can_be_plan))
            sections += (activity.section(steps_are_plan=False) for activity in draft.activities)
        return tuple(sections)

    def places(self) -> tuple[PartPosition, ...]:
        """Return where the parts stand."""
        return tuple(
            PartPosition(draft.place, tuple(step.place for step in draft.activities), draft.time_line)
            for draft in self.drafts
        )

    def _part(self, draft: BlockBuilder) -> Part:
        fields = self._fields(draft)
        title = without_parentheses(fields["title"])
        # What is hidden does not tell by anything else what its title says.
        kind = fields.setdefault("kind", PartKind.OTHER if draft.is_hidden else kind_of_title(title))
        fields.setdefault("protected", kind is PartKind.PERSPECTIVE)
        read = (self._activity(step) for step in draft.activities)
        whole = fields.get("silence", 0)
        activities = tuple(replace(step, silence=whole) if whole and not step.silence else step for step in read)
        return hidden_throughout(Part(**fields, activities=activities, change_over=self.header.change_over))

    def _activity(self, draft: BlockBuilder) -> Activity:
        fields = self._fields(draft)
        for name in _FOR_PARTS_ONLY:
            if name in fields:
                self.findings.error(Code.ONLY_FOR_PARTS, *draft.heading.place(name))
                del fields[name]
        fields["details"] = tuple(detail for detail in fields["details"] if detail.kind not in _FOR_PARTS_ONLY)
        return Activity(**fields)

    def _fields(self, draft: BlockBuilder) -> dict[str, Any]:
        title = self.markup.plain(draft.heading.title)
        return {
            "size": None if draft.is_hidden else size_of_title(title),
            "lead": draft.lead,
            **draft.facts,
            "title": title,
            "remarks": draft.heading.remarks,
            "details": tuple(map(self._plain, draft.heading.details)),
            "questions": tuple(draft.questions),
            "quotes": tuple(draft.quotes),
            "guidance": tuple(draft.guidance),
            "steps": draft.form,
        }

    def _plain(self, detail: Detail) -> Detail:
        """Return `detail` without the marks of Markdown, as a title is shown."""
        return replace(detail, word=self.markup.plain(detail.word)) if detail.word else detail
