"""Every screen says whether words stand on it that a key must ask for: the curtain knows no screen by name."""

import importlib
import pkgutil
from collections.abc import Iterator

from textual.screen import Screen

import inspiratie_tui.ui
from inspiratie_tui.ui.shared.privacy import Discreet

BASES = {"Spoken", "SpokenModal", "WholePicture"}
"""They ask it of the others."""


def screens(base: type) -> Iterator[type]:
    """Every screen of ours that is loaded below `base`."""
    for below in base.__subclasses__():
        if below.__module__.startswith("inspiratie_tui.") and below.__name__ not in BASES:
            yield below
        yield from screens(below)


def test_every_screen_says_whether_it_shows_private_words() -> None:
    for found in pkgutil.walk_packages(inspiratie_tui.ui.__path__, "inspiratie_tui.ui."):
        importlib.import_module(found.name)
    ours = set(screens(Screen))
    assert len(ours) > 10
    assert all(issubclass(screen, Discreet) for screen in ours)
    silent = {screen.__name__ for screen in ours if not {"PRIVATE", "shows_private_words"} & set(vars(screen))}
    assert silent == set()
