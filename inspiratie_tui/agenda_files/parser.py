"""Reads the text of an agenda, from its lines to a reading."""

from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import AgendaReading, SourcePosition, source_lines
from inspiratie_tui.agenda_files.block_builder import AgendaBuilder
from inspiratie_tui.agenda_files.consistency import check_session, fitting, sound_blocks
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.front_matter import take_front_matter
from inspiratie_tui.agenda_files.header_lines import HeaderLines
from inspiratie_tui.agenda_files.limits import within_limits
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.outline import outline, without_comments
from inspiratie_tui.agenda_files.plan_advice import advise, begin_of, first_heading, heading_of
from inspiratie_tui.agenda_files.plans import lone_times, plans
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Code


def parsed(text: str, name: str) -> AgendaReading:
    """Return the agenda in `text`, with the problems it has however few people there are. Never raises."""
    findings = Findings()
    source = source_lines(text)
    header = HeaderLines(findings)
    limited = within_limits(without_comments(take_front_matter(source, header), findings), findings)
    markup = Markup()
    builder = AgendaBuilder(limited.lines, markup, findings, header)
    for piece in outline(limited, markup, findings):
        builder.take(piece)
    builder.settle()
    header.end_by_total()
    title = builder.title
    agenda = Agenda(
        **header.fields,
        title=markup.plain(title.title) if title else "",
        preparation=tuple(header.preparation),
        quotes=tuple(builder.quotes),
        guidance=(*header.beside, *builder.guidance),
        parts=builder.parts(),
    )
    headings = [[draft.heading, *(step.heading for step in draft.activities)] for draft in builder.drafts]
    unread = plans(builder.sections(), limited.lines)
    advise(unread, findings)
    for line, text in lone_times(builder.sections(), limited.lines, unread):
        findings.warning(Code.TIME_IN_TABLE, line, 1, found=text)
    agenda = sound_blocks(agenda, headings, findings)
    place = SourcePosition(title.line, 1) if title else SourcePosition(1, 1)
    if title is None:
        findings.warning(Code.NO_TITLE, 1, 1)
    if not agenda.parts:
        example = heading_of(unread) if unread else first_heading(builder.pieces, limited.lines)
        findings.error(Code.NO_PARTS, place.line, place.column, **({"advice": example} if example else {}))
    check_session(agenda, header.lines, place, findings, begin_of(unread))
    reading = AgendaReading(name, agenda, findings.sorted(), tuple(source), builder.places(), place if title else None)
    problems = fitting(reading, participants=0, facilitators=0)
    return replace(reading, problems=problems, lay_ready=tuple(builder.lay_ready), plans=unread)
