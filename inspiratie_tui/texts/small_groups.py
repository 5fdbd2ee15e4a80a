"""Pairs, trios and fours in words: who is with whom, and who was."""

from collections.abc import Iterator, Mapping, Sequence

from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.position import block_at
from inspiratie_tui.core.people.chosen_groups import ChosenGroups
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.formed_groups import groups_by_place, place_to_form
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.os_reasons import unread_words
from inspiratie_tui.texts.repeats import repeat_words
from inspiratie_tui.texts.titles import title_words

_TITLE = 30
"""The most cells of a title in a sentence."""


def groups_words(groups: SmallGroups, names: Mapping[PersonId, str]) -> str:
    """Return who is with whom, with `names` for ids: `Anouk and Bilal · Chen, Daan and Esra`."""
    return " · ".join(together_words([names.get(person, "?") for person in group]) for group in groups)


def formed_title() -> str:
    """Return what stands above the lines of `formed_lines`."""
    return _("Who was with whom")


def formed_lines(session: Session, names: Mapping[PersonId, str]) -> Iterator[str]:
    """Yield a line for each place where people were in pairs, trios or fours, in the order of the agenda."""
    for place, groups in groups_by_place(session):
        block = block_at(session.agenda, place)
        if block is not None:
            where = ", ".join(filter(None, (title_words(block.shown_title), repeat_words(place.repeat, block.repeats))))
            yield f"{where}: {groups_words(groups, names)}"


def together_words(people: Sequence[str]) -> str:
    """Return the names of `people`, of whom there is at least one, as in a sentence."""
    if len(people) == 1:
        return people[0]
    return _("{names} and {name}").format(names=", ".join(people[:-1]), name=people[-1])


TITLES: dict[GroupSize, str] = {
    GroupSize.PAIRS: N_("Pairs · a digit, then with whom · Esc"),
    GroupSize.TRIOS: N_("Trios · a digit, then with whom · Esc"),
    GroupSize.FOURS: N_("Fours · a digit, then with whom · Esc"),
}
"""What a proposal of groups is called, and what digits do with it."""


def moving_line(name: str) -> str:
    """Return how somebody called `name` is put in another group."""
    return _("with whom is {name}? a digit · ↑ ↓ another group · Enter here · Esc").format(name=name)


def choosing_line(size: GroupSize) -> str:
    """Return how groups of that `size` are named, which people chose themselves."""
    sentence = {
        GroupSize.PAIRS: _("they choose themselves: the digits, pair after pair · Esc"),
        GroupSize.TRIOS: _("they choose themselves: the digits, trio after trio · Esc"),
        GroupSize.FOURS: _("they choose themselves: the digits, four after four · Esc"),
    }
    return sentence[size]


def choosing_goes_on(named: ChosenGroups, names: Mapping[PersonId, str]) -> str:
    """Return what is still to be named."""
    if named.left_over is not None:
        return _("with whom is {name}? a digit").format(name=names.get(named.left_over, "?"))
    if not named.groups:
        return _("the same digit again: one more joins them · Backspace takes one back")
    count, placed = len(named.left), {person for group in named.outcome for person in group}
    if count and placed.issuperset(named.left):
        return _("who is left goes together")
    return ngettext("{count} person to go", "{count} people to go", count).format(count=count) if count else ""


def fairness_line(again: int, *, exact: bool | None) -> str:
    """Return how often two who would be together were so before this year, and whether it can be fairer.

    `exact` tells whether all ways were compared; None where the groups were changed by hand.
    """
    sentence = _("nobody would be with somebody they were with earlier this year")
    if again:
        sentence = ngettext(
            "{count} pair was together earlier this year", "{count} pairs were together earlier this year", again
        ).format(count=again)
    if exact is None or (exact and not again):
        return sentence
    # Translators: with more than nine people not every way to divide them is compared.
    more = _("it cannot be fairer") if exact else _("worked out roughly: so many people")
    return f"{sentence} · {more}"


def wishes_line() -> str:
    """Return that two are together who had better not be, in words that tell the neighbour nothing of any wish."""
    # Translators: the two know from the README what it means; who reads along is not to.
    return _("have one more look at this")


def in_none_line(names: Sequence[str]) -> str:
    """Return who would be in no group."""
    return _("in no group: {names}").format(names=", ".join(names))


def not_read(why: str) -> str:
    """Return that the year, or the private page, could not be read for the reason that is called `why`."""
    return _("Who was together before could not be read ({reason}).").format(reason=unread_words(why))


def groups_kept(session: Session) -> str:
    """Return that it was kept who is with whom, and for what when that is still to come."""
    place = place_to_form(session)
    block = None if place == session.place else block_at(session.agenda, place)
    if block is None or block.shown_title is None:
        return _("kept who is with whom · undo with {key}").format(key=key_in_sentence("undo"))
    title = cut(block.shown_title, _TITLE)
    sentence = _("kept who is with whom in “{title}” · undo with {key}")
    return sentence.format(title=title, key=key_in_sentence("undo"))
