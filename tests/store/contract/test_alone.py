"""Whoever has a store alone is the only one who could write in it."""

import pytest
from support.both_stores import group

from inspiratie_tui.store.port import InUse, SessionRef, Store


def test_nobody_writes_in_a_store_that_somebody_has_alone(store: Store, ref: SessionRef) -> None:
    store.groups.write(group(ref.group))
    store.create(ref, number=1, agenda_name="a").close()
    with store.alone():
        held = store.open(ref)
        assert held.read_only
        held.close()
        with pytest.raises(InUse), store.alone():
            pass
    again = store.open(ref)
    assert not again.read_only
    again.close()


def test_a_store_in_which_somebody_writes_is_nobodys_alone(store: Store, ref: SessionRef) -> None:
    session = store.create(ref, number=1, agenda_name="a")
    with pytest.raises(InUse) as refused, store.alone():
        pass
    assert ref.session in refused.value.place
    session.close()
    with store.alone():
        pass
