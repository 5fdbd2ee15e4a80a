"""Feedback as it is given in the room: what is pressed, what stands above, and whose a note is that is typed."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.actions import form_groups
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.notes.note import MARKS, Chosen, NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import kind_at
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.view.circle_slices import floor_slice, ring_slice
from inspiratie_tui.texts.live_text import floor_label
from inspiratie_tui.texts.note_owners import note_prefix, owner_words
from inspiratie_tui.texts.steps import bringer_question, listener_label, who_words
from inspiratie_tui.ui.shared.note_people import NotePeople

PEOPLE = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo")
NAMES = {**{PersonId(name[0].lower()): name for name in PEOPLE}, PersonId("N"): "Noor", PersonId("M"): "Marco"}
TALKING = "in pairs"
"""Nobody has the floor, and nothing is asked."""


class Said(Struct, frozen=True):
    """A note that is typed, and what then stands before it."""

    typed: str
    """With its mark, as it is typed."""
    whose: str
    """Whose words, and whom they are about."""
    chosen: str = ""
    """Whose words they are, by ctrl+w and the digit of this one."""


Key = str | Callable[[Any], object]
"""`→`, a digit, `h` and a digit, `p`, or what is done in a dialog."""


def seated(order: str) -> Callable[[Any], object]:
    """Others sit there, moved in `g`."""
    return lambda led: led.do(actions.seat, tuple(map(PersonId, order)))


def formed(*groups: str) -> Callable[[Any], object]:
    """Who is with whom, as proposed or as they chose."""
    return lambda led: led.do(form_groups.form_groups, tuple(tuple(map(PersonId, group)) for group in groups))


def facilitator(led: Any) -> None:
    """Let one speak who takes no turn."""
    led.do(actions.give_floor, PersonId("N"))


def press(led: Any, key: Key) -> None:
    """Do what `key` does on the live screen."""
    led.wait(SECOND)
    if callable(key):
        key(led)
    elif key[-1].isdigit():
        person = ring_slice(led.session, NAMES).at(int(key[-1]))
        led.do(actions.toggle_hand if key[0] == "h" else actions.give_floor, person)
    else:
        led.do({"→": actions.forward, "p": actions.pass_turn}[key])


def face(led: Any) -> str:
    """What stands above who is next."""
    floor = floor_slice(led.session, NAMES)
    if floor.step is not None:
        asked = bringer_question(floor.step)
        listens = who_words(floor.step.listens)
        rows = (
            f"{floor_label(given_feedback=False)} {floor.speaker or who_words(floor.step.speaks)}",
            f"{listener_label(floor.step.listens)} {listens}" if listens else "",
        )
        return asked or "; ".join(row for row in rows if row and not row.endswith(" "))
    if not floor.speaker and not floor.next and not floor.is_round:
        return TALKING
    return f"{floor_label(given_feedback=floor.given_feedback)} {floor.speaker or '-'}"


def whose(led: Any, said: Said) -> str:
    """What stands before a note that is typed now: whose it is, or that it is somebody's question."""
    mark, _space, text = said.typed.partition(" ")
    people = NotePeople(lambda: led.session, NAMES)
    chosen = Chosen(PersonId(said.chosen)) if said.chosen else None
    draft = NoteDraft(text if mark in MARKS else said.typed, kind_at(led.session, led.now), led.now, by=chosen)
    draft = replace(draft, kind=MARKS.get(mark) or people.kind(draft))
    if draft.kind is NoteKind.LEARNING_QUESTION:
        return note_prefix(draft, people.owner(draft), NAMES)
    return owner_words(people.owner(draft), NAMES)
