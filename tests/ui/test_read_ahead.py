"""What was read and has not arrived in its field is known to who must end without the event loop."""

import threading

from textual.events import Key, Paste

from inspiratie_tui.ui.keys.read_ahead import ReadAhead, typed_behind


def read(*keys: str) -> tuple[ReadAhead, list[Key | Paste]]:
    ahead = ReadAhead()
    events: list[Key | Paste] = [
        Paste(key[1:]) if key.startswith("^") else Key(key, key if len(key) == 1 else None) for key in keys
    ]
    for event in events:
        ahead.came(event)
    return ahead, events


def test_letters_and_pastes_under_way_are_one_text() -> None:
    ahead, _events = read("w", "a", "^t ik\x1b wil", "!")
    assert ahead.halt() == "wat ik wil!"


def test_what_has_arrived_is_no_longer_under_way() -> None:
    ahead, events = read("n", "w", "a", "t")
    ahead.arrived(events[0])
    ahead.arrived(events[1])
    ahead.arrived(events[1])
    assert ahead.halt() == "at"


def test_letters_behind_a_key_that_is_no_text_are_for_something_else() -> None:
    ahead, _events = read("w", "escape", "q")
    assert ahead.halt() == "w"


def test_backspace_rubs_out_and_enter_is_a_new_line() -> None:
    ahead, _events = read("backspace", "n", "x", "backspace", "enter", "w", "a", "t", "enter")
    assert typed_behind("wil ikk", ahead.halt()) == "wil ikn\nwat"


def test_the_key_that_a_field_is_taking_is_waited_for() -> None:
    ahead, events = read("w", "a")
    ahead.take()
    timer = threading.Timer(0.02, lambda: ahead.arrived(events[0]))
    timer.start()
    assert ahead.halt() == "a"
    timer.join()


def test_what_hangs_while_it_takes_a_key_is_not_waited_for_for_ever() -> None:
    ahead, _events = read("w", "a")
    ahead.take()
    assert ahead.halt() == "wa"


def test_letters_that_are_being_read_are_waited_for() -> None:
    ahead, _events = read("w")
    begun = threading.Event()

    def reader() -> None:
        with ahead.reading():
            begun.set()
            waited.wait(0.02)
            ahead.came(Key("a", "a"))

    waited = threading.Event()
    thread = threading.Thread(target=reader)
    thread.start()
    begun.wait()
    assert ahead.halt() == "wa"
    thread.join()
