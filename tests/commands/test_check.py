import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspiratie_tui import texts
from inspiratie_tui.commands import check

CLEAN = """# Sessie (besloten)
Begin: 14.00 uur
Einde: 16.00 uur
Leiding: GEHEIM
- [ ] GEHEIM?

GEHEIM?

- GEHEIM?

## Aankomen (30 min, 2 min p.p., met begeleiders, on the stairs)
GEHEIM?
- Waarmee kom je binnen?
- GEHEIM.
  - GEHEIM?
- [ ] GEHEIM?

1. GEHEIM?

### Schrijven (10 min, stil)
Leiding: GEHEIM
- Wat zie je?

  GEHEIM?
## Pauze (20 min, om 15.00 uur)
> Hardop.
GEHEIM
## Perspectief (30 min)
"""

Check = Callable[..., int]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    texts.use("en")
    yield
    texts.use("en")


@pytest.fixture
def run() -> Check:
    def run(*words: object) -> int:
        parser = argparse.ArgumentParser()
        check.register(parser.add_subparsers())
        args = parser.parse_args(["check", *map(str, words)])
        code: int = args.run(args)
        return code

    return run


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.md"
    path.write_text(CLEAN.replace("GEHEIM\n## Persp", "\nGEHEIM\n## Persp"), "utf-8")
    return path


