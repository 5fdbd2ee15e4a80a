"""What the two facilitators look back on before the next session: it opens by a key alone, and forward puts it away."""

from collections.abc import Iterable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.looking_back import LookingBack
from inspiratie_tui.texts import N_, _, times
from inspiratie_tui.texts.looking_back import (
    away_lines,
    away_title,
    nothing_written,
    own_lines,
    question_lines,
    questions_title,
    step_lines,
    steps_title,
)
from inspiratie_tui.ui.keys.bindings import bound, hints, key
from inspiratie_tui.ui.shared.hanging import HangingLine, HangingText
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

_INDENT = plain("  ")


def two_blocks(back: LookingBack, names: Mapping[PersonId, str]) -> Sequence[Sequence[HangingLine]]:
    """Return what stands on the page, in blocks; `names` are shown for ids."""
    blocks = [_block(away_title(), away_lines(back, names))]
    if back.steps:
        blocks.append(_block(steps_title(), step_lines(back, names)))
    answers: dict[str, list[str]] = {}
    for question, line in own_lines(back, names):
        answers.setdefault(question, []).append(line)
    blocks += [_block(question, lines) for question, lines in answers.items()]
    if not answers:
        blocks.append(_block(nothing_written(), (), "$quiet"))
    if back.questions:
        blocks.append(_block(questions_title(), question_lines(back, names)))
    return blocks


def _block(title: str, lines: Iterable[str], style: str = "bold") -> list[HangingLine]:
    text = [HangingLine(_INDENT, plain(line)) for line in lines]
    return [HangingLine(plain(""), plain(title, style)), *text, HangingLine(plain(""), plain(""))]


class TwoPage(SpokenModal[bool]):
    """Shows who missed what, the steps, the lines of the two, and all questions; answers True to write on."""

    PRIVATE = True
    DEFAULT_CSS = """
    TwoPage > Vertical { width: 84; height: 90%; }
    TwoPage VerticalScroll { height: 1fr; }
    TwoPage KeyLine { margin-top: 0; }
    """
    BINDINGS = [
        key("escape,enter", "close", N_("close"), show=True),
        *(bound(name, "", "close") for name in ("leave", "help", "for_two", "forward")),
        bound("edit", N_("write on"), "write_on", show=True),
        bound("down", N_("further"), "scroll(1)", show=True),
        bound("up", N_("back"), "scroll(-1)", show=True),
        bound("curtain", show=True),
    ]

    def __init__(self, clock: Clock, back: LookingBack, names: Mapping[PersonId, str]) -> None:
        """Show `back`, with `names` for ids."""
        super().__init__(clock)
        self._back = back
        self._blocks = two_blocks(back, names)

    def compose(self) -> ComposeResult:
        """Show the title, the blocks, the keys."""
        with Vertical():
            yield Static(plain(_("For the two of you"), "bold"))
            yield Static(plain(f"{times.day(self._back.day)} · {self._back.title}", "$quiet"))
            yield Static("")
            with VerticalScroll(can_focus=False):
                yield from map(HangingText, self._blocks)
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).shown = hints(self.active_bindings)

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss(False)

    def action_write_on(self) -> None:
        """Close the page, to write on."""
        self.dismiss(True)

    def action_scroll(self, lines: int) -> None:
        """Scroll by so many `lines` (negative: back)."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
