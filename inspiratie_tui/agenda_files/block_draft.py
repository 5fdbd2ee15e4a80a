"""Collects what stands below the heading of one part or activity while an agenda is read."""

from typing import Any

from msgspec import Struct, field

from inspiratie_tui.agenda_files.agenda_reading import SourcePosition
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.heading_items import HIDDEN
from inspiratie_tui.agenda_files.headings import AgendaHeading
from inspiratie_tui.agenda_files.outline import Piece
from inspiratie_tui.agenda_files.plans import BelowHeading
from inspiratie_tui.agenda_files.steps import StepLine
from inspiratie_tui.agenda_files.time_lines import advise_far_time, read_time_line
from inspiratie_tui.core.agenda.model import MOST_STEPS, FormStep

_OF_TURNS = ("each", "any_order")
"""Fields that make everyone have a turn."""
_LEAST_OF_A_PLAN = 2
"""The fewest items of a list that can be the plan of a session."""


class BlockBuilder(Struct):
    """A part or activity that is being read."""

    heading: AgendaHeading
    """Its heading, taken apart."""
    questions: list[str] = field(default_factory=list)
    """Bullets that participants may see."""
    quotes: list[str] = field(default_factory=list)
    """Block quotes."""
    guidance: list[str] = field(default_factory=list)
    """All other text below the heading."""
    lead: str | None = None
    """Who leads it."""
    activities: list["BlockBuilder"] = field(default_factory=list)
    """The activities of a part."""
    steps: list[StepLine] = field(default_factory=list)
    """The numbered items with a length."""
    in_step: bool = False
    """Whether what comes next may stand below the last of them."""
    pieces: list[Piece] = field(default_factory=list)
    """All that was read below the heading, as it came."""
    text_begun: bool = False
    """Whether text was read that is more than lines of a word and a colon: no time below it counts."""
    time_line: int = 0
    """The number of the line below the heading that says a time, or seems to; 0 while none does."""
    undecided: int = 0
    """The number of a line that is guidance after all when the span it says is none; 0 when there is none."""

    @property
    def begun(self) -> bool:
        """Tell whether anything below the heading was read."""
        return bool(self.pieces)

    @property
    def place(self) -> SourcePosition:
        """Return where its title stands."""
        return SourcePosition(self.heading.line, self.heading.column)

    @property
    def is_hidden(self) -> bool:
        """Tell whether its heading hides it from participants."""
        return bool(self.heading.facts.get(HIDDEN, False))

    @property
    def facts(self) -> dict[str, Any]:
        """Return what the heading says, by field; no turns where whoever wants to speaks."""
        facts = self.heading.facts
        if not facts.get("whoever_wants", False):
            return facts
        return {name: value for name, value in facts.items() if name not in _OF_TURNS}

    @property
    def form(self) -> tuple[FormStep, ...]:
        """Return the steps of what was read: none of a round or of a part with activities, whose places are those.

        A list that is longer than any form is text.
        """
        is_round = "each" in self.facts or self.facts.get("any_order", False)
        if is_round or self.activities or len(self.steps) > MOST_STEPS:
            return ()
        return tuple(line.step for line in self.steps)

    @property
    def can_be_plan(self) -> bool:
        """Tell whether the steps can be the parts of a session: below a heading without a length."""
        return "length" not in self.heading.facts and len(self.form) >= _LEAST_OF_A_PLAN

    def section(self, *, steps_are_plan: bool) -> BelowHeading:
        """Return what stands below the heading; the steps are a form unless they are the parts of a session."""
        steps = () if steps_are_plan else (line.line for line in self.steps)
        has_length = any(name in self.heading.facts for name in ("length", "each"))
        return BelowHeading(tuple(self.pieces), has_length, frozenset(steps))

    def take_time(self, source: str, line: int, findings: Findings) -> bool:
        """Take what time line number `line`, of which `source` is the text, says; return whether that is all it says.

        One that stands too far below the heading is text, and advised about once.
        """
        if self.text_begun:
            if not self.time_line and advise_far_time(self.heading, source, line, findings):
                self.time_line = line
            return False
        time = read_time_line(self.heading, source, line, findings)
        if time.used_up and time.heading.span != self.heading.span:
            self.undecided = line
        self.heading, self.text_begun = time.heading, time.is_text
        self.time_line = self.time_line or (line if time.says_time else 0)
        return time.used_up
