"""A room to open the program in, and texts that should not be there."""

from pathlib import Path

import pytest
from support.room import Room
from support.strange.kinds import KINDS, Kind


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each of them in turn."""
    return KINDS[request.param]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "home")
