"""The agendas in `tests/as_people_write`, and beside each what a human reads in it: every length and every time."""

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

FOLDER = Path(__file__).parents[2] / "as_people_write"
MINUTE = 60_000


class Place(StrEnum):
    """Where in an agenda something stands."""

    HEADING = "heading"
    BELOW = "below"
    HEADER = "header"
    TABLE = "table"
    LIST = "list"
    BOLD = "bold"
    DEEP = "deep"
    TEXT = "text"


class Value(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One length or time as a human reads it; lengths are minutes, times of day are written `9:00`."""

    line: int
    """Where it stands, counted from 1."""
    text: str
    """That line, without the spaces around it."""
    place: Place
    """Where it stands in the agenda; `below` is the line right below a heading, `deep` a heading with four `#`."""
    title: str | None = None
    """What the part, activity or step that it belongs to is called."""
    length: int | None = None
    """How long that is."""
    minimum: int | None = None
    """The least it can do with."""
    each: int | None = None
    """How long a person has in it."""
    each_group: int | None = None
    """How long a small group has in it, for which an agenda of ours has no word."""
    total: int | None = None
    """How long the whole session is."""
    begin: str | None = None
    """When it begins; with `end` it is a range."""
    end: str | None = None
    """When it is over."""
    doors: str | None = None
    """From when on people may walk in."""
    nothing: bool = False
    """It looks like a length or a time, and is none of this plan."""
    told_at: int | None = None
    """The line of a fence or comment that hides it, where that has to be told."""

    @property
    def takes(self) -> int | None:
        """Return how long it says that something takes, in ms."""
        if self.begin is not None and self.end is not None:
            return time_of_day(self.end) - time_of_day(self.begin)
        return None if self.length is None else self.length * MINUTE


class Writing(Struct, frozen=True, kw_only=True):
    """One agenda, and what a human reads in it."""

    name: str
    """Language and name: `nl/heidag-bestuur`."""
    text: str
    """What stands in it."""
    begin: str | None = None
    """When the session begins, wherever it is that the agenda says so."""
    end: str | None = None
    """When the session is over, wherever it is that the agenda says so."""
    values: tuple[Value, ...] = ()
    """Its lengths and times, from top to bottom."""

    @property
    def language(self) -> str:
        """Return `en` or `nl`."""
        return self.name.split("/")[0]

    @property
    def lines(self) -> list[str]:
        """Return its lines, the first of which is line 1."""
        return self.text.split("\n")


def time_of_day(written: str) -> int:
    """Return `9:30` in ms since midnight."""
    hours, minutes = written.split(":")
    return (int(hours) * 60 + int(minutes)) * MINUTE


@cache
def writings() -> tuple[Writing, ...]:
    """Return all agendas, by name."""
    return tuple(_writing(file) for file in sorted(FOLDER.glob("??/*.md")))


def _writing(file: Path) -> Writing:
    beside = tomllib.loads(file.with_suffix(".toml").read_text("utf-8"))
    return convert({"name": f"{file.parent.name}/{file.stem}", "text": file.read_text("utf-8"), **beside}, Writing)
