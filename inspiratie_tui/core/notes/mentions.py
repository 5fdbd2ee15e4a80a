"""People and themes named in a note.

A person stands as `@Noor` where it is typed and read, and as `@{id}` where it is kept, so that names stand only in
group.json. A theme is a `#word`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.text.words import goes_on, in_word

_LONGEST_APART = 4
"""The most characters that one letter of a name is typed with: a letter and its accents."""
_KEPT = re.compile(r"@\{([^{}\s]+)\}")


def with_ids(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` with every known `@name` as `@{id}`.

    The longest name that fits counts, case does not. `@` in an e-mail address and the beginning of a longer word
    (`@Noortje`, `@Jan-Willem`) stay as they are. Two people of one name: the first of them.
    """
    longest_first = sorted(
        ((name, person) for person, name in names.items() if name and _KEPT.fullmatch(f"@{{{person}}}")),
        key=lambda pair: -len(pair[0]),
    )
    patterns = [(re.compile(re.escape(name), re.IGNORECASE), name.casefold(), person) for name, person in longest_first]
    pieces, done = [], 0
    for at in re.finditer("@", text):
        glued = at.start() > done and in_word(text[at.start() - 1])
        if glued or at.start() < done:
            continue
        for pattern, folded, person in patterns:
            name = pattern.match(text, at.end())
            if name and name[0].casefold() == folded and not goes_on(text, name.end()):
                pieces += [text[done : at.start()], f"@{{{person}}}"]
                done = name.end()
                break
    return "".join((*pieces, text[done:]))


def with_names(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` as it is read: `@{id}` is the name that person has now, `@?` when nobody has that id."""
    return _KEPT.sub(lambda kept: "@" + names.get(PersonId(kept[1]), "?"), text)


def without_names(text: str, somebody: str) -> str:
    """Return `text`, as it is kept, with the word `somebody` in the place of everybody who is named."""
    return _KEPT.sub(lambda _kept: somebody, text)


def for_mending(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` to type in: as `with_names`, but who is not known stays `@{id}`, or mending would lose them."""
    return _KEPT.sub(lambda kept: "@" + names[PersonId(kept[1])] if kept[1] in names else kept[0], text)


def leading_mention(text: str) -> PersonId | None:
    """Return who is named at the beginning of `text`, as it is kept; None when it begins otherwise."""
    kept = _KEPT.match(text)
    return None if kept is None else PersonId(kept[1])


def kept_mention(text: str) -> PersonId | None:
    """Return who is named by `text`, as it is kept, when it is that name and nothing else."""
    kept = _KEPT.fullmatch(text)
    return None if kept is None else PersonId(kept[1])


def person_called(name: str, names: Mapping[PersonId, str]) -> PersonId | None:
    """Return the one person of `names` who is called `name`, whole or by the first word; None for nobody, or several.

    Neither case nor accents count.
    """
    plain = _plain(" ".join(name.split()))
    for called in (_plain, lambda whole: _plain(whole).partition(" ")[0]):
        people = [person for person, whole in names.items() if whole and called(whole) == plain]
        if people:
            return people[0] if len(people) == 1 else None
    return None


def first_mention(text: str, but: PersonId | None = None) -> PersonId | None:
    """Return who is named first in `text`, as it is kept, besides `but`; None when nobody is."""
    return next((person for person in mentioned(text) if person != but), None)


def mentioned(text: str) -> Iterator[PersonId]:
    """Yield who is named in `text`, as it is kept, each time."""
    return (PersonId(kept[1]) for kept in _KEPT.finditer(text))


def mentions(text: str) -> tuple[PersonId, ...]:
    """Return everybody who is named in `text`, as it is kept, each once, in the order they come."""
    return tuple(dict.fromkeys(mentioned(text)))


class Completion(Struct, frozen=True):
    """How the name that is being typed goes on."""

    name: str
    """The whole name, as it is spelled: it takes the place of what was typed."""
    typed: int
    """How many characters of it were typed, behind the `@`."""
    rest: str
    """What comes behind them; empty when only their spelling differs from the name."""
    is_offer: bool = False
    """It was typed without `@`, and may well be a word: whoever types on wants no mention."""

    @property
    def written(self) -> str:
        """Return what takes the place of what was typed."""
        return f"@{self.name}" if self.is_offer else self.name


def completion(before: str, names: Mapping[PersonId, str]) -> Completion | None:
    """Return the name that is being typed at the end of `before`, the text in front of the cursor; None without one.

    Neither case nor accents count (`@zoe` is Zoë), but a name that is spelled as typed comes first, then the order of
    the group. Nothing is to be completed where `with_ids` knows the name as it stands, nor behind the `@` of an e-mail
    address.
    """
    at = before.rfind("@")
    typed = before[at + 1 :]
    if at < 0 or len(typed) > _LONGEST_APART * max(map(len, names.values()), default=0):
        return None  # asked at every key, however long the note is
    if not _plain(typed) or (at > 0 and in_word(before[at - 1])):
        return None
    spelled = typed.casefold()
    names_that_fit = sorted(completions(typed, names), key=lambda name: not name.casefold().startswith(spelled))
    if not names_that_fit or names_that_fit[0].casefold() == spelled:
        return None
    name = names_that_fit[0]
    return Completion(name, len(typed), name[_length_of_beginning(name, typed) :])


Offers = tuple[tuple[str, str], ...]
"""What may be meant as a mention, with the name of whom."""


def offers(circle: Mapping[PersonId, str]) -> Offers:
    """Return what `offered_mention` looks for: the names of `circle`, and the first word of each; longer ones first."""
    names = [name for name in circle.values() if name]
    meant = [*((name, name) for name in names), *((name.partition(" ")[0], name) for name in names)]
    return tuple(sorted(meant, key=lambda pair: -len(pair[0])))


def offered_mention(line: str, column: int, looked_for: Offers) -> Completion | None:
    """Return the mention that the word in front of `column` of `line` may be meant as; None when it is no name.

    It must be spelled as one of `looked_for`, with a word's begin before it and no letter behind it.
    """
    for typed, name in looked_for:
        if line.endswith(typed, 0, column):
            begin = column - len(typed)
            alone = not (column < len(line) and in_word(line[column])) and not (begin and _joins(line[begin - 1]))
            if alone:
                return Completion(name, len(typed), "", is_offer=True)
    return None


def _joins(character: str) -> bool:
    """Tell whether what comes behind `character` is no word of its own, or is marked as something already."""
    return in_word(character) or character in "@#-"


def completions(prefix: str, names: Mapping[PersonId, str]) -> tuple[str, ...]:
    """Return the names that begin with `prefix`, in the order of the group; neither case nor accents count."""
    return tuple(name for name in names.values() if _plain(name).startswith(_plain(prefix)))


def _length_of_beginning(name: str, typed: str) -> int:
    """Return how many characters of `name` stand for `typed`, the accents on the last one included."""
    end = next(end for end in range(len(name) + 1) if len(_plain(name[:end])) >= len(_plain(typed)))
    while end < len(name) and unicodedata.combining(name[end]):
        end += 1
    return end


def _plain(name: str) -> str:
    """Return `name` without case and accents: for what is typed in a hurry."""
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
