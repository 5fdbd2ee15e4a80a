"""The private page: who are not to be together, by the names of now, and nothing of what was typed is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.linear import filled, superlinear

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage, merged
from inspiratie_tui.group_page import parse_private, private_text
from inspiratie_tui.texts.problems import located

ARABIC, LONG = "ليلى", "Wilhelmina-" * 7 + "van"
NAMES = ("Anouk", "Daan", "Jansen, Piet", ARABIC, LONG)
PEOPLE = tuple(Person(PersonId(f"p{number}"), name) for number, name in enumerate(NAMES, 1))
GROUP = Group("kring-ab12", "Maandaggroep", (*PEOPLE, Person(PersonId("p9"), "Anouk", Role.FORMER)))


def apart(text: str) -> PrivatePage:
    """`12 345`: a line a word, of the people with those numbers."""
    return PrivatePage(tuple(PrivateLine(apart=tuple(PersonId(f"p{n}") for n in word)) for word in text.split()))


def answer(may_write: MayWrite, people: str) -> PrivatePage:
    """The line with the answer of the people with those numbers."""
    return PrivatePage((PrivateLine(may_write=may_write, people=tuple(PersonId(f"p{n}") for n in people)),))


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("niet samen: Anouk, Daan", apart("12")),
        ("- Not together: daan , ANOUK", apart("21")),
        ("niet samen  Jansen, Piet, Daan", apart("32")),
        (f"niet samen: {ARABIC}, {LONG}, Anouk", apart("451")),
        ("niet samen: Anouk {p9}, Daan", apart("92")),
        ("opschrijven: Anouk niets", answer(MayWrite.NOTHING, "1")),
        ("- Write down : ANOUK , daan: Nothing.", answer(MayWrite.NOTHING, "12")),
        ("opschrijven: Jansen, Piet alleen  mijn vraag en mijn stappen", answer(MayWrite.OWN, "3")),
        ("written down: Anouk {p9}, Daan question and steps", answer(MayWrite.OWN, "92")),
        (f"opschrijven: {LONG} gerust", answer(MayWrite.ALL, "5")),
        ("opschrijven wat Daan zei", PrivatePage((PrivateLine("opschrijven wat Daan zei"),))),
        ("Anouk belt nog terug.", PrivatePage((PrivateLine("Anouk belt nog terug."),))),
        ("<!-- niet samen: Anouk, Daan -->", PrivatePage((PrivateLine("<!-- niet samen: Anouk, Daan -->"),))),
    ],
)
def test_a_line_is_understood_or_stays_as_it_is(line: str, page: PrivatePage) -> None:
    reading = parse_private(f"# Private: x\n<!-- what this is\nfor: `group show` -->\n\n{line}\n", "page.md", GROUP)
    assert (reading.page, reading.problems) == (page, ())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("niet samen: Anouk, Dan", "3:20: error: Nobody in this group is called Dan. Write names with a comma"),
        ("niet samen: Anouk", "3:18: error: Two names at least belong in this line"),
        ("niet samen:", "3:12: error: Two names at least"),
        ("niet samen: Daan, Anouk, Daan", "3:26: error: Daan stands in this line twice."),
        ("opschrijven: Anouk", "3:19: error: At the end of this line belongs what may be written down: freely / only"),
        ("opschrijven:", "3:13: error: At the end of this line belongs what may be written down"),
        ("opschrijven: niets", "3:14: error: Whose answer is this? Write the name before it, as in: write down: Anouk"),
        ("opschrijven: Anouk, Dan niets", "3:21: error: Nobody in this group is called Dan."),
        ("opschriven: Daan niets", "3:1: error: opschriven is not known. Was it meant to be: opschrijven:"),
        ("opschrijven: Daan niets\nopschrijven: Anouk, Daan gerust", "4:14: error: Daan has another answer in line 3."),
        ("niet smaen: Daan, Anouk", "3:1: error: niet smaen is not known. Was it meant to be: niet samen:"),
        ("<!-- open", "3:1: error: This comment is never closed"),
    ],
)
def test_what_is_not_clear_is_told_by_line_and_column(line: str, problem: str) -> None:
    texts.use("en")
    reading = parse_private(f"# Private: x\n\n{line}\n", "page.md", GROUP)
    (told,) = reading.problems
    assert located("page.md", told).startswith(f"page.md:{problem}")
    assert reading.has_errors


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "typed", [("# Vragen", "Daan: bellen"), ("<!-- nog", "bellen -->", "Daan"), ("<!-- Esra -->", "# Later")]
)
def test_a_heading_or_comment_in_the_place_of_ours_stays(lang: str, typed: tuple[str, ...]) -> None:
    texts.use(lang)
    page = PrivatePage(tuple(map(PrivateLine, typed)))
    title, explanation, _rest = private_text(page, GROUP).split("\n\n")
    for above in ("", f"{title}\n\n", f"{explanation}\n", f"{title}\n\n{explanation}\n\n"):
        assert parse_private(above + "\n".join(typed) + "\n", "page.md", GROUP).page == page


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_is_written_is_read(lang: str) -> None:
    texts.use(lang)
    answers = answer(MayWrite.OWN, "34").lines + answer(MayWrite.ALL, "12").lines
    page = PrivatePage((*apart("12 345 92").lines, *answers, PrivateLine(), PrivateLine("  Daan: bellen voor 3 mei")))
    text = private_text(page, GROUP)
    assert ("niet samen: Anouk, Daan" if lang == "nl" else "not together: Anouk, Daan") in text
    reading = parse_private(text, "page.md", GROUP)
    assert (reading.page, reading.problems) == (page, ())


def test_of_two_answers_that_two_windows_kept_the_stricter_counts_and_both_are_told() -> None:
    texts.use("nl")
    base, mine, theirs = (answer(may, "1") for may in (MayWrite.OWN, MayWrite.NOTHING, MayWrite.ALL))
    both = merged(mine, base, theirs)
    assert both.may_write == {PersonId("p1"): MayWrite.NOTHING}
    assert set(both.lines) == {*mine.lines, *theirs.lines}
    assert parse_private(private_text(both, GROUP), "page.md", GROUP).has_errors
    assert merged(base, base, theirs) == theirs


def test_it_follows_a_name_and_a_language() -> None:
    texts.use("nl")
    text = private_text(apart("12"), GROUP)
    texts.use("en")
    assert parse_private(text, "page.md", GROUP).page == apart("12")
    renamed = replace(GROUP, people=(replace(GROUP.people[0], name="Anna"), *GROUP.people[1:5]))
    assert "not together: Anna, Daan" in private_text(apart("12"), renamed)


LINES = st.lists(st.sampled_from([*apart("12 13 24").lines, PrivateLine("x"), PrivateLine("y")]), unique=True)


@given(base=LINES, wanted=LINES, kept=LINES)
def test_what_others_wrote_stays(base: list[PrivateLine], wanted: list[PrivateLine], kept: list[PrivateLine]) -> None:
    page = merged(PrivatePage(tuple(wanted)), PrivatePage(tuple(base)), PrivatePage(tuple(kept)))
    lines = page.lines
    assert set(lines) >= set(kept) - set(base), "what they added is there"
    assert set(lines) >= set(wanted) - set(base), "what was typed is there"
    assert not set(lines) & (set(base) - set(wanted) - set(kept)), "what both took away is gone"
    assert not set(lines) & (set(base) - set(kept)), "what they took away is gone"
    alone = merged(PrivatePage(tuple(wanted)), PrivatePage(tuple(base)), PrivatePage(tuple(base)))
    assert alone == PrivatePage(tuple(wanted)), "without others it is what was typed"


@pytest.mark.parametrize("piece", ["Dan, ", "Jansen,", "x\nniet samen:"])
def test_a_line_of_many_names_is_read_as_fast_as_it_is_long(piece: str) -> None:
    read = lambda names: parse_private(f"niet samen: {names}\n", "page.md", GROUP)  # noqa: E731
    assert superlinear(read, lambda size: filled(piece, size), 20_000) is None
