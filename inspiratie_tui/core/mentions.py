"""People and themes named in a note.

A person stands as `@Noor` where it is typed and read, and as `@{id}` where it is kept, so that names stand only in
group.json. A theme is a `#word`.
"""

import re
import unicodedata
from collections.abc import Mapping

from inspiratie_tui.core.group import PersonId

_KEPT = re.compile(r"@\{([^{}\s]+)\}")
_JOINERS = "\u200c\u200d"
"""Stand between the letters of one word in Persian, Hindi and others."""


def with_ids(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` with every known `@name` as `@{id}`.

    The longest name that fits counts, case does not. `@` in an e-mail address and the beginning of a longer word
    (`@Noortje`, `@Jan-Willem`) stay as they are. Two people of one name: the first of them.
    """
    known = sorted(
        ((name, person) for person, name in names.items() if name and _KEPT.fullmatch(f"@{{{person}}}")),
        key=lambda one: -len(one[0]),
    )
    patterns = [(re.compile(re.escape(name), re.IGNORECASE), name.casefold(), person) for name, person in known]
    pieces, done = [], 0
    for at in re.finditer("@", text):
        glued = at.start() > done and _in_word(text[at.start() - 1])
        if glued or at.start() < done:
            continue
        for pattern, folded, person in patterns:
            found = pattern.match(text, at.end())
            if found and found[0].casefold() == folded and not _goes_on(text, found.end()):
                pieces += [text[done : at.start()], f"@{{{person}}}"]
                done = found.end()
                break
    return "".join((*pieces, text[done:]))


def with_names(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` as it is read: `@{id}` is the name that person has now, `@?` when nobody has that id."""
    return _KEPT.sub(lambda found: "@" + names.get(PersonId(found[1]), "?"), text)


def for_mending(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` to type in: as `with_names`, but who is not known stays `@{id}`, or mending would lose them."""
    return _KEPT.sub(lambda found: "@" + names[PersonId(found[1])] if found[1] in names else found[0], text)


def completions(prefix: str, names: Mapping[PersonId, str]) -> tuple[str, ...]:
    """The names that begin with `prefix`, in the order of the group; neither case nor accents count."""
    return tuple(name for name in names.values() if _plain(name).startswith(_plain(prefix)))


def themes(text: str) -> tuple[str, ...]:
    """The words after a `#` (letters of any script), each once, in lower case, in the order they appear.

    A theme begins with a letter, and its `#` with a new word: `C#`, `##` and `#3` name none.
    """
    found = []
    for at in re.finditer("#", text):
        begin = at.end()
        glued = at.start() and (_in_word(text[at.start() - 1]) or text[at.start() - 1] == "#")
        if not glued and begin < len(text) and text[begin].isalpha():
            word = text[begin : _end_of_word(text, begin)]
            found.append(unicodedata.normalize("NFC", word.casefold()))
    return tuple(dict.fromkeys(found))


def _end_of_word(text: str, begin: int) -> int:
    end = begin
    while end < len(text) and _goes_on(text, end):
        end += 1
    return end


def _goes_on(text: str, index: int) -> bool:
    """Whether the word before `index` goes on there; a hyphen or joiner belongs to it when a letter follows."""
    if index >= len(text):
        return False
    if text[index] == "-" or text[index] in _JOINERS:
        return index + 1 < len(text) and text[index + 1].isalnum()
    return _in_word(text[index])


def _in_word(character: str) -> bool:
    """A letter, digit or underscore, or a mark on one: many scripts write their vowels as marks."""
    return character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")


def _plain(name: str) -> str:
    """Without case and accents: for what is typed in a hurry."""
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
