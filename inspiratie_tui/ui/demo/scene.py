"""What a demo is made of: scenes, each with a sentence and what is done in it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from textual.events import Key

from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import PUNCTUATION, key_in_sentence, keys_of

KEY_SECONDS = 0.6
"""From one key to the next: longer than letters wait for a sentence, a dialog is deaf, and forward is pressed once."""
LETTER_SECONDS = 0.05
"""From one letter of a note to the next."""
SKIP_SECONDS = 0.9
"""How long it takes until the clock has gone on by what is skipped."""
SHORTEST, LONGEST = 7.0, 12.0
"""The fewest and the most seconds that a sentence stands there, without those of the keys."""
_READ = 13.0
"""How many characters are read calmly in a second, with a look at the screen."""
_CHARACTERS = {"space": " ", **{name: character for character, name in PUNCTUATION.items()}}


class Press(Struct, frozen=True):
    """A key of the table in `texts.keys`, whichever the settings chose."""

    action: str
    """What the key does."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the first key of the action; it has none when it yielded all."""
        return keys_of(self.action)[:1]

    @property
    def seconds(self) -> float:
        """Return how long it takes."""
        return KEY_SECONDS


class PressFixed(Struct, frozen=True):
    """A key that no settings change: a digit, and what a field or a dialog says at its foot."""

    key: str
    """The key, as Textual calls it."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the key."""
        return (self.key,)

    @property
    def seconds(self) -> float:
        """Return how long it takes."""
        return KEY_SECONDS


class Type(Struct, frozen=True):
    """Words that are typed in a field."""

    words: str
    """The words, marked with N_."""

    @property
    def seconds(self) -> float:
        """Return how long it takes."""
        return len(_(self.words)) * LETTER_SECONDS


class Skip(Struct, frozen=True):
    """Time that goes by quickly."""

    ms: int
    """How much of it, in session time."""
    seconds: float = SKIP_SECONDS
    """How long it takes."""


class Look(Struct, frozen=True):
    """Nothing: what was done is looked at before the next thing is done."""

    seconds: float
    """For how long."""


Step = Press | PressFixed | Type | Skip | Look


class Scene(Struct, frozen=True):
    """One thing to be seen, in one sentence."""

    name: str
    """What tests call it; no other scene has that name."""
    sentence: str
    """What is seen, marked with N_; `{hold}` is the key of the action `hold`."""
    steps: tuple[Step, ...] = ()
    """What is done, when the sentence has been read."""
    pace: int = 1
    """How many times as fast as the room the clock goes meanwhile."""

    @property
    def told(self) -> str:
        """Return the sentence in the language in use, with the keys of the settings."""
        return _(self.sentence).format_map(_KeysInSentence())

    @property
    def reading_seconds(self) -> float:
        """Return how long the sentence stands there before what is done is done."""
        return self.standing_seconds / 3

    @property
    def standing_seconds(self) -> float:
        """Return how long the sentence stands there beside the seconds of the steps."""
        return min(LONGEST, max(SHORTEST, len(self.told) / _READ))

    @property
    def seconds(self) -> float:
        """Return how long the scene takes."""
        return self.standing_seconds + sum(step.seconds for step in self.steps)

    @property
    def can_be_played(self) -> bool:
        """Tell whether each action in it has a key: a newer one yields its key to what somebody had chosen."""
        return all(step.keys for step in self.steps if isinstance(step, Press))


class _KeysInSentence(dict[str, str]):
    """The keys of all actions, as a sentence names them."""

    def __missing__(self, action: str) -> str:
        return key_in_sentence(action)


def events_of(step: Press | PressFixed | Type) -> Iterator[Key]:
    """Yield the keys of `step`, as a terminal sends them."""
    names = list(_(step.words)) if isinstance(step, Type) else step.keys
    for name in names:
        yield _event(name)


def _event(name: str) -> Key:
    """Return the key `name`, which is what Textual calls it or the character it types."""
    called: Mapping[str, str] = PUNCTUATION
    if name == " ":
        return Key("space", " ")
    if len(name) == 1:
        return Key(called.get(name, name), name)
    return Key(name, _CHARACTERS.get(name))
