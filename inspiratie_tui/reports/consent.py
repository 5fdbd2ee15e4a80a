"""A page in plain words for who joins a group: what is written down, where it stands, who sees it, and who decides."""

from collections.abc import Iterator

from inspiratie_tui.core.people.group import Group, Role
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.reports.document import Block, Bullets, Document, DocumentHeading, Paragraph, WritingLines
from inspiratie_tui.texts import _, language, ngettext, times
from inspiratie_tui.texts.joining import answer_explained, consent_title, who_leads


def consent(group: Group) -> Document:
    """Return the page for `group`, with its name, who leads and its dates."""
    leading = who_leads([clean_line(person.name) for person in group.people if person.role is Role.FACILITATOR])
    blocks = (Paragraph(_of_group(group)), *_written(), *_kept(leading), *_shown(), *_yours(), *_how_long())
    return Document(consent_title(), blocks, language())


def _of_group(group: Group) -> str:
    """Return what the group is called, and how often and when it meets as far as that is planned."""
    words, days = [clean_line(group.name)], [times.day_written(planned.date) for planned in group.plan]
    if days:
        words.append(ngettext("{count} time", "{count} times", len(days)).format(count=len(days)))
        words.append(days[0] if len(days) == 1 else _("{first} to {last}").format(first=days[0], last=days[-1]))
    return " · ".join(words)


def _written() -> Iterator[Block]:
    yield DocumentHeading(_("What we write down"))
    yield Bullets(
        (
            _("who is there, who speaks when and how long, and who is with whom in pairs or small groups"),
            _("now and then a line of what is said: a question, a step, a sentence to remember, feedback"),
            _(
                "sometimes what we ourselves think about it: that is for the two of us, and not for the screen in the"
                " circle"
            ),
        )
    )


def _kept(leading: str) -> Iterator[Block]:
    yield DocumentHeading(_("Where we keep it"))
    yield Paragraph(
        _(
            "On the laptop of {leading}, in files of this group, and we alone read it. Whoever can open that laptop"
            " could read it too. The program sends nothing to anybody."
        ).format(leading=leading)
    )
    yield Paragraph(_("A copy of these files is kept here:"))
    yield WritingLines(1)


def _shown() -> Iterator[Block]:
    yield DocumentHeading(_("What is on the screen"))
    yield Paragraph(
        _(
            "One of us has the laptop on their lap, and whoever sits next to them can see it: what we are doing, the"
            " time, who speaks and who is next. One key draws a curtain over it."
        )
    )
    yield Paragraph(_("Your question and your step can stand on the screen here while you are speaking."))
    yield Paragraph(_("What was said aloud, and what was agreed, we can read back when the circle wants that."))


def _yours() -> Iterator[Block]:
    yield DocumentHeading(_("What you say about it"))
    yield Paragraph(_("You choose what we write down of what you say:"))
    yield Bullets(tuple(map(answer_explained, MayWrite)))
    yield Paragraph(_("For everybody we keep who was there, who spoke when, and how long."))
    yield Paragraph(
        _(
            "Tell one of us, beforehand or at any other time; you need no reason, and in the circle we do not ask about"
            " it. What others say belongs to them, also when it is about you: tell us when that has to go too."
        )
    )
    yield Paragraph(
        _(
            "Whatever you chose, you can say “pen down”: then nothing is written until the next turn, and what stood"
            " there of this one can go as well. You may always hear what stands there of you, months later too, and"
            " have it put right or taken away."
        )
    )


def _how_long() -> Iterator[Block]:
    yield DocumentHeading(_("How long"))
    yield Paragraph(_("We keep it until:"))
    yield WritingLines(1)
