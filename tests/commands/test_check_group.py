"""`check --group`: the people of a group, and how long parts usually take with them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.afternoons import hold
from support.on_disk import newer

from inspiratie_tui import texts
from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home

MakeGroup = Callable[..., Group]
HELD = """\
# Held
## Introduction (2 min each)
## Dialogue (60 min)
## Something else (10 min)
## Break (20 min)
"""
COMING = """\
# Coming
Begin: 14:00
End: 17:00
## Introduction (2 min each, with facilitators)
## Dialogue (40 min)
## Break (10 min)
## Something else (10 min)
## Dialogue again (20 min)
## Break (10 min)
## Feedback (20 min)
"""
NOTHING_YET = "How long parts usually take is told once there were 3 of a kind, in at least 2 ended sessions."


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "coming.md"
    path.write_text(COMING, "utf-8")
    return path


@pytest.fixture
def check(home: Home, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, list[str], list[str]]]:
    """Runs `inspiratie --home .. check` and returns its code, its lines and what it said beside them."""

    def check(*words: object) -> tuple[int, list[str], list[str]]:
        code = run(["--lang", texts.language(), "--home", str(home.folder), "check", *map(str, words)])
        printed = capsys.readouterr()
        return code, printed.out.splitlines(), printed.err.splitlines()

    return check


@pytest.fixture
def monday(home: Home, make_group: MakeGroup) -> Group:
    """Two participants and a facilitator, who held three sessions: arriving 4 min, dialogue 60, break 20 planned."""
    group = make_group("maandag-ab12")
    hold(home.data, group, "2026-01-10-aaaa", HELD, 4, 75, 30, 10)
    hold(home.data, group, "2026-02-10-bbbb", HELD, 5, 70, 30)
    hold(home.data, group, "2026-03-10-cccc", HELD, 6, 90, 30, 20)
    hold(home.data, group, "2026-04-10-dddd", HELD, 6, 600, 600, 600, ended=False)
    return group


def test_a_line_for_each_kind_there_is_a_habit_of(check: Any, monday: Group, agenda: Path) -> None:
    code, lines, said = check(agenda, "--group", "maan")
    assert (code, said) == (0, [])
    assert lines[1] == "2 participants, 1 facilitator"
    assert lines[-4:] == [
        "17:00  end",
        "",
        # 4, 5 and 6 of the 4 minutes of two people: 1.25; here three take a turn.
        "introduction: planned 6 min, usually 8 min (3 times)",
        # 75, 70 and 90 of 60; the dialogues of this agenda are 40 and 20.
        "dialogue (2 parts): planned 60 min, usually 75 min (3 times)",
    ]


def test_people_said_in_so_many_words_come_before_those_of_the_group(check: Any, monday: Group, agenda: Path) -> None:
    _code, lines, _said = check(agenda, "--group", "maan", "--people", 7)
    assert lines[1] == "7 participants, 1 facilitator"
    assert "introduction: planned 16 min, usually 20 min (3 times)" in lines


def test_in_dutch(check: Any, monday: Group, agenda: Path) -> None:
    texts.use("nl")
    _code, lines, _said = check(agenda, "--group", "maan")
    assert lines[-1] == "dialoog (2 onderdelen): gepland 60 min, meestal 75 min (3 keer)"


def test_nothing_to_learn_from_yet(check: Any, home: Home, make_group: MakeGroup, agenda: Path) -> None:
    group = make_group("maandag-ab12")
    assert check(agenda, "--group", "maan")[1][-2:] == ["", NOTHING_YET]
    for name in "ab":
        hold(home.data, group, name, HELD, 4, 75, 30, 10)
    assert check(agenda, "--group", "maan")[1][-2:] == ["", NOTHING_YET]
    hold(home.data, group, "c", HELD, 4, 75, 30, 10)
    assert check(agenda, "--group", "maan")[1][-1] != NOTHING_YET


def test_json_has_it_too(check: Any, monday: Group, agenda: Path) -> None:
    _code, lines, _said = check(agenda, "--group", "maan", "--json")
    document = json.loads("\n".join(lines))
    assert document["group"] == "maandag-ab12"
    assert document["people"] == {"participants": 2, "facilitators": 1}
    assert document["files"][0]["usual"] == [
        {
            "kind": "introduction",
            "parts": [0],
            "planned": 360,
            "usual": 480,
            "factor": 1.25,
            "times": 3,
            "sessions": 3,
        },
        {
            "kind": "dialogue",
            "parts": [1, 4],
            "planned": 3600,
            "usual": 4500,
            "factor": 1.25,
            "times": 3,
            "sessions": 3,
        },
    ]
    without = json.loads("\n".join(check(agenda, "--json")[1]))
    assert (without["group"], without["files"][0]["usual"]) == (None, [])


def test_shown_stays_exactly_what_participants_may_see(check: Any, monday: Group, agenda: Path) -> None:
    assert check(agenda, "--group", "maan", "--shown")[1] == check(agenda, "--shown")[1]


def test_what_cannot_be_read_in_full_is_said_in_one_sentence(
    check: Any, home: Home, monday: Group, agenda: Path
) -> None:
    folder = home.data / monday.id
    one, other = folder / "2026-01-10-aaaa.json", folder / "2026-02-10-bbbb.json"
    text = one.read_bytes()
    one.write_bytes(text[:-50])
    code, lines, said = check(agenda, "--group", "maan")
    assert (code, lines[-1]) == (0, NOTHING_YET)
    assert said == ["inspiratie: 1 session cannot be read in full and does not count here: 2026-01-10-aaaa.json"]
    newer(other)
    assert check(agenda, "--group", "maan")[2] == [
        "inspiratie: 2 sessions cannot be read in full and do not count here: "
        "2026-01-10-aaaa.json, 2026-02-10-bbbb.json"
    ]
    assert one.read_bytes() == text[:-50], "nothing is mended"


def test_a_home_without_a_group_is_refused_and_stays_as_it_is(check: Any, home: Home, agenda: Path) -> None:
    code, lines, said = check(agenda, "--group", "maan")
    assert (code, lines) == (1, [])
    assert said == [f"inspiratie: There is no group in {home.folder} yet. `inspiratie group new` makes one."]
    assert not home.folder.exists()
    home.data.mkdir(parents=True)
    assert check(agenda, "--group", "maan")[0] == 1
    assert list(home.folder.rglob("*")) == [home.data]


def test_a_group_that_is_not_there_is_refused(check: Any, monday: Group, agenda: Path) -> None:
    code, lines, said = check(agenda, "--group", "dins")
    assert (code, lines) == (1, [])
    assert said == ["inspiratie: No group is called dins. There are: maandag-ab12."]


def test_a_group_whose_people_cannot_be_read_is_as_without_a_group(
    check: Any, home: Home, monday: Group, agenda: Path
) -> None:
    (home.data / monday.id / "group.json").write_text("{", "utf-8")
    _code, lines, _said = check(agenda, "--group", "maan")
    assert lines[1] == "8 participants, 2 facilitators"
    assert "dialogue (2 parts): planned 60 min, usually 75 min (3 times)" in lines
    assert (home.data / monday.id / "group.json").read_text("utf-8") == "{"


def test_without_a_group_no_home_is_looked_for(
    check: Any, monday: Group, agenda: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from inspiratie_tui.commands.opening import opened_home

    def asked(*_words: object) -> None:
        raise AssertionError("a home was looked for")

    monkeypatch.setattr(opened_home, "look_home", asked)
    code, lines, _said = check(agenda)
    assert (code, lines[1]) == (0, "8 participants, 2 facilitators")
    assert lines[-1].endswith("end")


def test_the_plan_of_the_group_says_when_a_session_begins_and_ends(
    home: Home, check: Callable[..., tuple[int, list[str], list[str]]], monday: Group
) -> None:
    agenda = home.agendas / "en" / "01-coming.md"
    agenda.parent.mkdir(parents=True)
    agenda.write_text("# Coming\nBegin: 14:00\nEnd: 17:00\n## Talk (90 min)\n", "utf-8")
    page = home.folder / "page.md"
    page.write_text("# Monday\n## Participants\nAnouk\nBilal\n## Dates\n- 2027-01-12, 19:00-20:00, De Kade\n", "utf-8")
    assert run(["--home", str(home.folder), "group", "edit", monday.id, "--from", str(page)]) == 0
    _code, lines, _told = check(agenda, "--group", monday.id)
    assert any("19:00" in line and "Talk" in line for line in lines)
    assert any("20:00" in line and "end" in line for line in lines)
    assert any("30 min" in line and "20:00" in line for line in lines), "it is longer than the plan says"
    _code, lines, _told = check(agenda)
    assert any("14:00" in line and "Talk" in line for line in lines), "without a group the agenda itself counts"
