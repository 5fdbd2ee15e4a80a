"""A room to open the program in, and texts that should not be there."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

from kinds import KINDS, Kind
from room import Room


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each of them in turn."""
    return KINDS[request.param]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "home")
