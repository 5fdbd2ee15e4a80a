"""The sentence about a file that was not whole."""

from typing import Protocol

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.os_reasons import unread_words

WRONG: dict[str, str] = {
    "empty": N_("The file was empty."),
    "not ours": N_("The file held something else."),
    "cut off": N_("The end of the file was missing, and nobody can tell how much stood there."),
    "damaged": N_("The file was damaged."),
}
"""What was wrong with the file, by code."""


class Mended(Protocol):
    """What the store tells of a file that it mended."""

    @property
    def code(self) -> str:
        """Return what was wrong, a key of `WRONG`."""

    @property
    def set_aside(self) -> str | None:
        """Return the name under which the file as it was is kept; None when it could not be set aside."""

    @property
    def kept(self) -> int:
        """Return the number of documents that could be read."""

    @property
    def doubtful(self) -> int:
        """Return the number of those that may have changed."""

    @property
    def lost(self) -> int:
        """Return the number of documents that are there and could not be read."""


def repair_sentence(mended: Mended) -> str:
    """Say what was wrong, how much could be read, and where the file as it was is kept, in the language in use."""
    sentences = [_(WRONG[mended.code])]
    if mended.kept and mended.lost:
        sentences.append(_("Read back: {kept}; lost: {lost}.").format(kept=mended.kept, lost=mended.lost))
    elif mended.kept:
        sentences.append(_("Read back: {kept}.").format(kept=mended.kept))
    if mended.doubtful:
        changed = ngettext(
            "Look again at what was saved: {doubtful} thing may have changed.",
            "Look again at what was saved: {doubtful} things may have changed.",
            mended.doubtful,
        )
        sentences.append(changed.format(doubtful=mended.doubtful))
    if mended.set_aside is not None:
        sentences.append(_("The file as it was is kept as {name}.").format(name=as_given(mended.set_aside)))
    return " ".join(sentences)


def names_missing(place: str, code: str) -> str:
    """Say that a group at `place` could not be read, and why, by the code that a session that is not read has."""
    return _("{file} cannot be read ({reason}): names are missing.").format(
        file=as_given(place), reason=unread_words(code)
    )


def doubtful_sentence(notes: int) -> str:
    """Say that this many notes of a session are doubtful, and where to look for them; "" when none is."""
    if not notes:
        return ""
    return ngettext(
        "{count} note is perhaps not as it was written: it has a ? in reading back, until you mend or confirm it.",
        "{count} notes are perhaps not as they were written: each has a ? in reading back, until you confirm it.",
        notes,
    ).format(count=notes)