def test_the_timetable_of_a_clean_agenda(run: Check, clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(clean) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert [line.rstrip() for line in shown.out.splitlines()] == [
        "Sessie (besloten)",
        "8 participants, 2 facilitators",
        "",
        "14:00  Aankomen     30 min  10 turns of 2 min, 20 min, with facilitators, on the stairs, introduction",
        "         Schrijven  10 min  silent, lead: GEHEIM",
        "       - room -     30 min",
        "15:00  Pauze        20 min  break, at a fixed time",
        "15:20  Perspectief  30 min  perspective, closing",
        "       - room -     10 min",
        "16:00  end",
    ]


def test_shown_prints_exactly_what_participants_may_see(
    run: Check, clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--shown", clean) == 0
    assert capsys.readouterr().out == (
        "Sessie\n"
        "Aankomen\n"
        "  30 min · 2 min each · with facilitators · on the stairs\n"
        "  - Waarmee kom je binnen?\n"
        "  Schrijven\n"
        "    10 min · silent\n"
        "    - Wat zie je?\n"
        "Pauze\n"
        "  20 min · at 15:00\n"
        "  > Hardop.\n"
        "Perspectief\n"
        "  30 min\n"
    )


def test_shown_keeps_private_what_runs_on_below_a_quote(
    run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text(CLEAN, "utf-8")
    assert run("--shown", path) == 0
    shown = capsys.readouterr()
    assert "GEHEIM" not in shown.out
    assert "kept private" in shown.err


def test_problems_come_before_the_timetable_with_line_and_caret(
    run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\nBegin: 14:00\nEnd: 15:00\n## Kijken (15 mni)\n", "utf-8")
    assert run(path) == 1
    assert capsys.readouterr().out.splitlines()[:3] == [
        f"{path}:4:12: error: 15 mni is not known. Was it meant to be: 15 min",
        "    ## Kijken (15 mni)",
        "               ^",
    ]


def test_overlaps_and_a_late_end_are_told_and_stand_in_the_timetable(
    run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\nBegin: 14:00\nEnd: 15:00\n## B (40 min)\n## C (40 min, at 14:30)\n", "utf-8")
    assert run(path) == 0
    out = capsys.readouterr().out
    assert "5:4: warning: The parts before it run 10 min past 14:30." in out
    assert "5:4: warning: The session ends 20 min later than 15:00." in out
    assert [line.split() for line in out.splitlines()[-5:]] == [
        ["14:00", "B", "40", "min"],
        ["-", "too", "long", "-", "-10", "min"],
        ["14:40", "C", "40", "min", "fixed", "at", "14:30"],
        ["-", "too", "long", "-", "-20", "min"],
        ["15:00", "end"],
    ]


OVERRUN = """# A
Begin: 14:00
## Arriving (100 min)
## Meal (60 min, at 15:30)
## Dialogue (60 min)
"""


def test_what_runs_past_a_pin_pushes_it(run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(OVERRUN, "utf-8")
    assert run(path) == 0
    out = capsys.readouterr().out
    assert "4:4: warning: The parts before it run 10 min past 15:30." in out
    assert [line.split() for line in out.splitlines()[-5:]] == [
        ["14:00", "Arriving", "1", "h", "40", "min"],
        ["-", "too", "long", "-", "-10", "min"],
        ["15:40", "Meal", "1", "h", "break,", "fixed", "at", "15:30"],
        ["16:40", "Dialogue", "1", "h", "dialogue"],
        ["17:40", "end"],
    ]
    assert run(path, "--json") == 0
    laid = json.loads(capsys.readouterr().out)["files"][0]["timetable"]
    assert [(row["clock"], row["slack"], row["overlap"]) for row in laid["rows"]] == [
        ("14:00", 0, 0),
        ("15:40", 0, 600),
        ("16:40", 0, 0),
    ]
    assert laid["end"] == 220 * 60


def test_what_cannot_be_known_is_not_pretended(run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\n## B\n## C (40 min)\n", "utf-8")
    assert run(path) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()[-3:]] == [
        ["+0", "min", "B", "?"],
        ["≥", "+0", "min", "C", "40", "min"],
        ["≥", "+40", "min", "end"],
    ]


def test_the_number_of_people_counts(run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\nBegin: 14:00\nEnd: 15:00\n## B (40 min, 5 min each)\n", "utf-8")
    assert run(path) == 0
    assert "warning" not in capsys.readouterr().out
    assert run("--people", 9, path) == 0
    assert "4:4: warning: The turns take 45 min, there are 40 min." in capsys.readouterr().out


@pytest.mark.parametrize("people", ["0", "-1", "100", "acht", "٣٣٣", ""])
def test_a_wrong_number_of_people_is_refused(
    run: Check, clean: Path, people: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(f"--people={people}", clean)
    assert stopped.value.code == 2
    assert "from 1 to 99" in capsys.readouterr().err


def test_an_unreadable_file_does_not_keep_the_others_from_being_checked(
    run: Check, clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latin = tmp_path / "latin.md"
    latin.write_bytes("# Café".encode("latin-1"))
    missing = tmp_path / "missing.md"
    assert run(missing, latin, tmp_path, clean) == 2
    shown = capsys.readouterr()
    assert "14:00  Aankomen" in shown.out
    assert shown.err.splitlines() == [
        f"{missing} does not exist.",
        f"{latin} is not text in UTF-8. Save it as UTF-8 in your editor.",
        f"{tmp_path} is not a file. Give the agenda itself, a file that ends in .md",
    ]


def test_json_is_one_document_with_everything(
    run: Check, clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.md"
    broken.write_text("# A\nBegin: 14:00\n## B (15)\n", "utf-8")
    assert run("--json", "--people", 6, clean, broken, tmp_path / "missing.md") == 2
    document = json.loads(capsys.readouterr().out)
    assert document["people"] == {"participants": 6, "facilitators": 2}
    first, second, third = document["files"]
    assert first["problems"] == []
    assert first["agenda"]["begin"] == "14:00"
    assert first["agenda"]["parts"][0]["each"] == 120
    assert first["agenda"]["parts"][0]["turns"] == 8
    assert first["agenda"]["parts"][1]["pinned"] == "15:00"
    assert first["timetable"]["rows"][1] == {
        "part": 1,
        "clock": "15:00",
        "begin": 3600,
        "length": 1200,
        "exact": True,
        "slack": 1800,
        "overlap": 0,
    }
    assert first["timetable"]["closing"] == [2]
    assert [(found["severity"], found["code"], found["line"], found["column"]) for found in second["problems"]] == [
        ("warning", "no-end", 1, 1),
        ("error", "bare-number", 3, 7),
    ]
    assert (third["readable"], third["reason"]) == (False, "missing")


def test_the_two_words_and_the_codes_are_never_translated(
    run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts.use("nl")
    path = tmp_path / "a.md"
    path.write_text("## B (15)\n", "utf-8")
    assert run(path) == 1
    out = capsys.readouterr().out
    assert f"{path}:1:7: error: " in out
    assert f"{path}:1:1: warning: " in out


def test_nothing_heavy_is_loaded_before_there_is_something_to_check() -> None:
    program = "import sys; import inspiratie_tui.commands.check; print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"markdown_it", "ruamel.yaml", "textual", "json"} & set(answer.stdout.split())


def test_json_tells_the_steps_of_a_form_and_of_nothing_else(
    run: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "form.md"
    file.write_text(
        "# A\nBegin: 14:00\nEnd: 15:00\n## B (30 min)\n1. Tell (5 min, Noor listens)\n## C (30 min)\n", "utf-8"
    )
    assert run("--json", file) == 0
    form, other = json.loads(capsys.readouterr().out)["files"][0]["agenda"]["parts"]
    (step,) = form["steps"]
    assert (step["title"], step["length"], step["speaks"], step["listens"]) == ("Tell", 300, None, "Noor")
    assert "steps" not in other
