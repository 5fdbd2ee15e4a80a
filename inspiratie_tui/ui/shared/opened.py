"""The sentence to show when a session is opened."""

from inspiratie_tui.core.notes.owner import changed_hands
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.store.port import SessionStore
from inspiratie_tui.texts import _
from inspiratie_tui.texts.note_owners import changed_hands_sentence
from inspiratie_tui.texts.os_reasons import unread_words
from inspiratie_tui.texts.repairs import doubtful_sentence, repair_sentence


def opened_sentence(session: SessionStore) -> str:
    """Return who else has `session` open, that nobody is kept out, or what was mended in it; "" when all is well."""
    if session.read_only and session.holder is not None:
        return _("{user} on {host} leads this session; here you can watch.").format(
            user=session.holder.user, host=session.holder.host
        )
    if session.held:
        return _("Another program leads this session; here you can watch.")
    if session.read_only:
        return _("This folder cannot be written to: here you can only look.")
    mended = mended_sentence(session)
    if session.guarded:
        return mended
    unguarded = _("This disk cannot keep a second program out: open this session in one window only.")
    return f"{unguarded} {mended}" if mended else unguarded


def mended_sentence(session: SessionStore) -> str:
    """Return what was mended in the file of `session`, and how many of its notes are doubtful; "" when all is whole."""
    mended = repair_sentence(session.repair) if session.repair is not None else ""
    doubtful = doubtful_sentence(sum(note.doubtful and not note.removed for note in session.notes))
    return " ".join(filter(None, (mended, doubtful)))


def taken_over_sentence(store: SessionStore, session: Session) -> str:
    """Return how many notes of an older program changed hands at this opening of `session`; "" when none did."""
    return changed_hands_sentence(changed_hands(session, store.taken_over))


def answers_unread_sentence(reason: str | None) -> str:
    """Return that the private page could not be read, for this `reason`; "" when it was."""
    if reason is None:
        return ""
    return _("The private page cannot be read ({reason}): all that is typed is kept.").format(
        reason=unread_words(reason)
    )
