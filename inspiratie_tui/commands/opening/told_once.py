"""Tells what is told once, when screens are opened: which newer actions yielded their keys to a choice of the user."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from inspiratie_tui.commands.output import say
from inspiratie_tui.home import Home
from inspiratie_tui.home.memory import remembering
from inspiratie_tui.home.yielded_keys import not_told_yet

if TYPE_CHECKING:
    from inspiratie_tui.disk.whole_files import WholeFiles


def tell_once(home: Home, chosen: Mapping[str, tuple[str, ...]], files: "WholeFiles") -> tuple[str, ...]:
    """Say which newer actions yielded their keys to those `chosen`, unless `home` remembers it; return the sentences.

    `files` writes down that it was told. A disk that refuses keeps nothing from opening: then it is told again.
    """
    news = not_told_yet(chosen, home.told_once)
    sentences = tuple(map(str, news))
    for sentence in sentences:
        say(sentence)
    if news:
        with suppress(OSError):
            files.replace(home.told_once, remembering((news_of_key.mark for news_of_key in news), home.told_once))
    return sentences
