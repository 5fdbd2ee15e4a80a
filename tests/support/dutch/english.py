"""Finds English in what should be Dutch.

Two nets. Whole messages of ours and of what we stand on, with anything in place of what they name. And single words:
what stands in an English message and in no Dutch one; that net also finds what was cut off, wrapped, or never marked
for translation.
"""

import argparse
import errno
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from textual.app import App
from textual.binding import Binding
from textual.command import CommandPalette
from textual.screen import Screen
from textual.widgets import Input, OptionList, TextArea

from inspiratie_tui.commands.arguments import parser
from inspiratie_tui.texts import LANGUAGES_FOLDER

DUTCH_AGENDAS = Path(__file__).parents[3] / "agendas" / "nl"
PLACEHOLDER = re.compile(r"\{\w*[^{}]*\}|%(?:\(\w+\))?[sdr]")
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
SHORTEST_WORD = 3
SHORTEST_MESSAGE = 5
WIDEST = 120
"""Characters in place of what a message names."""
FRAME = re.compile(r"[\u2500-\u259f]")
NO_LANGUAGE = re.compile(
    r"`[^`]*`"  # commands to type
    r"|(?<!\w)--?\w[\w-]*"  # options
    r"|\bctrl\+\w"  # keys
    r"|<style>.*?</style>|</?[a-z!][^<>]*>"  # HTML
    rf"|{FRAME.pattern}"
    r"|\{[\w,]+\}"  # choices of an option
    r"|:\d+:\d+: (?:error|warning):"  # a format, for editors too
    r"|[^\s:]*[/\\][^\s:]*"  # paths
    r"|\b[\w*-]+\.(?:md|json|toml|log)\b[\w.-]*"  # files
    r"|\bA4\b|\bTERM\b|\bEDITOR\b|\bTOML\b|\bUTF-8\b|\bJSON\b",
    re.DOTALL,
)


@cache
def messages() -> tuple[Message, ...]:
    with (LANGUAGES_FOLDER / "nl" / "LC_MESSAGES" / "inspiratie.po").open("rb") as po:
        return tuple(message for message in read_po(po, locale="nl") if message.id)


def forms(said: str | Iterable[str]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def ours() -> Iterator[tuple[str, str]]:
    """Every English form of ours with its Dutch one."""
    for message in messages():
        yield from zip(forms(message.id), forms(message.string), strict=True)


def theirs() -> Iterator[str]:
    """What Textual and the system would say by themselves."""
    for owner in (App, Screen, CommandPalette, Input, OptionList, TextArea):
        for binding in owner.BINDINGS:
            yield binding.description if isinstance(binding, Binding) else binding[-1]
    yield from ("Search for commands…", "No matches found", "Press ctrl+q to quit the app", "Do you want to quit?")
    yield from (os.strerror(number).replace("/", " ") for number in errno.errorcode)
    yield from ("usage", "optional arguments", "positional arguments", "show this help message and exit")


@cache
def dutch_words() -> frozenset[str]:
    """Those of the catalogue and of the shipped agendas; about settings.toml it quotes names in any language."""
    said = [form for one in messages() if not about_settings(one) for form in forms(one.string)]
    said += [agenda.read_text("utf-8") for agenda in sorted(DUTCH_AGENDAS.glob("*.md"))]
    return frozenset(word for dutch in said for word in words(dutch))


@cache
def words_about_settings() -> frozenset[str]:
    return frozenset(
        word for one in messages() if about_settings(one) for form in forms(one.string) for word in words(form)
    )


def about_settings(message: Message) -> bool:
    return all(Path(file).stem == "settings" for file, _line in message.locations)


@cache
def english_words() -> frozenset[str]:
    """Long enough, and in nothing we say in Dutch."""
    said = [english for english, _dutch in ours()] + list(theirs())
    found = {word for text in said for word in words(text) if len(word) >= SHORTEST_WORD}
    return frozenset(found - dutch_words() - commands())


@cache
def commands() -> frozenset[str]:
    """What is typed after `inspiratie`, the same in every language."""
    return frozenset(commands_of(parser()))


def commands_of(whole: argparse.ArgumentParser) -> Iterator[str]:
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, one in action.choices.items():
                yield name
                yield from commands_of(one)


@cache
def english_messages() -> dict[str, re.Pattern[str]]:
    said = {english for english, dutch in ours() if english != dutch} - commands() | set(theirs())
    return {one: pattern(one) for one in said if len("".join(literals(one))) >= SHORTEST_MESSAGE}


@cache
def telling(message: str) -> str:
    """The longest piece of `message` that stands fast: searching for it first is a hundred times as quick."""
    return max(literals(message), key=len)


def literals(message: str) -> list[str]:
    return [" ".join(piece.split()) for piece in PLACEHOLDER.split(without_what_is_typed(message))]


def without_what_is_typed(message: str) -> str:
    """`message` without commands, options and files; what it names in braces stays."""
    return NO_LANGUAGE.sub(lambda found: found[0] if PLACEHOLDER.fullmatch(found[0]) else " ", message)


def pattern(message: str) -> re.Pattern[str]:
    """`message` with anything in place of what it names, as whole words."""
    text = " ".join(without_what_is_typed(message).split())
    pieces = [re.escape(piece) for piece in PLACEHOLDER.split(text)]
    return re.compile(r"(?<!\w)" + rf".{{0,{WIDEST}}}?".join(pieces) + r"(?!\w)")


def words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(NO_LANGUAGE.sub(" ", PLACEHOLDER.sub(" ", text)))}


def english_in(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    """The English messages and words in `text`; `names` are no words."""
    flat = " ".join(NO_LANGUAGE.sub(" ", text).split())
    shapes = ((one, shape) for one, shape in english_messages().items() if one not in names and telling(one) in flat)
    whole = [one for one, shape in shapes if shape.search(flat)]
    return whole + sorted(words(flat) & english_words() - names)


def dutch_seen_in(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The Dutch forms that occur in `texts`, and those that do not."""
    flat = "\n".join(" ".join(FRAME.sub(" ", text).split()) for text in texts)
    seen, unseen = set(), set()
    for _english, dutch in ours():
        pieces = [" ".join(piece.split()) for piece in PLACEHOLDER.split(dutch) if piece.strip()] or [""]
        shape = rf"\s*.{{0,{WIDEST}}}?\s*".join(map(re.escape, pieces))
        (seen if max(pieces, key=len) in flat and re.search(shape, flat) else unseen).add(dutch)
    return seen, unseen
