"""Takes away what would record a session: Textual obeys variables of the environment that write down every key."""

import os
from collections.abc import MutableMapping

_TEXTUAL = "TEXTUAL"
"""How the names of those variables begin: a log with each key, pictures of the screen, another driver, a debugger."""


def drop_recorders(environ: MutableMapping[str, str] = os.environ) -> None:
    """Remove from `environ` all that Textual would read there. Call it before Textual is imported."""
    for name in [name for name in environ if name.upper().startswith(_TEXTUAL)]:
        del environ[name]
