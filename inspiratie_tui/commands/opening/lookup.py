"""Finds the group and the session that a word means."""

from collections.abc import Iterable, Sequence

from inspiratie_tui.commands.opening.opened_home import OpenedHome
from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.name_prefix import beginning_with
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.port import Listing, SessionSummary
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut

_SHOWN = 60
"""The most cells of a word that a sentence repeats."""
_MOST = 10
"""The most things that a sentence lists."""


def sessions_of(opening: OpenedHome) -> tuple[SessionSummary, ...]:
    """Return every session of every group, the one last alive first."""
    return _sessions_in(_listings(opening))


def say_copies(copies: Sequence[str]) -> None:
    """Say which files are only copies, if there are any."""
    if copies:
        from inspiratie_tui.texts.copies import copies_sentence

        say(copies_sentence(copies, _MOST))


def find_group(opening: OpenedHome, word: str | None) -> Group:
    """Return the group that `word` is or begins; without a word the only one, else the last used, else the sample.

    Raises Refused when there is none, or more than one it could be.
    """
    if word is not None:
        group_id = _only(
            word,
            [group.id for group in opening.groups],
            _("No group is called {word}. There are: {choices}."),
            _("More than one group begins with {word}: {choices}. Type more of the name."),
        )
        return _group(opening, group_id)
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
    """Return the group that home shows: the one last used, made or changed. Never raises Refused."""
    if len(opening.offered) == 1:
        return opening.offered[0]

    def last_used(group: Group) -> int:
        sessions = opening.store.archive.sessions(group.id)
        return max([opening.store.groups.written_utc(group.id), *(session.last_utc for session in sessions)])

    return max(opening.offered, key=last_used)


def find_session(opening: OpenedHome, word: str | None) -> SessionSummary:
    """Return the session that `word` is or begins; without a word the unfinished one last alive, else the newest.

    Says which files are only copies. Raises Refused when there is none, or more than one it could be.
    """
    listings = _listings(opening)
    say_copies([copy for listing in listings for copy in listing.copies])
    sessions = _sessions_in(listings)
    if not sessions:
        raise Refused(_("There is no session yet. `inspiratie` opens the next one."))
    if word is None:
        # One that cannot be read is meant only when there is no other: then it is said why.
        sessions = tuple(session for session in sessions if not session.unread) or sessions
        unfinished = next((session for session in sessions if not session.ended), None)
        return unfinished or max(sessions, key=lambda session: (session.ref.day, session.last_utc))
    name = _only(
        word.removesuffix(".json"),
        [session.ref.session for session in sessions],
        _("No session is called {word}. There are: {choices}."),
        _("More than one session begins with {word}: {choices}. Type more of the name."),
    )
    return next(session for session in sessions if session.ref.session == name)


def group_of(opening: OpenedHome, summary: SessionSummary) -> Group:
    """Return the group of the session."""
    return _group(opening, summary.ref.group)


def listed(ids: Iterable[str]) -> str:
    """Return the first of `ids` as words in a sentence."""
    choices = list(ids)
    return ", ".join(choices[:_MOST]) + (" ..." if len(choices) > _MOST else "")


def _listings(opening: OpenedHome) -> list[Listing]:
    return [opening.store.archive.listing(group.id) for group in opening.groups]


def _sessions_in(listings: Iterable[Listing]) -> tuple[SessionSummary, ...]:
    sessions = [session for listing in listings for session in listing.sessions]
    return tuple(sorted(sessions, key=lambda session: session.last_utc, reverse=True))


def _last_used(opening: OpenedHome) -> Group | None:
    """Return the offered group whose session was alive last; None when there are no sessions."""
    offered = {group.id: group for group in opening.offered}
    used = (offered.get(session.ref.group) for session in sessions_of(opening))
    return next((group for group in used if group is not None), None)


def _group(opening: OpenedHome, group_id: str) -> Group:
    return next(group for group in opening.groups if group.id == group_id)


def _only(word: str, ids: Iterable[str], none: str, several: str) -> str:
    """Return the only one of `ids` that `word` may mean. Raises Refused with the sentence `none` or `several`."""
    choices = list(ids)
    matching = beginning_with(word, choices)
    if len(matching) == 1:
        return matching[0]
    raise Refused((several if matching else none).format(word=cut(word, _SHOWN), choices=listed(matching or choices)))
