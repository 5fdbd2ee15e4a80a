"""The sentences about last time: of whoever speaks, and before a session begins."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from inspiratie_tui.core.notes.mentions import with_names, without_names
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.parked_questions import were_parked

if TYPE_CHECKING:
    # A session opens before anybody looks back.
    from inspiratie_tui.core.year.last_time import LastTime
    from inspiratie_tui.core.year.our_words import OurWord

_NAME = 30
"""The most cells of a name in front of somebody's words."""
WORDS = 3
"""The most rows for words of ours."""

Names = Mapping[PersonId, str]


def nothing_there() -> str:
    """Say that there is nothing of last time: the same words for everybody, whatever the reason."""
    return _("of last time there is nothing here")


def last_time_lines(look: "LastTime", person: PersonId, names: Names) -> tuple[str, ...]:
    """Return the lines with what `person` asked and took along; `names` are shown for ids."""
    name, question, step = cut(names.get(person, "?"), _NAME), one_line(look.question), one_line(look.step)
    lines = [_("{name} asked: {words}").format(name=name, words=with_names(question, names))] if question else []
    if step:
        # Translators: the second of two lines, below "{name} asked: ..."
        form = _("and took along: {words}") if question else _("{name} took along: {words}")
        lines.append(form.format(name=name, words=with_names(step, names)))
    return tuple(lines) or (nothing_there(),)


def our_words_lines(words: "Sequence[OurWord]") -> tuple[str, ...]:
    """Return a line for each of `words` of ours, the newest first; those for which there is no row share the last."""
    if not words:
        return (_("there are no words of ours yet"),)
    newest = tuple(reversed(words))
    rows = newest if len(newest) <= WORDS else newest[: WORDS - 1]
    lines = [our_word_line(word) for word in rows]
    if others := newest[len(rows) :]:
        lines.append(_("and earlier: {words}").format(words=" · ".join(unnamed(word.name) for word in others)))
    return tuple(lines)


def our_word_line(word: "OurWord") -> str:
    """Return the name of a word of ours and its last wording; nobody is named in it."""
    return unnamed(": ".join(filter(None, (word.name, one_line(word.wording)))))


def unnamed(text: str) -> str:
    """Return `text` with nobody's name in it."""
    # Translators: stands where a name stood, as in "what did somebody think of it?"
    return without_names(one_line(text), _("somebody"))


def one_line(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(text.split())


def nobody_speaks() -> str:
    """Say why nothing of last time is shown where nobody has the floor."""
    return _("Nobody has the floor: {key} is for who speaks.").format(key=key_in_sentence("last_time"))


def was_last_time(steps: int, parked: int) -> str:
    """Say before a session how many steps go on and how many questions are parked (one of them 1 or more)."""
    counts = [steps_count(steps)] if steps else []
    counts += [were_parked(parked)] if parked else []
    return _("last time: {counts} {key}").format(counts=", ".join(counts), key=key_in_sentence("last_time"))


def steps_count(count: int) -> str:
    """Say how many steps that is."""
    return ngettext("{count} step", "{count} steps", count).format(count=count)


def page_title() -> str:
    """Return what the page is called that opens before the session begins."""
    return _("From last time")


def steps_sentence(count: int) -> str:
    """Say on that page where the steps (1 or more) are seen."""
    sentence = ngettext(
        "{count} step goes on: {key} shows it when that person has the floor.",
        "{count} steps go on: {key} shows each when that person has the floor.",
        count,
    )
    return sentence.format(count=count, key=key_in_sentence("last_time"))


def parked_title() -> str:
    """Return what stands above the questions that are parked."""
    return _("Parked questions")


def agreements_title() -> str:
    """Return what stands above the agreements of the whole group."""
    return _("Agreements of the group")


def words_title() -> str:
    """Return what stands above the words of ours."""
    return _("Our words")


def is_this_right() -> str:
    """Return what is asked below somebody's question, when it stands there large."""
    return _("is this right?")
