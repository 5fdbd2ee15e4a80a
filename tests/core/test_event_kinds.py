"""A kind of event is known everywhere: on disk, in the fold, to who amends it, and by name."""

from collections.abc import Iterator

from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import BRANCHES
from inspiratie_tui.core.session.event_kinds import KINDS, Amendment
from inspiratie_tui.store.tinydb import documents
from inspiratie_tui.texts.event_names import has_name

WORDS = """opened, went to, floor given, floor returned, passed, turns shared, hand raised, hand lowered, came, left,
seated, starter chosen, lead taken, groups formed, held, went on, lengthened, ended, reopened, away, away was,
replanned, agenda changed, struck, undone, redone, corrected"""


def missing(kind: type[e.Event]) -> Iterator[str]:
    """What nobody has said yet of events of that class."""
    row = KINDS.get(kind)
    if row is None:
        yield "a word on disk and how it may be amended: a row in core/session/event_kinds.py"
    elif documents.KINDS.get(row.word) is not kind:
        yield f"a word on disk of its own: {row.word!r} is that of another kind"
    if (row is None or row.is_applied) and kind not in BRANCHES:
        yield "what it does to a session: a branch in core/session/apply.py"
    if (row is None or row.undoable) and not has_name(kind):
        yield "what it is called when it is taken back: a name in texts/event_names.py"


def all_missing(kinds: list[type[e.Event]]) -> dict[str, list[str]]:
    return {kind.__name__: found for kind in kinds if (found := list(missing(kind)))}


def declared() -> list[type[e.Event]]:
    """Every class of events of the program itself; tests make up others."""
    return [kind for kind in e.Event.__subclasses__() if getattr(e, kind.__name__, None) is kind]


def test_nothing_is_missing_of_any_kind_of_event() -> None:
    assert len(declared()) >= 22
    assert all_missing(declared()) == {}


def test_a_new_kind_of_event_is_told_what_it_lacks() -> None:
    class Sang(e.Event, frozen=True, kw_only=True):
        """Everybody sang."""

    assert list(all_missing([Sang])) == ["Sang"]
    assert [line.partition(":")[0] for line in missing(Sang)] == [
        "a word on disk and how it may be amended",
        "what it does to a session",
        "what it is called when it is taken back",
    ]


def test_a_word_on_disk_never_changes() -> None:
    assert [kind.word for kind in KINDS.values()] == WORDS.replace("\n", " ").split(", ")


def test_who_can_have_been_somebody_else_is_said_by_the_event() -> None:
    for kind, row in KINDS.items():
        fields = kind.__struct_fields__
        if row.amendment is Amendment.PERSON or row.bounds_turns:
            assert "person" in fields, kind
        assert (row.amendment is Amendment.STATEMENT) is ("event" in fields), kind
