"""Imports Textual without two things that no first picture needs, which is a seventh of an application's start.

`textual.app` imports its command palette, and with it the widgets of forms and lists; ours imports it when it is
opened. asyncio imports `ssl`, and with it OpenSSL; nothing here speaks TLS. Both can still be imported by whoever asks,
and are then what they always are.

What is different afterwards: asyncio makes no TLS connections (it says there is no ssl), and Textual's own list
of themes (`App.search_themes`) does not open, for it is derived from a class of the palette.
`tests/ui/test_light_textual.py` tells when Textual or Python changed so that this no longer holds.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

PALETTE = "textual.command"
TLS = "ssl"


def import_textual_lightly() -> None:
    """Let Textual be there for an application. Only the first import of it in a program can be a light one."""
    # `import ssl` fails while None stands in its place; asyncio is made to do without it, as some Pythons are.
    with _in_place_of(TLS, None):
        import_module("asyncio")
    with _in_place_of(PALETTE, _LaterModule(PALETTE)):
        import_module("textual.app")


@contextmanager
def _in_place_of(name: str, stand_in: ModuleType | None) -> Iterator[None]:
    """Let imports of the module `name` get `stand_in` meanwhile, unless it is there already."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = stand_in  # type: ignore[assignment]  # None forbids an import
    try:
        yield
    finally:
        del sys.modules[name]


class _LaterModule(ModuleType):
    """A module whose classes are imported when they are used."""

    def __getattr__(self, name: str) -> "_LaterClass":
        """Return the class `name`, for `from ... import`; what Python asks about modules itself is not there."""
        if name.startswith("__"):
            raise AttributeError(name)
        return _LaterClass(self.__name__, name)


class _LaterClass:
    """A class that is imported when it is called or asked for something; a class derived from it has no base."""

    def __init__(self, module: str, name: str) -> None:
        self._place = module, name

    def __call__(self, *args: object, **kwargs: object) -> object:
        """Make an instance of the class."""
        return self._class()(*args, **kwargs)

    def __getattr__(self, name: str) -> object:
        """Return what the class has by that name."""
        return getattr(self._class(), name)

    def __mro_entries__(self, _bases: tuple[object, ...]) -> tuple[type, ...]:
        """Return nothing to derive from."""
        return ()

    def _class(self) -> type:
        module, name = self._place
        imported: type = getattr(import_module(module), name)
        return imported
