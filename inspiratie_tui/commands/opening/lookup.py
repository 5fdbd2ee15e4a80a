"""Which group and which session is meant."""

from collections.abc import Iterable

from inspiratie_tui.commands.opening.opened_home import OpenedHome
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.name_prefix import beginning_with
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.port import SessionSummary
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut

_SHOWN = 60
"""Cells of a word that a sentence repeats."""


def sessions_of(opening: OpenedHome) -> tuple[SessionSummary, ...]:
    """Return every session of every group, the one last alive first."""
    found = [one for group in opening.groups for one in opening.store.archive.sessions(group.id)]
    return tuple(sorted(found, key=lambda one: one.last_utc, reverse=True))


def find_group(opening: OpenedHome, word: str | None) -> Group:
    """Return the group that `word` is or begins; without a word the only one, else the last used, else the sample.

    Raises Refused when there is none, or more than one it could be.
    """
    if word is not None:
        found = _only(
            word,
            [group.id for group in opening.groups],
            _("No group is called {word}. There are: {choices}."),
            _("More than one group begins with {word}: {choices}. Type more of the name."),
        )
        return _group(opening, found)
    if len(opening.offered) == 1:
        return opening.offered[0]
    used = _last_used(opening)
    if used is not None:
        return used
    for group in opening.groups:
        if group.sample:
            return group
    raise Refused(
        _("There is more than one group: {choices}. Say which with --group.").format(
            choices=listed(group.id for group in opening.groups)
        )
    )


def home_group(opening: OpenedHome) -> Group:
    """Return the group that home is about: the one last used, made or changed; it never has to be asked."""
    used = {group.id: opening.store.groups.written_utc(group.id) for group in opening.offered}
    for one in sessions_of(opening):
        group = one.ref.group
        if group in used:
            used[group] = max(used[group], one.last_utc)
    return max(opening.offered, key=lambda group: used[group.id])


def find_session(opening: OpenedHome, word: str | None) -> SessionSummary:
    """Return the session that `word` is or begins; without a word the unfinished one last alive, else the newest.

    Raises Refused when there is none, or more than one it could be.
    """
    sessions = sessions_of(opening)
    if not sessions:
        raise Refused(_("There is no session yet. `inspiratie` opens the next one."))
    if word is None:
        return next((one for one in sessions if not one.ended), None) or max(sessions, key=lambda one: one.ref.session)
    found = _only(
        word.removesuffix(".json"),
        [one.ref.session for one in sessions],
        _("No session is called {word}. There are: {choices}."),
        _("More than one session begins with {word}: {choices}. Type more of the name."),
    )
    return next(one for one in sessions if one.ref.session == found)


def group_of(opening: OpenedHome, summary: SessionSummary) -> Group:
    """Return the group that the session is kept with."""
    return _group(opening, summary.ref.group)


def listed(ids: Iterable[str]) -> str:
    """Return at most ten of `ids` in a sentence."""
    known = list(ids)
    return ", ".join(known[:10]) + (" ..." if len(known) > 10 else "")


def _last_used(opening: OpenedHome) -> Group | None:
    """Return the offered group of which a session was last alive."""
    offered = {group.id: group for group in opening.offered}
    used = (offered.get(one.ref.group) for one in sessions_of(opening))
    return next((group for group in used if group is not None), None)


def _group(opening: OpenedHome, group_id: str) -> Group:
    return next(group for group in opening.groups if group.id == group_id)


def _only(word: str, ids: Iterable[str], none: str, several: str) -> str:
    """Return the only one of `ids` that `word` may mean, else raise Refused with `none` or `several`."""
    known = list(ids)
    found = beginning_with(word, known)
    if len(found) == 1:
        return found[0]
    raise Refused((several if found else none).format(word=cut(word, _SHOWN), choices=listed(found or known)))
