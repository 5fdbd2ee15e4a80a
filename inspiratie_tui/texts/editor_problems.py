"""What is said when somebody's editor does not do what was asked."""

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import _


def not_started(editor: str) -> str:
    """It is not there, or cannot run here."""
    return _("The editor {editor} could not be started: set EDITOR to one that is here.").format(
        editor=as_given(editor)
    )


def ended_badly(editor: str, code: int) -> str:
    """It said itself that something went wrong."""
    return _("The editor {editor} ended with code {code}.").format(editor=as_given(editor), code=code)
