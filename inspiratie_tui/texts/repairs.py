"""What to say about a file that was not whole."""

from typing import Protocol

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import N_, _, ngettext

WRONG: dict[str, str] = {
    "empty": N_("The file was empty."),
    "not ours": N_("The file held something else."),
    "cut off": N_("The end of the file was missing."),
    "damaged": N_("The file was damaged."),
}
"""What was wrong, by code."""


class Mended(Protocol):
    """What became of a file; the store has the value."""

    @property
    def code(self) -> str:
        """A key of `WRONG`."""

    @property
    def set_aside(self) -> str | None:
        """Under which name the file as it was found is kept; None when it stands where it stood."""

    @property
    def kept(self) -> int:
        """Documents that were read back."""

    @property
    def doubtful(self) -> int:
        """Those of them that may have changed."""

    @property
    def lost(self) -> int:
        """Documents that were seen and could not be read."""


def repair_sentence(mended: Mended) -> str:
    """Return what was wrong, what was read back, and where the file as it was found is, in the language in use."""
    said = [_(WRONG[mended.code])]
    if mended.kept and mended.lost:
        said.append(_("Read back: {kept}; lost: {lost}.").format(kept=mended.kept, lost=mended.lost))
    elif mended.kept:
        said.append(_("Read back: {kept}.").format(kept=mended.kept))
    if mended.doubtful:
        changed = ngettext(
            "Look again at what was saved: {doubtful} thing may have changed.",
            "Look again at what was saved: {doubtful} things may have changed.",
            mended.doubtful,
        )
        said.append(changed.format(doubtful=mended.doubtful))
    if mended.set_aside is not None:
        said.append(_("As it was found it is kept as {name}.").format(name=as_given(mended.set_aside)))
    return " ".join(said)
