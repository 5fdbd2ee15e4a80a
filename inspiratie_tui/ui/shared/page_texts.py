"""Texts that are shown as a page: the whole agenda, the keys."""

from collections.abc import Sequence

from textual.binding import ActiveBinding
from textual.content import Content

from inspiratie_tui.core.agenda.model import Agenda, Block
from inspiratie_tui.core.agenda.public import shown_details
from inspiratie_tui.texts import _
from inspiratie_tui.texts.details import details_line
from inspiratie_tui.texts.keys import key_of, silent_key_of
from inspiratie_tui.ui.keys.bindings import hints
from inspiratie_tui.ui.shared.plain import plain


def agenda_page(agenda: Agenda, here: int, parked: Sequence[str] = ()) -> list[Content]:
    """Return the whole agenda for facilitators, guidance included: a text for what is before the parts, one for each.

    `>` marks the part with index `here`; the questions that are `parked` stand above the parts.
    """
    lines = [plain(agenda.title, "bold")]
    lines += [plain(f"[ ] {item}") for item in agenda.preparation]
    lines += [plain(text, "$quiet") for text in agenda.guidance]
    pieces = [lines]
    for number, part in enumerate(agenda.parts):
        title = f"{number + 1}. {_titled(part)}"
        lines = [plain(""), plain(f"> {title}" if number == here else f"  {title}", "bold"), *_below(part, "     ")]
        if number == here and parked:
            left = [plain(f"? {text}") for text in parked]
            lines = [plain(""), plain(_("Parked"), "bold"), *left, *lines]
        for activity in part.activities:
            lines += [plain(f"     {_titled(activity)}"), *_below(activity, "       ")]
        pieces.append(lines)
    return [plain("\n").join(piece) for piece in pieces]


def _titled(block: Block) -> str:
    return " · ".join(filter(None, (block.title, details_line(shown_details(block)))))


def _below(block: Block, indent: str) -> list[Content]:
    lines = [plain(f"{indent}{text}", "italic") for text in block.questions]
    lines += [plain(indent + _("“{quote}”").format(quote=text)) for text in block.quotes]
    lines += [plain(f"{indent}{text}", "$quiet") for text in block.guidance]
    return lines


def keys_page(bindings: dict[str, ActiveBinding]) -> Content:
    """Return the keys that do something now."""
    rows = hints(bindings, everything=True)
    room = max((len(name) for name, _words in rows), default=0) + 2
    lines = [plain(f"{name:>{room}}  ", "bold") + plain(words) for name, words in rows]
    return plain("\n").join([plain(_("Keys"), "bold"), *lines])


def help_page(bindings: dict[str, ActiveBinding]) -> Content:
    """Return the keys that do something now, and what the signs mean."""
    rows = hints(bindings, everything=True)
    room = max((len(name) for name, _words in rows), default=0) + 2
    digits = (_("1-9"), _("give the floor; again: nobody"))
    somebody_else = ("0", _("somebody else: further seats, facilitators"))
    lines = [plain(_("Keys"), "bold")]
    lines += [plain(f"{name:>{room}}  ", "bold") + plain(words) for name, words in (*rows, digits, somebody_else)]
    lines += [plain(""), plain(_("Signs in the ring"), "bold")]
    lines += [
        plain(f"{sign:>{room}}  ", "bold") + plain(words)
        for sign, words in (
            (">", _("speaks")),
            ("-", _("has spoken")),
            ("~", _("passed, is asked again at the end")),
            ("^", _("wants to say something")),
        )
    ]
    lines += [plain(""), plain(_("In a note"), "bold")]
    lines += [
        plain(f"{sign:>{room}}  ", "bold") + plain(words)
        for sign, words in (
            ("Enter", _("save; on an empty field: close")),
            ("ctrl+j", _("a new line")),
            ("Tab", _("another kind")),
            ("ctrl+w", _("and a digit: whose words; twice: about whom")),
            ("ctrl+g", _("for whom it is")),
            ("! ? >", _("and a space at the start: insight, question, step")),
            ("= & <", _("and a space at the start: quote, agreement, feedback")),
            ("@", _("completes a name with Tab")),
            (silent_key_of("curtain"), _("curtain")),
        )
        if sign
    ]
    stray = _("A sentence typed without {key} does nothing: Enter keeps it as a note, Esc throws it away.")
    lines += [plain(""), plain(stray.format(key=key_of("note")))]
    return plain("\n").join(lines)
