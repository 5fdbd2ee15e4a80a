"""The sentence about something that was put in the place of a session while it was open."""

from typing import Protocol

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import N_, _, ngettext

STOOD: dict[str, str] = {
    "another version": N_("Another version of this session was put in its place; everything from here is in it again."),
    "nothing": N_("The file of this session was gone; everything from here is in it again."),
    "no file": N_("What stood in the place of this session was no file; everything from here is in it again."),
    "unreadable": N_("The file of this session could not be read any more; everything from here is in it again."),
    "something else": N_("Something else was put in the place of this session; everything from here is in it again."),
    "newer": N_("A newer program wrote this session; it goes on here with everything from here."),
}
"""What stood there when nothing of it is kept, by code."""
KEPT: dict[str, str] = {
    "another version": N_("Kept as {name}: another version."),
    "nothing": N_("Kept as {name}: what was left of this session."),
    "no file": N_("Kept as {name}: what stood here and was no file."),
    "unreadable": N_("Kept as {name}: a file here that cannot be read."),
    "something else": N_("Kept as {name}: something else that stood here."),
    "newer": N_("Kept as {name}: what a newer program wrote."),
}
"""The same when it is kept: the name comes first, for a low screen shows three lines of it all."""


class PutInPlace(Protocol):
    """What the store tells of it."""

    @property
    def stood(self) -> str:
        """Return what stood there, a key of `STOOD`."""

    @property
    def set_aside(self) -> str | None:
        """Return the name under which it is kept; None when there was nothing to keep."""

    @property
    def notes(self) -> int:
        """Return how many of its notes came along."""

    @property
    def events(self) -> int:
        """Return how many of its events came along."""

    @property
    def different(self) -> int:
        """Return how many of its entries did not come along, for here they are different."""

    @property
    def left_out(self) -> int:
        """Return how many of its events did not come along, though here there are none instead."""


def replaced_sentence(replaced: PutInPlace) -> str:
    """Say what stood there, what came along, what did not, and where it is kept, in the language in use."""
    if replaced.set_aside is None:
        sentences = [_(STOOD[replaced.stood])]
    else:
        sentences = [
            _(KEPT[replaced.stood]).format(name=as_given(replaced.set_aside)),
            _("Everything from here is in it again."),
        ]
    if replaced.notes:
        came = ngettext("{count} note came along.", "{count} notes came along.", replaced.notes)
        sentences.append(came.format(count=replaced.notes))
    if replaced.events and replaced.left_out:
        sentences.append(_("Of what happened there a part came along."))
    elif replaced.events:
        sentences.append(_("What happened there came along."))
    if replaced.different:
        sentences.append(_("Where the two differ, what was here stays."))
    if replaced.left_out and not replaced.events:
        sentences.append(_("What else happened there did not come along."))
    return " ".join(sentences)
