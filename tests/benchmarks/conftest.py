"""What is measured: this program and one that shows a single text, each in a terminal of its own."""

import os
import sys

import pytest

if sys.platform == "win32":
    collect_ignore = ["test_program.py"]  # there is no pseudo-terminal to look into


@pytest.fixture(autouse=True)
def _nothing_else(request: pytest.FixtureRequest) -> None:
    """A busy machine measures something else: say so beside the figures."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    if request.node.get_closest_marker("benchmark") and load > 1.0:
        print(f"\nmeasured while other work ran (load {load:.1f})")
