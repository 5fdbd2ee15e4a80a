"""What the screens need besides a session: files, clock, settings, and where to begin."""

from collections.abc import Callable

from msgspec import Struct

from inspiratie_tui.clock.clock import Clock, Paced
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.home import Home
from inspiratie_tui.store.port import SessionRef, Store


class Demo(Struct, frozen=True):
    """How a rehearsal plays by itself until somebody takes over."""

    clock: Paced
    """The clock of the session, which goes calmly in a scene and quickly to the next."""
    speed: int
    """How many times as fast it goes when somebody leads."""


class Rehearsal(Struct, frozen=True):
    """A try of the program on a fast clock, in a home that is thrown away."""

    speed: int
    """How many times as fast the clock goes."""
    throw_away: Callable[[], object] = lambda: None
    """Removes that home; called only when the program ends without returning to the command."""
    begin: Callable[[], object] = lambda: None
    """Makes the clock go fast; called when the session begins, for before that it is read at leisure. Not in a demo."""
    demo: Demo | None = None
    """How it plays by itself; None when somebody leads from the start."""


class AppContext(Struct, frozen=True):
    """Where things are, which clock counts, how it should look; the same for all screens."""

    home: Home
    """Agendas and settings."""
    store: Store
    """Groups and sessions."""
    files: WholeFiles
    """What writes settings and pages."""
    group: Group
    """The group that home is about."""
    clock: Clock
    """The machine's clock, a fast one, or one that is set."""
    theme: str = "dark"
    """`dark`, `light` or `contrast`."""
    digits: Digits = Digits.CALM
    """How exactly time is shown."""
    awake: bool = True
    """Whether the machine is kept awake while a session runs."""
    bell: bool = False
    """Whether a bell is heard when the time of a part is up, unless its agenda says otherwise."""
    clipboard: bool = False
    """Whether what is copied in a field goes to the clipboard of the machine too."""
    mended: str = ""
    """A sentence about what had to be mended before the first screen; "" when nothing had to be."""
    mistakes: tuple[str, ...] = ()
    """What does not count in the settings, a sentence each."""
    told_once: tuple[str, ...] = ()
    """What is told this time, a sentence each: what was closed to others, which keys yielded, who uploads them."""
    rehearsal: Rehearsal | None = None
    """How this is a rehearsal; None when sessions are real."""


class AtHome(Struct, frozen=True):
    """Begin at home."""


class AtSession(Struct, frozen=True):
    """Begin on the live screen."""

    session: SessionRef
    """Which session."""


class AtReview(Struct, frozen=True):
    """Begin with reading back."""

    session: SessionRef
    """Which session."""


Start = AtHome | AtSession | AtReview
