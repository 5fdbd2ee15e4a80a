"""Which group and which session is meant."""

from collections.abc import Callable

import pytest

from inspiratie_tui.commands.opening.lookup import find_group, find_session, group_of, home_group
from inspiratie_tui.commands.opening.opened_home import OpenedHome, open_home
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.events import Ended, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.home import Home
from inspiratie_tui.store.port import Alive
from inspiratie_tui.store.tinydb.file_archive import FileArchive
from inspiratie_tui.store.tinydb.session_file import SessionFile

MakeGroup = Callable[..., Group]
MakeSession = Callable[..., SessionFile]
NOON = 1_795_435_200_000


@pytest.fixture
def opening(home: Home) -> Callable[[], OpenedHome]:
    return lambda: open_home(str(home.folder))


def alive(file: SessionFile, utc: int) -> None:
    """Leave a sign of life and let go."""
    file.beat(Alive(Stamp(utc, 0, "x")))
    file.close()


def end(file: SessionFile) -> None:
    file.append(WentTo(number=2, at=0, part=0, activity=None), Stamp(NOON, 0, "x"))
    file.append(Ended(number=3, at=1), Stamp(NOON, 1, "x"))


def refusal(find: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        find()
    assert refused.value.code == 1
    return refused.value.sentence


def test_the_only_group_needs_no_name(opening: Callable[[], OpenedHome], make_group: MakeGroup) -> None:
    make_group("sample-xy99", sample=True)
    group = make_group("maandag-ab12")
    assert find_group(opening(), None) == group
    assert home_group(opening()) == group


def test_home_of_the_only_group_reads_no_session(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_archive: FileArchive, _group_id: str) -> None:
        raise AssertionError("sessions were read")

    make_group("sample-xy99", sample=True)
    group = make_group("maandag-ab12")
    monkeypatch.setattr(FileArchive, "listing", read)
    assert home_group(opening()) == group


def test_a_group_by_its_beginning(opening: Callable[[], OpenedHome], make_group: MakeGroup) -> None:
    monday, evening = make_group("maandag-ab12"), make_group("maandagavond-cd34")
    sample = make_group("sample-xy99", sample=True)
    assert find_group(opening(), "maandag-") == monday
    assert find_group(opening(), "MAANDAGA") == evening
    assert find_group(opening(), "sam") == sample
    several = refusal(lambda: find_group(opening(), "maan"))
    assert "maandag-ab12, maandagavond-cd34" in several
    assert "sample" not in several
    assert "maandag-ab12, maandagavond-cd34, sample-xy99" in refusal(lambda: find_group(opening(), "di"))


def test_of_several_groups_the_last_used(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession
) -> None:
    monday, tuesday = make_group("maandag-ab12"), make_group("dinsdag-cd34")
    assert "--group" in refusal(lambda: find_group(opening(), None))
    assert home_group(opening()) in (monday, tuesday)  # home asks nothing
    alive(make_session(tuesday, "2026-11-23-aaaa"), NOON)
    assert find_group(opening(), None) == tuesday
    alive(make_session(monday, "2026-11-20-bbbb"), NOON + 1)
    assert find_group(opening(), None) == monday == home_group(opening())


def test_else_the_sample(opening: Callable[[], OpenedHome], make_group: MakeGroup) -> None:
    make_group("maandag-ab12")
    make_group("dinsdag-cd34")
    sample = make_group("sample-xy99", sample=True)
    assert find_group(opening(), None) == sample


def test_the_session_last_alive_that_is_not_ended(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession
) -> None:
    group = make_group("maandag-ab12")
    assert "inspiratie" in refusal(lambda: find_session(opening(), None))
    alive(make_session(group, "2026-11-23-aaaa"), NOON)
    alive(make_session(group, "2026-11-20-bbbb"), NOON + 1)
    ended = make_session(group, "2026-11-25-cccc")
    end(ended)
    alive(ended, NOON + 2)
    found = find_session(opening(), None)
    assert found.ref.session == "2026-11-20-bbbb"
    assert group_of(opening(), found) == group


def test_else_the_newest(opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession) -> None:
    group = make_group("maandag-ab12")
    for utc, name in ((NOON + 2, "2026-11-20-bbbb"), (NOON, "2026-11-23-aaaa")):
        file = make_session(group, name)
        end(file)
        alive(file, utc)
    assert find_session(opening(), None).ref.session == "2026-11-23-aaaa"


def test_a_session_by_its_beginning_in_any_group(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession
) -> None:
    monday, tuesday = make_group("maandag-ab12"), make_group("dinsdag-cd34")
    make_session(monday, "2026-11-23-aaaa").close()
    make_session(tuesday, "2026-11-23-bbbb").close()
    make_session(tuesday, "2026-12-14-cccc").close()
    assert find_session(opening(), "2026-12").ref.session == "2026-12-14-cccc"
    assert find_session(opening(), "2026-11-23-b").ref.group == tuesday.id
    assert find_session(opening(), "2026-11-23-aaaa.json").ref.group == monday.id
    assert "2026-11-23-aaaa, 2026-11-23-bbbb" in refusal(lambda: find_session(opening(), "2026-11"))
    assert "2026-12-14-cccc" in refusal(lambda: find_session(opening(), "2027"))


def test_a_session_that_is_open_is_found_too(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession
) -> None:
    with make_session(make_group("maandag-ab12"), "2026-11-23-aaaa"):
        assert find_session(opening(), None).ref.session == "2026-11-23-aaaa"


def test_home_is_about_the_group_that_was_made_last(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession
) -> None:
    first = make_group("avond-ab12", utc=NOON - 2000)
    alive(make_session(first, "2026-11-23-ab12"), NOON)
    made = make_group("maandag-cd34", utc=NOON - 1000)
    assert home_group(opening()) == first
    made = make_group("maandag-cd34", utc=NOON + 1000)
    make_group("sample-xy99", sample=True, utc=NOON + 2000)
    assert home_group(opening()) == made


def test_one_that_cannot_be_read_is_meant_only_when_it_is_named(
    opening: Callable[[], OpenedHome], make_group: MakeGroup, make_session: MakeSession
) -> None:
    with make_session(make_group("maandag-ab12"), "2026-11-23-aaaa") as file:
        end(file)
    file.path.with_name("2026-12-14-bbbb.json").symlink_to("/dev/zero")
    assert find_session(opening(), None).ref.session == "2026-11-23-aaaa"
    assert find_session(opening(), "2026-12").unread == "LINK"
    file.path.unlink()
    assert find_session(opening(), None).unread == "LINK", "then it is said why"
