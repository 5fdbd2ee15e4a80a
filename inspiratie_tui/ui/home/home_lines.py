"""Lines of text on home: the greeting above the list, what is wrong below it."""

from inspiratie_tui.texts import ngettext, times
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.parked_questions import were_parked
from inspiratie_tui.ui.context import AppContext

_MISTAKES = 2
"""How many mistakes in the settings are told on home itself."""
_COPIES = 2
"""How many copies are named on home itself; a name takes most of a line."""
_ONE_LINE = 76
"""Cells of the group's name: there is a line for it."""


def greeting_lines(context: AppContext, parked: int = 0) -> tuple[str, ...]:
    """Return the day, the group with how many of its questions are `parked`, and who is in it, a line each."""
    names = ", ".join(person.name for person in context.group.present)
    count = f" · {were_parked(parked)}" if parked else ""
    group = cut(context.group.name, _ONE_LINE - len(count)) + count
    return f"inspiratie · {times.day(context.clock.today())}", group, names


def warning_lines(context: AppContext, refused: str, copies: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is wrong, or told once, a line each.

    That is `refused` (why nothing can be listed, or ""), repairs, `copies` (the files that are only that), keys.
    """
    told = _told_copies(copies) if copies else ""
    return tuple(filter(None, (refused, context.mended, told, *context.told_once, *_few(context.mistakes))))


def _told_copies(copies: tuple[str, ...]) -> str:
    from inspiratie_tui.texts.copies import copies_sentence  # imported here: seldom is there any

    return copies_sentence(copies, _COPIES)


def _few(mistakes: tuple[str, ...]) -> tuple[str, ...]:
    """Return as many of `mistakes` as leave room for the rest of home; all of them were told before it opened."""
    more = len(mistakes) - _MISTAKES
    if more <= 0:
        return mistakes
    rest = ngettext(
        "and {count} more mistake in settings.toml; `inspiratie where` tells all of them",
        "and {count} more mistakes in settings.toml; `inspiratie where` tells all of them",
        more,
    )
    return *mistakes[:_MISTAKES], rest.format(count=more)
