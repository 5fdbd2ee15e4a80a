"""No output of any command has a private word but that of the one that is asked for it: stdout, stderr and files."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import newer
from support.private_words import (
    AGENDA,
    ASKED,
    EARLIER,
    EARLIER_TWO,
    EVERYTHING,
    FORMER,
    GUIDANCE,
    HIDDEN,
    LAID_READY,
    NOTES,
    REMARK,
    TOOK,
    TWO,
    planted,
)
from support.room import Room

from inspiratie_tui.commands.arguments import COMMANDS
from inspiratie_tui.commands.entry import run

OF_THE_AGENDA = {GUIDANCE, HIDDEN, LAID_READY, REMARK}
"""Whose agenda it is asks for it by naming the file."""
SAID = {*NOTES.values(), FORMER}
EITHER = {*SAID, *EARLIER.values(), ASKED, TOOK}
"""Of the last session that can be read, which is the one before when that is not the last."""


@dataclass(frozen=True)
class Output:
    """A command, and what it is asked for."""

    words: tuple[str, ...]
    """What is typed behind `inspiratie`; FILE is the agenda, GROUP the group, OUT a file to write."""
    asked: frozenset[str] = frozenset()
    """The private words that it may show."""


def typed(words: str, asked: set[str] | None = None) -> Output:
    return Output(tuple(words.split()), frozenset(asked or ()))


OUTPUTS = {
    output.words: output
    for output in (
        typed("--help"),
        typed("where"),
        typed("show", EITHER),
        typed("show 2026-11", SAID),
        typed("show --private", {*EITHER, TWO, EARLIER_TWO, HIDDEN}),
        typed("show nowhere"),
        typed("group list"),
        typed("group show", {FORMER}),
        typed("group edit"),
        typed("group edit --private"),
        typed("group edit --from FILE", OF_THE_AGENDA),
        typed("group new --from FILE", OF_THE_AGENDA),
        typed("intake"),
        typed("intake --format html --output OUT"),
        typed("consent"),
        typed("consent --format html --output OUT"),
        typed("check FILE", OF_THE_AGENDA),
        typed("check --shown FILE"),
        typed("check --json FILE", OF_THE_AGENDA),
        typed("check --group GROUP FILE", OF_THE_AGENDA),
        typed("check --json --group GROUP FILE", OF_THE_AGENDA),
        typed("print FILE", OF_THE_AGENDA),
        typed("print --group GROUP FILE", OF_THE_AGENDA),
        typed("print --for participants FILE"),
        typed("print --for participants --format html --output OUT FILE"),
        typed("agenda from FILE", OF_THE_AGENDA),
        typed("agenda from --output OUT FILE", OF_THE_AGENDA),
        typed("run FILE"),
        typed("resume"),
        typed("review"),
        typed("rehearse FILE"),
        typed("demo"),
        typed("settings"),
    )
}
"""Commands as they are given where nobody is at a terminal; those that need one refuse."""
HARM: dict[str, Callable[[Path, Path], object]] = {
    "whole": lambda _session, _group: None,
    "a byte changed": lambda session, _group: replaced(session, b"word-note", b"word-n\xffte"),
    "cut off": lambda session, _group: session.write_bytes(session.read_bytes()[:-40]),
    "newer": lambda session, _group: newer(session),
    "group cut off": lambda _session, group: group.write_bytes(group.read_bytes()[:-40]),
    "a copy beside it": lambda session, _group: shutil.copy(session, session.with_name(f"{session.stem} (copy).json")),
}
"""What became of the files, so that there is something to say about them."""


CHEAP = ("whole", "a byte changed")
SLOW = [pytest.param(harm, marks=pytest.mark.slow) for harm in HARM if harm not in CHEAP]


def replaced(file: Path, old: bytes, new: bytes) -> None:
    file.write_bytes(file.read_bytes().replace(old, new))


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Room:
    return planted(Room(tmp_path_factory.mktemp("private") / "home"))


def shown(room: Room, output: Output, out: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """All that the command says and writes."""
    agenda = room.home.folder / "plan.md"
    agenda.write_text(AGENDA, "utf-8")
    meant = {"FILE": str(agenda), "OUT": str(out), "GROUP": room.group.id}
    words = [meant.get(word, word) for word in output.words]
    try:
        run([*words, "--home", str(room.home.folder), "--lang", "nl"])
    except SystemExit:
        assert "--help" in words
    told = capsys.readouterr()
    written = out.read_text("utf-8") if out.exists() else ""
    return "\n".join((told.out, told.err, written))


def test_every_command_is_looked_at() -> None:
    assert {words[0] for words in OUTPUTS} - {"--help"} == set(COMMANDS)


@pytest.mark.parametrize("harm", [*CHEAP, *SLOW])
def test_no_output_has_a_word_that_was_not_asked_for(
    laid: Room, harm: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    room = replace(laid, folder=tmp_path / "home")
    shutil.copytree(laid.folder, room.folder)
    HARM[harm](room.session, room.session.with_name("group.json"))
    leaks = {}
    for number, output in enumerate(OUTPUTS.values()):
        text = shown(room, output, tmp_path / f"out-{number}", capsys)
        assert text.strip(), output.words
        there = {word for word in EVERYTHING if word in text} - output.asked
        leaks |= {output.words: there} if there else {}
    assert leaks == {}


def test_show_has_what_was_said_and_with_a_word_what_the_two_wrote(
    laid: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words, asked in ((("show",), SAID), (("show", "--private"), {*SAID, TWO, HIDDEN})):
        text = shown(laid, OUTPUTS[words], tmp_path / "none", capsys)
        assert {word for word in EVERYTHING if word in text} == asked
    assert not any(word in text for word in EARLIER.values())


def test_no_name_of_a_file_has_one(laid: Room) -> None:
    names = " ".join(file.name for file in laid.folder.rglob("*"))
    assert [word for word in EVERYTHING if word in names] == []
