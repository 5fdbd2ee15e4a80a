"""Texts that are shown as a page: the whole agenda, the keys."""

import re
from collections.abc import Iterable, Sequence

from textual.binding import ActiveBinding

from inspiratie_tui.core.agenda.model import Agenda, Block, FormStep
from inspiratie_tui.core.agenda.position import AgendaPosition, step_at
from inspiratie_tui.core.agenda.public import all_details
from inspiratie_tui.texts import _, times
from inspiratie_tui.texts.details import details_line
from inspiratie_tui.texts.keys import key_in_sentence, key_of, silent_key_of
from inspiratie_tui.ui.keys.bindings import hints
from inspiratie_tui.ui.shared.chosen import CHOSEN, SIGN
from inspiratie_tui.ui.shared.hanging import HangingLine
from inspiratie_tui.ui.shared.page import PageText
from inspiratie_tui.ui.shared.plain import plain

_INDENT = 5
"""How far from the left the texts below the title of a part stand, and the titles of its activities."""
_NEAR = 4
"""So many lines of agreements at most stand above the part we are in, so that the part is seen too."""
_DEEPEST = 12
"""How far a list in a list is indented at most."""
_IN_A_LIST = re.compile(r"\A *(- |\[ \] |[0-9]{1,9}[.)] )?")
_NUMBERED = re.compile(r"[0-9]{1,9}[.)]\s+")
"""The number of an item at the left."""
_BLANK = HangingLine(plain(""), plain(""))


def agenda_page(
    agenda: Agenda,
    place: AgendaPosition,
    looked_at: int | None = None,
    parked: Sequence[str] = (),
    together: str = "",
    agreements: Sequence[str] = (),
    next_day: str = "",
) -> PageText:
    """Return the whole agenda for facilitators, guidance included, open at `place`, or at the part `looked_at`.

    The part, the activity and the step of `place` have a sign, and below them stands who is `together`, "" for nobody;
    the `agreements` of the group and the questions that are `parked` stand above that part, where the page opens; of
    many agreements the first ones do, and all of them above all. Above the last part stands when they meet next:
    `next_day`, an ISO date, "" for none.
    """
    above = _agreed(agreements) if len(agreements) > _NEAR else []
    above += [HangingLine(plain("[ ] "), plain(item)) for item in agenda.preparation]
    above += _texts((), agenda.quotes, agenda.guidance, 0)
    blocks = [above]
    opens_at: dict[AgendaPosition, int] = {}
    for number, part in enumerate(agenda.parts):
        blocks[-1].append(_BLANK)
        lines = _agreed_near(agreements) if number == place.part else []
        if number == place.part and parked:
            lines += [HangingLine(plain(""), plain(_("Parked"), "bold"))]
            lines += [HangingLine(plain("? "), plain(text)) for text in parked]
            lines.append(_BLANK)
        here = number == place.part
        if next_day and number == len(agenda.parts) - 1:
            lines.append(HangingLine(plain(""), plain(_("next time: {day}").format(day=times.day_written(next_day)))))
            lines.append(_BLANK)
        lines.append(_headed(part, f"{number + 1}. ", here=here, style="bold"))
        opens_at[AgendaPosition(number)] = len(blocks)
        step = step_at(agenda, place) if here else None
        groups = [HangingLine(plain(" " * _INDENT), plain(together, "bold"))] if here and together else []
        of_part = groups if place.activity is None else ()
        blocks.append([*lines, *of_part, *_below(part, _INDENT, step if part.steps else None)])
        for index, activity in enumerate(part.activities):
            inside = here and index == place.activity
            heading = _headed(activity, "", here=inside, indent=_INDENT - len(SIGN))
            opens_at[AgendaPosition(number, index)] = len(blocks)
            of_activity = groups if inside else ()
            blocks.append([heading, *of_activity, *_below(activity, _INDENT + len(SIGN), step if inside else None)])
    opened = AgendaPosition(place.part) if looked_at is None else AgendaPosition(looked_at)
    first = opens_at.get(opened, 0)
    sight = opens_at.get(AgendaPosition(place.part, place.activity), first) if opened.part == place.part else first
    return PageText(plain(agenda.title, "bold"), blocks, first, sight)


def _agreed(agreements: Sequence[str], more: str = "") -> list[HangingLine]:
    """Return the lines of `agreements` below their heading, with `more` behind them; none for none."""
    if not agreements:
        return []
    lines = [HangingLine(plain("& "), plain(text)) for text in agreements]
    lines += [HangingLine(plain("  "), plain(more, "$quiet"))] if more else []
    return [HangingLine(plain(""), plain(_("What we agreed"), "bold")), *lines, _BLANK]


def _agreed_near(agreements: Sequence[str]) -> list[HangingLine]:
    """Return the agreements as they stand above the part we are in: all, or the first ones and how many more."""
    if len(agreements) <= _NEAR:
        return _agreed(agreements)
    near = agreements[: _NEAR - 1]
    return _agreed(near, _("and {count} more, at the very top").format(count=len(agreements) - len(near)))


def _headed(block: Block, number: str, *, here: bool, style: str = "", indent: int = 0) -> HangingLine:
    """Return the line of the title of `block` behind its `number`, with a sign when we are `here`."""
    shown = CHOSEN if here else style
    sign = SIGN if here else " " * len(SIGN)
    return HangingLine(plain(" " * indent + sign + number, shown), plain(_titled(block), shown))


def _titled(block: Block) -> str:
    return " · ".join(filter(None, (block.title, details_line(all_details(block)))))


