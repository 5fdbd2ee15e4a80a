"""A page for each participant before the first session: why, with which question, what to be called, what may be
written down.
"""

from collections.abc import Iterator

from inspiratie_tui.core.people.group import Group, Role
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.reports.document import Block, Bullets, Document, DocumentHeading, NewPage, Paragraph, WritingLines
from inspiratie_tui.texts import _, language, times
from inspiratie_tui.texts.joining import answer_explained, consent_title, who_leads


def intake(group: Group) -> Document:
    """Return one page for each participant of `group`, in the order of the circle."""
    names = [clean_line(group.names[person]) for person in group.participants]
    titles = [_("For {name}").format(name=name) for name in names]
    blocks: list[Block] = []
    for number, title in enumerate(titles):
        blocks += [*([NewPage(title)] if number else []), *_page(group)]
    return Document(titles[0] if titles else clean_line(group.name), tuple(blocks), language())


def _page(group: Group) -> Iterator[Block]:
    leading = who_leads([clean_line(person.name) for person in group.people if person.role is Role.FACILITATOR])
    yield Paragraph(_of_group(group))
    yield Paragraph(
        _(
            "Before we begin we would like to hear a few things from you. Write as much or as little as you like. It is"
            " for {leading}, and for nobody else."
        ).format(leading=leading)
    )
    yield DocumentHeading(_("Why are you joining?"))
    yield WritingLines(4)
    yield DocumentHeading(_("What question do you bring?"))
    yield Paragraph(_("It need not be a finished question, and it may change every time."))
    yield WritingLines(4)
    yield DocumentHeading(_("What shall we call you?"))
    yield WritingLines(1)
    yield DocumentHeading(_("What may we write down of what you say?"))
    yield Bullets(tuple(map(answer_explained, MayWrite)), boxes=True)
    yield Paragraph(
        _(
            "You can change your mind at any time: tell one of us. In the circle we do not ask about it. What becomes"
            " of what we write stands on the page “{page}”."
        ).format(page=consent_title())
    )


def _of_group(group: Group) -> str:
    """Return what the group is called, and when it meets first as far as that is planned."""
    first = [_("first time {day}").format(day=times.day_written(group.plan[0].date))] if group.plan else []
    return " · ".join([clean_line(group.name), *first])
