"""What happened first in a session is kept in the step that makes it."""

from support.both_stores import Seen, event, stamp

from inspiratie_tui.store.port import SessionRef, Store


def test_a_new_session_has_what_happened_first(store: Store, ref: SessionRef) -> None:
    with store.create(ref, number=5, agenda_name="A step", first=(event("opened", 1), stamp(1))) as session:
        assert (session.events, dict(session.stamps)) == ((event("opened", 1),), {1: stamp(1)})
        session.append(event("went to", 2), stamp(2))
        kept = Seen.of(session)
    with store.open(ref) as again:
        assert Seen.of(again) == kept
