"""People and themes in a note: `@Noor` and `@{p1}`, `#rust`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.linear import filled, superlinear

from inspiratie_tui.core.notes.mentions import (
    Completion,
    completion,
    completions,
    first_mention,
    leading_mention,
    offered_mention,
    offers,
    with_ids,
    with_names,
)
from inspiratie_tui.core.notes.themes import themes
from inspiratie_tui.core.people.group import PersonId

NAMES = {
    PersonId("p1"): "Noor",
    PersonId("p2"): "Jan",
    PersonId("p3"): "Jan Peter",
    PersonId("p4"): "Zoë",
    PersonId("p5"): "Anne-Fleur",
    PersonId("p6"): "जया",
    PersonId("p7"): "Ilse",
    PersonId("p8"): "noor",
    PersonId("p9"): "A+B (x)",
}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("@Noor", "@{p1}"),
        ("@noor zei", "@{p1} zei"),
        ("met @NOOR, @jan en @Zoë.", "met @{p1}, @{p2} en @{p4}."),
        ("(@Noor) @Noor's vraag", "(@{p1}) @{p1}'s vraag"),
        ("@Jan Peter", "@{p3}"),
        ("@jan peters", "@{p2} peters"),
        ("@Jan\nPeter", "@{p2}\nPeter"),
        ("@Noortje @Noor2 @Noor_", "@Noortje @Noor2 @Noor_"),
        ("@Jan-Willem", "@Jan-Willem"),
        ("@Jan - en @Noor-", "@{p2} - en @{p1}-"),
        ("@anne-fleur", "@{p5}"),
        ("noor@jan.nl", "noor@jan.nl"),
        ("@@Noor", "@@{p1}"),
        ("@Noor@Jan", "@{p1}@{p2}"),
        ("@जया", "@{p6}"),
        ("@जयाा", "@जयाा"),
        ("@ılse", "@ılse"),  # looks alike to a regular expression, and is another letter
        ("@A+B (x)!", "@{p9}!"),
        ("@ @Piet @{p1} @", "@ @Piet @{p1} @"),
        ("", ""),
    ],
)
def test_with_ids(typed: str, kept: str) -> None:
    assert with_ids(typed, NAMES) == kept


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("@{p1} en @{p3}", "@Noor en @Jan Peter"),
        ("@{gone} zei", "@? zei"),
        ("@{} @{p1 @p1}", "@{} @{p1 @p1}"),
        ("a@{p1}", "a@Noor"),
    ],
)
def test_with_names(kept: str, read: str) -> None:
    assert with_names(kept, NAMES) == read


def test_a_name_is_never_read_as_something_else() -> None:
    assert with_names("@{a}", {PersonId("a"): "@{b}", PersonId("b"): "\\1"}) == "@@{b}"
    assert with_names("@{b}", {PersonId("b"): "\\1"}) == "@\\1"


names = st.dictionaries(
    st.from_regex(r"[a-z0-9]{1,6}", fullmatch=True).map(PersonId),
    st.text(st.characters(exclude_characters="@{}\n"), max_size=8).filter(lambda name: name == name.strip()),
    max_size=6,
)


@given(st.data(), names)
def test_what_was_typed_is_read_again(data: st.DataObject, names: dict[PersonId, str]) -> None:
    mentions = st.sampled_from([f"@{name}" for name in names.values()] or ["@"])
    pieces = data.draw(st.lists(mentions | st.text(max_size=5) | st.sampled_from([" ", "@", "-", "."])))
    typed = "".join(pieces)
    kept = with_ids(typed, names)
    if "@{" not in typed:
        assert with_names(kept, names).casefold() == typed.casefold()
    assert with_ids(kept, names) == kept


@given(st.data(), names.filter(lambda names: any(names.values())))
def test_who_is_named_is_kept_by_id(data: st.DataObject, names: dict[PersonId, str]) -> None:
    person = data.draw(st.sampled_from([person for person, name in names.items() if name]))
    kept = with_ids(f"zei @{names[person]}", names)
    assert kept.startswith("zei @{")
    assert with_names(kept, names) == f"zei @{names[person]}"


@pytest.mark.parametrize(
    ("prefix", "found"),
    [
        ("j", ("Jan", "Jan Peter")),
        ("JAN ", ("Jan Peter",)),
        ("zoe", ("Zoë",)),
        ("Zoë", ("Zoë",)),
        ("anne-", ("Anne-Fleur",)),
        ("x", ()),
        ("oor", ()),
        ("", tuple(NAMES.values())),
    ],
)
def test_completions(prefix: str, found: tuple[str, ...]) -> None:
    assert completions(prefix, NAMES) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("met @zo", Completion("Zoë", 2, "ë")),
        ("@zoe", Completion("Zoë", 3, "")),  # only the spelling differs
        ("@zoë", None),  # that is understood as it stands
        ("@ZO", Completion("Zoë", 2, "ë")),
        ("@anne-fl", Completion("Anne-Fleur", 7, "eur")),
        ("@jan", None),
        ("@jan ", Completion("Jan Peter", 4, "Peter")),
        ("@noor", None),
        ("noor@ja", None),
        ("a_@ja", None),  # what no `with_ids` would understand is not proposed
        ("(@ja", Completion("Jan", 2, "n")),
        ("@", None),
        ("@\u0301", None),
        ("@ja en", None),
        ("", None),
    ],
)
def test_completion(before: str, found: Completion | None) -> None:
    assert completion(before, NAMES) == found


def test_the_name_that_is_spelled_as_typed_comes_first() -> None:
    both = {PersonId("p1"): "Zoë", PersonId("p2"): "Zoe Maria"}
    assert completion("@zoe", both) == Completion("Zoe Maria", 3, " Maria")
    assert completion("@zo", both) == Completion("Zoë", 2, "ë")


@given(st.data(), names.filter(lambda names: any(names.values())))
def test_what_was_completed_is_understood(data: st.DataObject, names: dict[PersonId, str]) -> None:
    name = data.draw(st.sampled_from([name for name in names.values() if name]))
    typed = data.draw(
        st.sampled_from([name, name.casefold(), name.upper()]).map(lambda name: name[: len(name) // 2 + 1])
    )
    proposal = completion(f"zei @{typed}", names)
    if proposal is not None:
        assert proposal.name in names.values()
        assert proposal.name.endswith(proposal.rest)
        text = f"zei @{typed}"[: -proposal.typed] + proposal.name + " "
        assert with_names(with_ids(text, names), names) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#rust", ("rust",)),
        ("over #Rust en #moed, weer #rust.", ("rust", "moed")),
        ("(#rust)", ("rust",)),
        ("#zelf-zorg #rust- #a_b #plan2", ("zelf-zorg", "rust", "a_b", "plan2")),
        ("#éénvoud #доверие #हिन्दी #می‌خواهم #信頼", ("éénvoud", "доверие", "हिन्दी", "می‌خواهم", "信頼")),
        ("C# a#b # ## ##kop #3 #", ()),
        ("#a#b", ("a",)),
        ("", ()),
    ],
)
def test_themes(text: str, found: tuple[str, ...]) -> None:
    assert themes(text) == found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("#geleende haast en #haast", ("geleende haast", "haast")),
        ("#geleende en haast", ("geleende",)),
        ("#Geleende  HAAST.", ("geleende haast",)),
        ("#geleende haasten", ("geleende",)),
        ("#geleende haast-werk", ("geleende",)),
        ("a#geleende haast", ()),
        ("#3 tellen lang", ("3 tellen",)),
    ],
)
def test_a_theme_of_two_words_is_one_only_where_there_is_such_a_name(text: str, named: tuple[str, ...]) -> None:
    assert themes(text, ("geleende haast", "haast", "3 tellen", " ")) == named


@given(st.text())
def test_themes_of_anything_are_words(text: str) -> None:
    found = themes(text)
    assert len(set(found)) == len(found)
    assert all(theme and not any(character.isspace() or character == "#" for character in theme) for theme in found)


CIRCLE = {
    PersonId("p1"): "Zoë",
    PersonId("p2"): "Jan Peter",
    PersonId("p3"): "Jan",
    PersonId("p4"): "An",
    PersonId("p5"): "",
}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Zoë", "Zoë"),
        ("then Zoë", "Zoë"),
        ("(Zoë", "Zoë"),
        ("Jan", "Jan"),
        ("Jan Peter", "Jan Peter"),
        ("met An", "An"),
        ("Zoe", None),  # spelled as it is, or it is a word
        ("zoë", None),
        ("Zo", None),
        ("@Zoë", None),  # it is a mention
        ("#Zoë", None),
        ("aZoë", None),
        ("Jean-Jan", None),
        ("Johan", None),
        ("Zoë ", None),
        ("", None),
    ],
)
def test_a_name_without_its_sign_is_offered_as_a_mention(line: str, name: str | None) -> None:
    offer = offered_mention(line, len(line), offers(CIRCLE))
    assert (None if offer is None else offer.name) == name
    if offer is not None:
        assert offer.is_offer
        text = f"{line[: -offer.typed]}{offer.written} knows"
        assert with_ids(text, CIRCLE) == text.replace(
            f"@{name}", f"@{{{[*CIRCLE][[*CIRCLE.values()].index(offer.name)]}}}"
        )


def test_no_name_is_offered_in_the_middle_of_a_word() -> None:
    assert offered_mention("Annie", 2, offers(CIRCLE)) is None
    assert offered_mention("An en", 2, offers(CIRCLE)) is not None


def test_who_is_named_first() -> None:
    assert (leading_mention("@{p1} says @{p2}"), first_mention("@{p1} says @{p2}")) == ("p1", "p1")
    assert (leading_mention("says @{p2}"), first_mention("says @{p2}")) == (None, "p2")
    assert (leading_mention("@Zoë"), first_mention("of nobody")) == (None, None)


@pytest.mark.parametrize("piece", ["a", "@", "@a", "e\u0301", "\u0301", " "])
def test_no_key_of_a_long_note_is_dear(piece: str) -> None:
    names = {PersonId(f"p{number}"): f"Zoë {number}" for number in range(8)}

    def keys(text: str) -> None:
        for _ in range(50):
            completion(text, names)

    assert superlinear(keys, lambda size: "@" + filled(piece, size), 100_000) is None
