"""What is to be reached by the clock; `pytest -m benchmark -s tests/benchmarks/test_program.py` prints all figures."""

import sys

import pytest
from benchmarks.compare import REACH, measure

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory and work are read from /proc")


@pytest.mark.benchmark
def test_what_is_to_be_reached_is_reached() -> None:
    print()
    figures = []
    for figure in measure():
        print(figure)
        figures.append(figure)
    assert {figure.name for figure in figures} >= REACH.keys()
    missed = [str(figure) for figure in figures if figure.met is False]
    if missed:
        pytest.fail("\n".join(missed), pytrace=False)
