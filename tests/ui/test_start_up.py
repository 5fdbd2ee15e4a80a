"""The garbage collector, once the first picture stands."""

import gc
from collections.abc import Iterator

import pytest

from inspiratie_tui.ui.start_up import tidy_up


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_garbage_is_collected_again_and_what_the_start_made_is_left_alone() -> None:
    gc.disable()
    frozen = gc.get_freeze_count()
    tidy_up()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen
