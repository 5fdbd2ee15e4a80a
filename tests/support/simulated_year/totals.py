"""What stands at the end of a year, as it is compared: by the books, or by what lies on the disk."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inspiratie_tui.core.people.group import PersonId


@dataclass
class Totals:
    """All totals of a year."""

    sessions: list[tuple[str, int | None, date]] = field(default_factory=list)
    """What was held: names, which of the year, days."""
    following: int | None = None
    """Which of the year comes next."""
    owners: dict[tuple[str, str], tuple[PersonId | None, PersonId | None]] = field(default_factory=dict)
    """By and about whom each note is."""
    shown: dict[str, set[str]] = field(default_factory=dict)
    """The tokens that stand on the text of a session."""
    questions: dict[PersonId, list[tuple[str, date]]] = field(default_factory=dict)
    steps: list[dict[str, Any]] = field(default_factory=list)
    agreements: dict[tuple[str, str], tuple[set[PersonId], date | None, bool]] = field(default_factory=dict)
    parked: list[tuple[str, str]] = field(default_factory=list)
    our_words: dict[str, tuple[list[tuple[str, PersonId | None]], list[PersonId | None]]] = field(default_factory=dict)
    """By name: wordings and by whom, later voices."""
    together: Counter[frozenset[PersonId]] = field(default_factory=Counter)
    began: Counter[tuple[PersonId, frozenset[PersonId]]] = field(default_factory=Counter)
    """Who began rounds, and with whom in the circle."""
    absent: dict[str, dict[PersonId, tuple[int, ...]]] = field(default_factory=dict)
    """The parts that somebody missed who was not there all the time."""
    for_the_two: dict[str, list[str]] = field(default_factory=dict)
    back_on: str | None = None
    """The session that the two look back on."""
