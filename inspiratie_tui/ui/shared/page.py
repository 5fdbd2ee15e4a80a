"""A page to read over the screen, as the whole agenda or the keys; any key that does not scroll or edit closes it."""

from collections.abc import Awaitable, Callable, Sequence

from msgspec import Struct
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.texts import N_
from inspiratie_tui.ui.keys.bindings import bound, hints, key
from inspiratie_tui.ui.shared.hanging import HangingLine, HangingText
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal


class PageText(Struct, frozen=True):
    """What stands on a page, and where it opens."""

    title: Content
    """What it is about; it stays above the rest, however far that is scrolled."""
    blocks: Sequence[Sequence[HangingLine]]
    """Its lines, in blocks that stand below each other."""
    first: int = 0
    """The index of the block that stands on top when it opens."""
    place: int = 0
    """The index of the block that is seen then, whole if there is room for it; on top if it would not be else."""


class Page(SpokenModal[None]):
    """A page of text that scrolls."""

    DEFAULT_CSS = """
    Page > Vertical { width: 84; height: 90%; }
    Page VerticalScroll { height: 1fr; }
    Page KeyLine { margin-top: 0; }
    Page #answer { display: none; color: $warning; }
    """
    BINDINGS = [
        key("escape,enter", "close", N_("close"), show=True),
        *(bound(name, "", "close") for name in ("leave", "agenda", "help")),
        bound("down", N_("further"), "scroll(1)", show=True),
        bound("up", N_("back"), "scroll(-1)", show=True),
        bound("edit", N_("edit the agenda"), show=True),
        bound("curtain"),
        bound("further", "", "scroll(10)"),
        bound("earlier", "", "scroll(-10)"),
        key("space", "scroll(10)", ""),
    ]

    def __init__(
        self,
        clock: Clock,
        text: PageText,
        edit: Callable[[], Awaitable[str | None]] | None = None,
        private: bool = False,
    ) -> None:
        """Show `text`; `private` is for facilitators alone.

        `edit` lets the user edit what is shown; it returns None when the text has changed, else a sentence. Without it
        nothing can be edited.
        """
        super().__init__(clock)
        self._text = text
        self._edit = edit
        self._editing = False
        self._private = private

    def shows_private_words(self) -> bool:
        """Tell whether the page is for facilitators alone."""
        return self._private

    def compose(self) -> ComposeResult:
        """Show the text and the keys."""
        with Vertical():
            yield Static(self._text.title)
            with VerticalScroll(can_focus=False):
                yield from map(HangingText, self._text.blocks)
            yield Static(id="answer")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the keys, and scroll to where it opens."""
        self.query_one(KeyLine).shown = hints(self.active_bindings)
        if self._text.first or self._text.place:
            self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        scroll = self.query_one(VerticalScroll)
        first, place = (scroll.children[number].virtual_region for number in (self._text.first, self._text.place))
        top = first if place.bottom - first.y <= scroll.size.height else place
        scroll.scroll_to(y=top.y, animate=False)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key does something: most pages cannot be edited."""
        return action != "edit" or self._edit is not None

    @work(group="agenda")
    async def action_edit(self) -> None:
        """Let the user edit what is shown; close when it has changed, else show the sentence about it."""
        if self._edit is None or self._editing:
            return
        self._editing = True
        answer = await self._edit()
        self._editing = False
        if answer is None:
            self.dismiss(None)
            return
        line = self.query_one("#answer", Static)
        line.update(plain(answer))
        line.display = bool(answer)

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Scroll by so many `lines` (negative: back)."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
