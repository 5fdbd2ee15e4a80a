"""The dialog of small groups without its screen: what its keys do, for groups of people of any number and name."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from inspiratie_tui import agenda_files, texts
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role, SmallGroups
from inspiratie_tui.core.people.private_page import PrivateLine, PrivatePage
from inspiratie_tui.core.session.formed_groups import groups_to_form
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up
from inspiratie_tui.store.memory.memory_store import MemoryStore
from inspiratie_tui.store.port import NotSaved
from inspiratie_tui.texts.small_groups import choosing_goes_on, fairness_line
from inspiratie_tui.ui.live.groups_desk import GroupsAnswer, GroupsDesk

AGENDA = "# Walking\n## Reflection (60 min)\n### Outside (24 min, {size})\n### Again (24 min)\n"
LETTERS = "abcdefghijklmnopqrstuvwxyz0123"


class Table:
    """A session that runs on a store in memory, and the dialog over it."""

    def __init__(self, store: MemoryStore, runner: SessionRunner, clock: SetClock) -> None:
        self.store = store
        self.runner = runner
        self.clock = clock

    def ask(self) -> GroupsDesk:
        """Open the dialog, as `p` does."""
        self.runner.together_before.remember()
        return GroupsDesk(self.runner, self.runner.together_before.history(self.runner.session))

    @property
    def kept(self) -> str:
        return written(groups_to_form(self.runner.session))


def written(groups: SmallGroups) -> str:
    return " ".join("".join(group) for group in groups)


@asynccontextmanager
async def next_session(store: MemoryStore, size: str = "pairs") -> AsyncIterator[Table]:
    """The next session of the group in `store`, just begun."""
    group, clock = store.groups.read("kring-ab12"), SetClock(1_795_435_200_000)
    number = len(store.archive.sessions(group.id)) + 1
    agenda = agenda_files.parse(AGENDA.format(size=size)).agenda
    name = f"2026-11-2{number}-0000"
    session = set_up(store, session_id=name, group=group, number=number, agenda=agenda, agenda_name="", clock=clock)
    runner = SessionRunner(session, clock, group.names, kept=store)
    await runner.perform(lead.forward)
    try:
        yield Table(store, runner, clock)
    finally:
        runner.close()


@asynccontextmanager
async def table(folder: Path, count: int, *wishes: str, size: str = "pairs", leads: str = "XY") -> AsyncIterator[Table]:
    """So many participants, each with a letter for an id; those of a word in `wishes` are not to be together."""
    people = [Person(PersonId(letter), f"Name {letter}") for letter in LETTERS[:count]]
    people += [Person(PersonId(letter), f"Leads {letter}", Role.FACILITATOR) for letter in leads]
    group = Group("kring-ab12", "Kring", tuple(people))
    store = MemoryStore(folder)
    store.groups.write(group)
    lines = tuple(PrivateLine(apart=tuple(map(PersonId, word))) for word in wishes)
    store.groups.write_private_page(group.id, PrivatePage(lines), PrivatePage())
    async with next_session(store, size) as at:
        yield at


@pytest.mark.parametrize("count", [2, 6, 9, 12, 30])
@pytest.mark.parametrize("size", ["pairs", "trios", "fours"])
async def test_everybody_is_in_a_group_that_the_agenda_asks_for(tmp_path: Path, count: int, size: str) -> None:
    async with table(tmp_path, count, size=size) as at:
        desk = at.ask()
        assert desk.size is {"pairs": GroupSize.PAIRS, "trios": GroupSize.TRIOS, "fours": GroupSize.FOURS}[size]
        assert sorted(person for group in desk.groups for person in group) == sorted(LETTERS[:count])
        assert (desk.again, desk.exact, desk.against_wishes) == (0, True, False), "nothing is better"
        await desk.confirm()
        assert (desk.closed, desk.answer) == (True, GroupsAnswer.KEPT)
        assert len(at.kept.replace(" ", "")) == count


async def test_a_digit_takes_a_name_and_another_says_with_whom(tmp_path: Path) -> None:
    async with table(tmp_path, 6) as at:
        desk = at.ask()
        desk.take(1)
        assert (desk.chosen, desk.moves) == ("a", True)
        desk.take(4)
        assert written(desk.groups) == "cb ad ef"
        assert desk.exact is None
        desk.take(5)
        desk.take(5)
        assert desk.chosen is None, "the same digit leaves them where they were"
        desk.take(7)
        assert desk.told == "There is no seat 7."
        desk.take(0)
        desk.take(2)
        desk.take(0)
        desk.take(1)
        assert any({"Y", "a"} <= {*group} for group in desk.groups), "a facilitator can be put with somebody"


async def test_arrows_move_a_name_through_the_groups_and_esc_leaves_all_as_it_was(tmp_path: Path) -> None:
    async with table(tmp_path, 9, size="trios") as at:
        desk = at.ask()
        before = desk.groups
        desk.choose(-1)
        assert desk.chosen == "i"
        await desk.confirm()
        desk.choose(1)
        assert "i" in desk.groups[0]
        desk.choose(-1)
        assert desk.groups == before
        desk.choose(-1)
        assert "i" in desk.groups[1]
        desk.escape()
        assert (desk.groups, desk.chosen, desk.closed) == (before, None, False)
        desk.escape()
        assert (desk.closed, desk.answer, at.kept) == (True, None, "")


async def test_an_odd_one_makes_a_larger_group_or_a_facilitator_joins(tmp_path: Path) -> None:
    async with table(tmp_path, 7) as at:
        desk = at.ask()
        assert sorted(map(len, desk.groups)) == [2, 2, 3]
        assert desk.may_take_facilitator
        desk.toggle_facilitator()
        assert sorted(map(len, desk.groups)) == [2, 2, 2, 2]
        desk.resize(GroupSize.FOURS)
        assert written(desk.groups) == "abcd efgX"
        desk.toggle_facilitator()
        assert sorted(map(len, desk.groups)) == [3, 4]
    async with table(tmp_path, 7, leads="") as at:
        assert not at.ask().may_take_facilitator


async def test_wishes_of_the_two_count(tmp_path: Path) -> None:
    async with table(tmp_path, 6, "ab", "acd") as at:
        desk = at.ask()
        assert (written(desk.groups), desk.against_wishes) == ("ae bc df", False)
        desk.take(1)
        desk.take(2)
        assert desk.against_wishes, "by hand as well, and it is said"
    async with table(tmp_path, 3, "abc") as at:
        assert (at.ask().against_wishes, at.ask().exact) == (True, True)
    async with table(tmp_path, 12, LETTERS[:12]) as at:
        assert (at.ask().against_wishes, at.ask().exact) == (True, False), "among so many there may be a better way"


async def test_who_was_together_before_is_counted(tmp_path: Path) -> None:
    async with table(tmp_path, 4) as at:
        await at.ask().confirm()
        assert at.kept == "ab cd"
        at.clock.advance(60_000)
        await at.runner.perform(lead.forward)
        await at.ask().confirm()
        assert at.kept == "ac bd", "in the same session"
        async with next_session(at.store) as later:
            desk = later.ask()
            assert (written(desk.groups), desk.again) == ("ad bc", 0)
            desk.take(1)
            desk.take(2)
            assert (written(desk.groups), desk.again, desk.exact) == ("cd ba", 2, None)


def test_a_line_says_how_fair_it_is() -> None:
    texts.use("en")
    assert [fairness_line(again, exact=exact) for again, exact in ((0, True), (1, True), (3, False), (2, None))] == [
        "nobody would be with somebody they were with earlier this year",
        "1 pair was together earlier this year · it cannot be fairer",
        "3 pairs were together earlier this year · worked out roughly: so many people",
        "2 pairs were together earlier this year",
    ]


async def test_what_they_chose_themselves_is_named_digit_by_digit(tmp_path: Path) -> None:
    texts.use("nl")
    async with table(tmp_path, 7) as at:
        desk = at.ask()
        desk.let_choose()
        told = []
        for digit in (1, 4, 2, 7, 3):
            desk.take(digit)
            assert desk.naming is not None
            told.append(choosing_goes_on(desk.naming, desk.names))
        assert told[:3] == ["nog 6 te gaan", "nog 5 te gaan", "nog 4 te gaan"]
        desk.take(5)
        assert choosing_goes_on(desk.naming, desk.names) == "bij wie is Name f? een cijfer"
        desk.rub_out()
        desk.take(6)
        assert desk.in_none == ("e",)
        desk.take(3)
        await desk.confirm()
        assert at.kept == "ad bg cfe"


async def test_whoever_came_later_is_put_with_those_who_went(tmp_path: Path) -> None:
    async with table(tmp_path, 6) as at:
        await at.runner.perform(lead.toggle_presence, PersonId("f"))
        await at.ask().confirm()
        await at.runner.perform(lead.toggle_presence, PersonId("f"))
        desk = at.ask()
        assert (written(desk.groups), desk.in_none) == (at.kept, ("f",)), "what was kept is what is changed"
        desk.take(6)
        desk.take(4)
        await desk.confirm()
        assert any({"d", "f"} <= {*group} for group in groups_to_form(at.runner.session))
        await at.runner.undo()
        assert "f" not in at.kept


async def test_whoever_left_since_is_in_no_group_that_is_changed(tmp_path: Path) -> None:
    async with table(tmp_path, 6) as at:
        await at.ask().confirm()
        assert at.kept == "ab cd ef"
        await at.runner.perform(lead.toggle_presence, PersonId("f"))
        desk = at.ask()
        assert (written(desk.shown), desk.in_none) == ("ab cd", ("e",)), "who was with them has nobody now"
        desk.take(5)
        desk.take(1)
        await desk.confirm()
        assert (desk.told, desk.answer) == ("", GroupsAnswer.KEPT)
        assert at.kept == "abe cd"


async def test_a_year_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts.use("en")
    async with table(tmp_path, 6) as at:

        def refuse(_group: str) -> PrivatePage:
            raise NotSaved.because(PermissionError(13, "no"), "group.json")

        monkeypatch.setattr(at.store.groups, "private_page", refuse)
        desk = at.ask()
        assert desk.told.startswith("Who was together before could not be read (")
        assert desk.groups
