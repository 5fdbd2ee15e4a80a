"""The words that a group makes of its own: their names, their wordings and their voices (docs/glossary.md, Our word).

All of it follows from the notes: `# borrowed haste: the pace of somebody else` is a word of ours, and `#borrowed haste`
in a later note is one more voice.
"""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.notes.aloud import ALOUD
from inspiratie_tui.core.notes.for_the_two import for_others
from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.notes.themes import theme_key, themes
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.held_session import HeldSession

_BEHIND_THE_NAME = re.compile(r"[:\n]")


class OurVoice(Struct, frozen=True):
    """One time that somebody took the word in the mouth."""

    by: PersonId | None
    """Who; None is nobody in particular, or the circle."""
    day: date
    """The day of the session."""
    session: str
    """What the session is called in the folder of its group."""
    note: Note
    """The note in which it was said."""
    place: int = 0
    """Which of the sessions it was, in order."""

    @property
    def is_aloud(self) -> bool:
        """Tell whether it was said aloud: in any other note it is the facilitators who heard the word in something."""
        return self.note.kind in ALOUD


class OurWording(Struct, frozen=True):
    """What the word was said to be."""

    text: str
    """The words behind the name, a mentioned person as `@{id}`."""
    voice: OurVoice
    """Who said so, and when."""


class OurWord(Struct, frozen=True):
    """A word of ours."""

    name: str
    """Its name, as it was first written."""
    first: OurVoice
    """Who made it, and when."""
    wordings: tuple[OurWording, ...] = ()
    """What it was said to be, the newest last; none where only a name was given."""
    voices: tuple[OurVoice, ...] = ()
    """Who took it up later, in order of time."""

    @property
    def wording(self) -> str:
        """Return what it was said to be last; "" where only a name was given."""
        return self.wordings[-1].text if self.wordings else ""

    @property
    def people_aloud(self) -> tuple[PersonId, ...]:
        """Return who said it aloud, each once, who made it first; nobody in particular is not among them."""
        heard = (self.first, *(wording.voice for wording in self.wordings), *self.voices)
        aloud = sorted((voice for voice in heard if voice.is_aloud), key=lambda voice: voice.place)
        return tuple(dict.fromkeys(voice.by for voice in aloud if voice.by is not None))


def our_words(sessions: Iterable[HeldSession]) -> tuple[OurWord, ...]:
    """Return the words of ours of `sessions`, which are in order of time, in the order in which they were made.

    A note of that kind with another wording is a new wording; with the same one, or without any, it is a voice. A
    doubtful note counts for nothing until somebody looked at it; what the two wrote for themselves never does.
    """
    words: dict[str, OurWord] = {}
    for place, held in enumerate(sessions):
        for note in for_others(held.notes):
            if not note.doubtful:
                _take(words, held, note, place)
    return tuple(words.values())


def name_and_wording(text: str) -> tuple[str, str]:
    """Return the name of a word of ours and its wording, "" without one: a colon or the end of a line lies between."""
    name, *wording = _BEHIND_THE_NAME.split(text.strip().lstrip("#:"), maxsplit=1)
    return " ".join(name.split()), "".join(wording).strip()


def _take(words: dict[str, OurWord], held: HeldSession, note: Note, place: int) -> None:
    """Put what `note` of `held`, the session at `place`, says of words of ours in `words`, which are by their key."""
    is_ours = note.kind is NoteKind.OUR_WORD
    if not is_ours and "#" not in note.text:
        return
    voice = OurVoice(note_owner(held.session, note).by, held.day, held.name, note, place)
    name, wording = name_and_wording(note.text) if is_ours else ("", "")
    own = theme_key(name)
    for key in themes(note.text, (word.name for word in words.values())):
        if key != own and key in words:
            words[key] = replace(words[key], voices=(*words[key].voices, voice))
    if own:
        words[own] = _with(words.get(own), name, wording, voice)


def _with(word: OurWord | None, name: str, wording: str, voice: OurVoice) -> OurWord:
    if word is None:
        return OurWord(name, voice, (OurWording(wording, voice),) if wording else ())
    if wording and wording != word.wording:
        return replace(word, wordings=(*word.wordings, OurWording(wording, voice)))
    return replace(word, voices=(*word.voices, voice))
