"""What a file may hold before the rest of it is text, and that nothing in it is dear to read."""

import os
import warnings
from itertools import islice
from pathlib import Path

import pytest
from support.hostile import hostile, texts
from support.linear import superlinear

from inspiratie_tui.agenda_files import Unreadable, fit, parse, read
from inspiratie_tui.agenda_files.limits import LARGEST, MOST_HEADINGS, MOST_IN_A_LINE, MOST_IN_A_TITLE, MOST_LINES
from inspiratie_tui.core.agenda.problems import Code, WhyUnreadable
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.texts.public import public_text

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n## A (30 min)\n"


def codes(text: str) -> list[Code]:
    return [problem.code for problem in parse(text).problems]


@pytest.mark.parametrize(
    ("begin", "piece", "width", "between"),
    [
        ("## A ", "1", 0, "\n"),  # one line of digits held a session for 21 s
        ("## A (", "1", 0, "\n"),
        ("## A (2 min", " ", 0, "\n"),
        ("## A (", "( ", 1900, "\n"),
        ("## A (15 min, ", "a, ", 1900, "\n"),
        ("## ", "![", 1900, "\n"),
        ("# T\n", "## A (15 min)\n", 1, ""),
        ("# T\n", "## A (15 min)\n### B (5 min)\n", 1, ""),
        ("", "[", 1900, "\n"),
        ("", "![a](", 70, "\n"),
        ("", "**a ", 1900, "\n"),
        ("", "<?", 1900, "\n"),
        ("", "<!--", 1900, "\n"),
        ("", "a", 1, "\n\n"),
        ("- [ ] ", "=", 70, "\n"),
        ("- ", "- ", 1900, "\n"),
        ("> ", ">", 1900, "\n"),
        ("", "1) ", 1900, "\n"),
        ("[a]: ", "b", 1, "\n"),
        ("Datum: ", "*", 1, "\n\n"),
        ("", "\u0315\u0300", 0, "\n"),
        ("---\nbegin: ", "[", 0, "\n"),
    ],
)
def test_nothing_is_dear_to_read(begin: str, piece: str, width: int, between: str) -> None:
    def made(size: int) -> str:
        text = hostile(begin, piece, width, size, between)
        return text + "\n---\n" if begin.startswith("---") else text

    assert superlinear(lambda text: fit(parse(text), 8), made, LARGEST) is None


@pytest.mark.slow
def test_nothing_of_any_kind_is_dear_to_read() -> None:
    """Look at another fiftieth of the fifteen thousand ways each time; the seed says which.

    No file is larger: where that one costs a quarter of a second, whatever half of it costs is well. Of so many ratios
    some would be wrong by chance.
    """
    first = int(os.environ["INSPIRATIE_KILL_SEED"]) % 50
    ways = zip(texts(LARGEST // 2), texts(LARGEST), strict=True)
    dear = {}
    for (name, half), (_same, whole) in islice(ways, first, None, 50):
        by_size = {LARGEST // 2: half, LARGEST: whole}
        if problem := superlinear(parse, by_size.__getitem__, LARGEST, nothing=0.25):
            dear[name] = problem
    assert dear == {}, f"INSPIRATIE_KILL_SEED={first}"


def test_a_long_line_is_read_up_to_its_limit_and_the_rest_is_guidance() -> None:
    long = "woord " * 500
    (part,) = parse(f"{HEAD}{long}\n- {long}?\n> {long}\n").agenda.parts
    assert part.guidance[0] == long.strip()
    assert part.questions == ()  # whether it is a question is not read any more
    assert len(part.quotes[0]) <= MOST_IN_A_LINE
    assert " ".join(part.guidance[1:3]) == f"- {long.strip()} ?"
    assert f"{part.quotes[0]} {part.guidance[3]}" == long.strip()
    assert codes(f"{HEAD}{long}\n") == []


def test_the_rest_of_a_heading_and_of_a_title_are_guidance_and_a_long_title_is_told() -> None:
    reading = parse("# T\nBegin: 14:00\nEnd: 20:00\n## " + "lang " * 1000 + "(30 min)\n## B (10 min)\n")
    part, other = reading.agenda.parts
    assert len(part.title) <= MOST_IN_A_TITLE
    assert (other.title, part.length) == ("B", None)
    told = {(problem.code, problem.line, problem.column) for problem in reading.problems}
    assert (Code.TITLE_LONG, 4, 4 + len(part.title)) in told
    assert " ".join([part.title, *part.guidance]) == "lang " * 1000 + "(30 min)"
    assert "lang" not in public_text(reading.agenda).replace(part.title, "")


def test_what_is_too_much_is_told_where_it_begins_and_stays_as_text() -> None:
    reading = parse("# T\nBegin: 14:00\nEnd: 20:00\n" + "".join(f"## Deel {n} (1 min)\n" for n in range(1000)))
    agenda = reading.agenda
    assert len(agenda.parts) == MOST_HEADINGS - 1
    (problem,) = (problem for problem in reading.problems if problem.severity == "error")
    assert (problem.code, problem.line) == (Code.TOO_MUCH, 4 + MOST_HEADINGS - 1)
    assert agenda.parts[-1].guidance[0].splitlines()[-1] == "## Deel 999 (1 min)"
    assert Code.TOO_MUCH in codes(HEAD + "- punt\n" * (MOST_LINES + 1))
    assert Code.TOO_MUCH not in codes(HEAD + "- punt\n\n" * (MOST_LINES - 10))


def test_nothing_is_lost_however_deep_it_lies() -> None:
    stairs = "".join("  " * depth + f"- trede {depth}\n" for depth in range(60))
    quotes = "> " * 40 + "diep\n"
    (part,) = parse(f"{HEAD}{stairs}\n{quotes}\nslot\n").agenda.parts
    text = "\n".join(part.guidance)
    assert all(f"trede {depth}" in text for depth in range(60))
    assert "diep" in text
    assert part.guidance[-1] == "slot"


def test_front_matter_that_is_too_long_or_too_deep_is_told() -> None:
    for front in ("thema: " + "a" * 3000, "thema: " + "[" * 50, "a: &a [x]\n" + "b: *a\n" * 500):
        assert Code.FRONT_MATTER_BROKEN in codes(f"---\n{front}\n---\n# T\n")


def test_front_matter_warns_nobody_but_by_a_problem() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        parse("---\n&a begin: 1\n&a eind: 2\n---\n# T\n")


def test_a_file_that_never_ends_is_refused(tmp_path: Path) -> None:
    if not os.path.exists("/dev/zero"):
        pytest.skip("this system has no such device")
    (tmp_path / "a.md").symlink_to("/dev/zero")
    with pytest.raises(Unreadable) as refused:
        read(tmp_path / "a.md")
    assert refused.value.why is WhyUnreadable.NOT_A_FILE


def test_the_limit_of_a_file_is_what_its_sentence_says() -> None:
    assert LARGEST == 200_000
    assert "200 kB" in unreadable("a.md", WhyUnreadable.TOO_LARGE)


def test_an_agenda_may_be_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HEAD, "utf-8")
    (tmp_path / "b.md").symlink_to("a.md")
    assert read(tmp_path / "b.md").agenda == read(tmp_path / "a.md").agenda