def _below(block: Block, indent: int, step: FormStep | None = None) -> list[HangingLine]:
    here = None if step is None else _written_row(block, step)
    if block.for_facilitators:
        return _texts((), (), (*block.questions, *block.quotes, *block.guidance), indent, here)
    return _texts(block.questions, block.quotes, block.guidance, indent, here)


def _written_row(block: Block, step: FormStep) -> str | None:
    """Return the row of the guidance of `block` that is `step` as it was written; None when it is not there."""
    rows = [row for text in block.guidance for row in text.split("\n") if _NUMBERED.match(row)]
    named = [row for row in rows if _NUMBERED.sub("", row).startswith(step.title)]
    before = sum(other.title == step.title for other in block.steps[: block.steps.index(step)])
    return named[before] if before < len(named) else None


def _texts(
    questions: Sequence[str], quotes: Sequence[str], guidance: Sequence[str], indent: int, here: str | None = None
) -> list[HangingLine]:
    """Return the texts below a heading, `indent` cells from the left; the row of guidance we are `here` has a sign."""
    lead = plain(" " * indent)
    lines = [HangingLine(lead, plain(text, "italic")) for text in questions]
    lines += [HangingLine(lead, plain(_("“{quote}”").format(quote=text))) for text in quotes]
    return lines + [_as_written(row, indent, here=row == here) for text in guidance for row in text.split("\n")]


def _as_written(text: str, indent: int, *, here: bool = False) -> HangingLine:
    """Return a row of guidance behind its indent and its mark or number, which are not wrapped along."""
    words = _IN_A_LIST.sub("", text)
    mark = text[: len(text) - len(words)]
    deep = len(mark) - len(mark.lstrip(" "))
    lead = " " * (indent + min(deep, _DEEPEST)) + mark[deep:]
    if here:
        lead = " " * (indent - len(SIGN)) + SIGN + mark
    style = CHOSEN if here else "$quiet"
    return HangingLine(plain(lead, style), plain(words, style))


def keys_page(bindings: dict[str, ActiveBinding]) -> PageText:
    """Return the keys that do something now."""
    return PageText(plain(_("Keys"), "bold"), [_columns(hints(bindings, everything=True))])


def home_help_page(bindings: dict[str, ActiveBinding]) -> PageText:
    """Return the keys of home, and what is done for a group in a shell."""
    shell = (
        ("intake", _("a page for who joins, to fill in beforehand")),
        ("consent", _("what you write down, and what they say of it")),
        ("--private", _("behind `group edit`: questions, who not together, what to write down")),
    )
    dated = _("Behind a date may stand from when to when, the place, the phase, another programme: {key} shows how.")
    lines = [
        *_columns(hints(bindings, everything=True)),
        *_section(_("In a shell, behind `inspiratie`")),
        *_columns(shell),
        _BLANK,
        HangingLine(plain(""), plain(dated.format(key=key_in_sentence("group")))),
    ]
    return PageText(plain(_("Keys"), "bold"), [lines])


def help_page(bindings: dict[str, ActiveBinding]) -> PageText:
    """Return the keys that do something now, and what the signs mean."""
    digits = (_("1-9"), _("give the floor; again: nobody"))
    somebody_else = ("0", _("somebody else: further seats, facilitators"))
    keys = (*hints(bindings, everything=True), digits, somebody_else)
    ring = (
        (">", _("speaks")),
        ("-", _("has spoken")),
        ("^", _("wants to say something")),
    )
    note = (
        ("Enter", _("save; on an empty field: close")),
        ("ctrl+j", _("a new line")),
        ("Tab", _("another kind")),
        ("ctrl+w", _("and a digit: whose words; twice: about whom")),
        ("ctrl+g", _("for whom it is")),
        ("! ? >", _("and a space at the start: insight, question, step")),
        ("= & <", _("and a space at the start: quote, agreement (homework too), feedback")),
        ("#", _("and a space at the start: a word of ours, behind `:` its wording")),
        ("#…", _("in a note: a theme; of a word of ours one more voice")),
        (">", _("witness NAME, done, changed: …, let go: of the latest step of whoever has the floor")),
        ("", _("without a mark, where the agenda says `(learning question)`: that of whoever has the floor")),
        ("@", _("completes a name with Tab")),
    )
    curtain = silent_key_of("curtain")
    covered = ((curtain, _("curtain")),) if curtain else ()
    room = _widest(keys)
    stray = _("A sentence typed without {key} does nothing: Enter keeps it as a note, Esc throws it away.")
    lines = [
        *_columns(keys, room),
        *_section(_("Signs in the ring")),
        *_columns(ring, room),
        *_section(_("In a note")),
        *_columns((*note, *covered), room),
        _BLANK,
        HangingLine(plain(""), plain(stray.format(key=key_of("note")))),
    ]
    return PageText(plain(_("Keys"), "bold"), [lines])


def _section(title: str) -> list[HangingLine]:
    return [_BLANK, HangingLine(plain(""), plain(title, "bold"))]


def _widest(rows: Iterable[tuple[str, str]]) -> int:
    return max((len(name) for name, _words in rows), default=0) + 2


def _columns(rows: Sequence[tuple[str, str]], room: int = 0) -> list[HangingLine]:
    """Return each of `rows`, a key or sign and its words, with all words below each other."""
    room = room or _widest(rows)
    return [HangingLine(plain(f"{name:>{room}}  ", "bold"), plain(words)) for name, words in rows]
