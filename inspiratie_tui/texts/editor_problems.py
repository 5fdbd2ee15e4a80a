"""Sentences about an editor that does not do what was asked."""

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import _


def not_started(editor: str) -> str:
    """Say that `editor` could not be started."""
    return _("The editor {editor} could not be started: set EDITOR to one that is here.").format(
        editor=as_given(editor)
    )


def ended_badly(editor: str, code: int) -> str:
    """Say that `editor` ended with `code`, which is not 0."""
    return _("The editor {editor} ended with code {code}.").format(editor=as_given(editor), code=code)


def open_elsewhere() -> str:
    """Say that somebody has the page of this group in an editor already."""
    return _("This page is open in the editor of another window: close it there first.")
