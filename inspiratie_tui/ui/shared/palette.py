"""The palette: everything the keys can do, by name."""

from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.containers import Horizontal, Vertical
from textual.widgets import LoadingIndicator

from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import chosen, key_name, key_of
from inspiratie_tui.ui.keys.bindings import bound, rebound
from inspiratie_tui.ui.shared.colours import WORDS, WearTheme
from inspiratie_tui.ui.shared.marked_list import MarkedList
from inspiratie_tui.ui.shared.plain import plain


@runtime_checkable
class HasCommandsWithoutKey(Protocol):
    """A screen with commands that the palette alone reaches."""

    def without_key_now(self) -> tuple[Binding, ...]:
        """Return those that make sense now, with their words in the language in use."""


class OfferList(CommandList, MarkedList, can_focus=False):
    """The list of what the palette offers."""


class Palette(CommandPalette):
    """Textual's palette with a frame as the other dialogs have, and no emoji before its field."""

    DEFAULT_CSS = """
    Palette > Vertical, Palette > Vertical:dark {
        width: 84; max-width: 100%; margin-top: 1; background: $panel;
    }
    Palette > .command-palette--help-text { color: transparent; text-style: not bold; }
    Palette #--input { border: solid $quiet; }
    Palette #--input Label, Palette SearchIcon { margin: 1 0 0 1; color: $foreground; }
    Palette CommandList, Palette CommandList:focus { border: solid $quiet; border-top: none; background: $panel; }
    """
    PRIVATE = False
    # A key that types letters types them in the field; F9 does not.
    BINDINGS = [bound("curtain", "")]

    def __init__(self) -> None:
        """Offer what the keys of the screen below can do."""
        super().__init__([KeysProvider], placeholder=_("What do you want to do?"))
        if chosen():
            self._bindings = rebound(self._bindings)

    def shows_private_words(self) -> bool:
        """Return False: it has the names of keys."""
        return self.PRIVATE

    async def put_words_away(self) -> None:
        """Do nothing: what is typed here is looked for, and not kept."""

    def take_away(self) -> None:
        """Close without a choice."""
        self.dismiss(None)

    async def action_curtain(self) -> None:
        """Draw the curtain over everything."""
        await self.app.run_action("app.curtain")

    def compose(self) -> ComposeResult:
        """Show what Textual's palette does, with a list of ours."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                yield CommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield OfferList()
                yield LoadingIndicator()

    def on_mount(self) -> None:
        """Show the key that opens it instead of an emoji, whose width differs between terminals."""
        self.query_one(SearchIcon).icon = key_of("palette")


class KeysProvider(Provider):
    """Offers the commands that make sense now on the screen below the palette, and the themes."""

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """Yield all of them, before anything is typed."""
        for words, name, run in self._offers():
            yield DiscoveryHit(plain(words), run, text=words, help=name)

    async def search(self, query: str) -> Hits:
        """Yield those that match `query`, or one that says that nothing was found."""
        matcher = self.matcher(query)
        scored = [(matcher.match(words), words, name, run) for words, name, run in self._offers()]
        for score, words, name, run in scored:
            if score > 0:
                yield Hit(score, matcher.highlight(words), run, text=words, help=name)
        if not any(score > 0 for score, *_rest in scored):
            # Textual would tell that half a second later, in English.
            nothing = _("nothing found")
            yield Hit(1, plain(nothing, "$quiet"), _do_nothing, text=nothing)

    def _offers(self) -> list[tuple[str, str, Callable[[], object]]]:
        offers: dict[str, tuple[str, str, Callable[[], object]]] = {}
        for name, active in self.screen.active_bindings.items():
            action, words = active.binding.action, active.binding.description
            if (
                "." not in action
                and active.enabled
                and words
                and active.binding.id not in ("palette", "help")
                and action not in offers
            ):
                offers[action] = (words, key_name(name), partial(self.screen.run_action, action))
        if isinstance(self.screen, HasCommandsWithoutKey):
            for binding in self.screen.without_key_now():
                offers[binding.action] = (binding.description, "", partial(self.screen.run_action, binding.action))
        colours = [(_(words), f'theme = "{theme}"', partial(self._wear, theme)) for theme, words in WORDS.items()]
        return [*offers.values(), *colours]

    def _wear(self, theme: str) -> None:
        self.screen.post_message(WearTheme(theme))


def _do_nothing() -> None:
    """Do nothing, for the line that says that nothing was found."""
