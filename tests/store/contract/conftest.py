"""Every store keeps the same promises."""

from pathlib import Path

import pytest
from support.both_stores import STORES, Kept

from inspiratie_tui.store.port import SessionRef, Store


@pytest.fixture(params=STORES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Kept:
    made: Kept = STORES[request.param](tmp_path)
    return made


@pytest.fixture
def store(kept: Kept) -> Store:
    return kept.store


@pytest.fixture
def ref() -> SessionRef:
    return SessionRef("kring-ab12", "2026-11-23-cd34")
