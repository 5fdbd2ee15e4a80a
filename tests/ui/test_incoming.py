"""What comes in from a terminal, byte by byte: a paste is whole, keys are keys, no byte ends the reading."""

import asyncio
import hashlib
import inspect
import os
import select
import signal
import sys
import threading
import tty
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

if sys.platform == "win32":
    pytest.skip("Windows is read by Textual", allow_module_level=True)

from hypothesis import example, given
from hypothesis import strategies as st
from textual import constants, events
from textual._parser import Parser
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.ui.app import InspiratieApp
from inspiratie_tui.ui.keys.driver import TerminalDriver
from inspiratie_tui.ui.keys.incoming import Incoming, InputEnd

BEGIN, END = b"\x1b[200~", b"\x1b[201~"


def said(message: Message) -> str:
    match message:
        case events.Paste(text=text):
            return f"paste {text!r}"
        case events.Key(key=key):
            return key
        case _:
            return type(message).__name__


def taken(*reads: bytes) -> list[str]:
    incoming = Incoming()
    return [said(message) for read in reads for message in incoming.take(read)]


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        pytest.param([BEGIN + b"hier" + END], ["paste 'hier'"], id="a paste"),
        pytest.param([BEGIN + END], ["paste ''"], id="an empty one"),
        pytest.param([b"a" + BEGIN + b"b" + END + b"c"], ["a", "paste 'b'", "c"], id="keys around it"),
        pytest.param([BEGIN + b"a" + END + BEGIN + b"b" + END], ["paste 'a'", "paste 'b'"], id="two"),
        pytest.param([BEGIN + b"\x1b[1mq\x1b[A\x1b" + END], ["paste '\\x1b[1mq\\x1b[A\\x1b'"], id="ESC in it and last"),
        pytest.param([BEGIN + b"a\x00b" + END], ["paste 'a\\x00b'"], id="NUL"),
        pytest.param([BEGIN + b"a" + BEGIN + b"b" + END], ["paste 'a\\x1b[200~b'"], id="a begin marker in it"),
        pytest.param([BEGIN + b"\x1b[201\x1b[2 01~" + END], ["paste '\\x1b[201\\x1b[2 01~'"], id="nearly an end"),
        pytest.param([BEGIN + b"a" + END + b"b" + END], ["paste 'a'", "b"], id="the first end marker ends it"),
        pytest.param([BEGIN + b"a", b"b\x1b", b"[20", b"1", b"~c"], ["paste 'ab'", "c"], id="the end over five reads"),
        pytest.param([b"x\x1b", b"[2", b"00~a" + END], ["x", "paste 'a'"], id="the beginning over three reads"),
        pytest.param([b"\x1b" + BEGIN + b"a" + END], ["escape", "paste 'a'"], id="Esc and at once a paste"),
        pytest.param([b"\x1b", BEGIN + b"a" + END], ["escape", "paste 'a'"], id="Esc, then a paste"),
        pytest.param([b"\x1b", b"\x1b", b"[200~a" + END], ["escape", "paste 'a'"], id="Esc, a paste in two"),
        pytest.param([BEGIN + b"a"], [], id="no end yet"),
        pytest.param([b"\xff"], ["replacement_character"], id="a byte that is no UTF-8"),
        pytest.param([b"a\xe9b"], ["a", "replacement_character", "b"], id="Latin-1"),
        pytest.param([BEGIN + b"a\xe9b\xc3" + END], ["paste 'a\ufffdb\ufffd'"], id="Latin-1 in a paste, and cut off"),
        pytest.param([b"\xc3", b"\xab"], ["ë"], id="a letter over two reads"),
        pytest.param([BEGIN + b"\xf0\x9f", b"\x98\x80" + END], ["paste '😀'"], id="four bytes over two reads"),
        pytest.param([b"\x1b[<0;3;4M\x1b[<0;3;4m"], ["MouseDown", "MouseUp"], id="the mouse"),
        pytest.param([b"\x1b[I\x1b[O"], ["AppFocus", "AppBlur"], id="focus"),
        pytest.param([b"\x1b[97;5u\x1b[A\x1b[5~"], ["ctrl+a", "up", "pageup"], id="keys of kitty and others"),
        pytest.param([b"\x1b[48;24;80;480;1280t"], ["Resize"], id="a resize in band"),
        pytest.param([b"\x1b[?2026;2$y"], ["TerminalSupportsSynchronizedOutput"], id="an answer of the terminal"),
        pytest.param([b"", b"a"], ["a"], id="nothing is no end"),
    ],
)  # fmt: skip
def test_what_is_made_of_it(reads: list[bytes], expected: list[str]) -> None:
    assert taken(*reads) == expected
    if len(reads) == 1 and expected[:1] != ["escape"]:
        single = [bytes([byte]) for byte in reads[0]]
        assert taken(*single) == expected, "the same, a byte a read"


def test_the_esc_key_needs_silence() -> None:
    incoming = Incoming()
    assert list(incoming.take(b"\x1b")) == []
    assert list(incoming.silence()) == []
    time_is_up(incoming)
    assert list(incoming.silence()) == []


def time_is_up(incoming: Incoming) -> None:
    for _again in range(100):
        if messages := list(incoming.silence()):
            break
        threading.Event().wait(constants.ESCAPE_DELAY)
    assert [said(message) for message in messages] == ["escape"]


def test_a_paste_whose_marker_is_held_up_shows_no_letter_of_it_as_a_key() -> None:
    incoming = Incoming()
    assert list(incoming.take(b"\x1b")) == []
    time_is_up(incoming)
    assert [said(message) for message in incoming.take(b"[200~q" + END + b"a")] == ["paste 'q'", "a"]


def parts(data: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({cut % (len(data) + 1) for cut in cuts})
    return [data[a:b] for a, b in zip([0, *places], [*places, len(data)], strict=True)]


ANY_TEXT = st.text(
    st.one_of(st.sampled_from("\x1b[201~\r\n\x00"), st.characters(exclude_categories=["Cs"])), max_size=80
).filter(lambda text: END.decode() not in text)


@given(text=ANY_TEXT, cuts=st.lists(st.integers(0, 400), max_size=12))
@example(text="\x1b[201", cuts=[])
def test_any_paste_arrives_as_its_text_however_it_is_cut(text: str, cuts: list[int]) -> None:
    incoming = Incoming()
    reads = parts(b"a" + BEGIN + text.encode() + END + b"b", cuts)
    before, paste, after = (message for read in reads for message in incoming.take(read))
    assert (said(before), said(after)) == ("a", "b")
    assert isinstance(paste, events.Paste)
    assert paste.text == text
    assert clean(paste.text) == clean(text)


@given(data=st.binary(max_size=80), cuts=st.lists(st.integers(0, 80), max_size=12))
def test_no_bytes_end_the_reading(data: bytes, cuts: list[int]) -> None:
    incoming = Incoming()
    for read in parts(data, cuts):
        list(incoming.take(read))
    # What had begun is over with an end marker at the latest.
    assert [said(message) for message in incoming.take(END + b"a")][-1:] == ["a"]


def test_a_megabyte_is_looked_through_once() -> None:
    text = "wóórden \x1b[20" * 90_000
    data = BEGIN + text.encode() + END
    incoming = Incoming()
    (paste,) = (message for at in range(0, len(data), 4096) for message in incoming.take(data[at : at + 4096]))
    assert isinstance(paste, events.Paste)
    assert paste.text == text


def test_who_waits_for_the_end_is_woken_by_it_each_time() -> None:
    ending = InputEnd()
    for _again in range(2):
        assert select.select([ending], [], [], 0)[0] == []
        waiting = threading.Thread(target=lambda: select.select([ending], [], []))
        waiting.start()
        ending.set()
        ending.set()
        waiting.join(15)
        assert not waiting.is_alive()
        ending.clear()
        ending.clear()


@pytest_asyncio.fixture
async def driver(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[TerminalDriver, int]]:
    """A driver that reads one side of a terminal, and the other side."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
    far, near = os.openpty()
    tty.setraw(near)
    with os.fdopen(near) as stream:
        monkeypatch.setattr(sys, "__stdin__", stream)
        yield TerminalDriver(App[object]()), far
        os.close(far)
    for number, handler in before.items():
        signal.signal(number, handler)


async def test_all_that_was_read_is_given_before_the_program_rests(driver: tuple[TerminalDriver, int]) -> None:
    """A busy machine may stop the thread that reads between two letters of one reading."""
    reading, far = driver
    loop, given, goes_on = asyncio.get_running_loop(), [], threading.Event()
    first = asyncio.Event()

    def give(message: Message) -> None:
        loop.call_soon_threadsafe(given.append, said(message))
        loop.call_soon_threadsafe(first.set)
        goes_on.wait(15)

    reading.process_message = give  # type: ignore[method-assign]
    thread = threading.Thread(target=reading.run_input_thread)
    thread.start()
    os.write(far, b"abc")
    await first.wait()
    rests = asyncio.create_task(reading.all_read())
    await asyncio.sleep(0)
    assert not rests.done()
    goes_on.set()
    await rests
    assert given == ["a", "b", "c"]
    reading.exit_event.set()
    thread.join(15)
    await reading.all_read()  # nobody reads any more, and nobody waits


def test_only_the_driver_for_a_terminal_of_unix_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    class Other(InspiratieApp):
        def __init__(self) -> None:
            pass  # it is asked one thing only

    assert Other().get_driver_class() is TerminalDriver
    monkeypatch.setattr(constants, "DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    assert Other().get_driver_class().__name__ == "HeadlessDriver"


CHANGED = (
    "{0.__qualname__} of this Textual is not the one that ui/keys was made for: read what changed, let ours"
    " follow where it must, then write the new digest here"
)


@pytest.mark.parametrize(
    ("of_textual", "digest"),
    [
        (LinuxDriver.run_input_thread, "d796af6d69db337d"),  # what ours stands in for
        (LinuxDriver.disable_input, "6154c5a7c1743fe9"),  # sets `exit_event` and waits for the thread
        (LinuxDriver.start_application_mode, "7c41f5ba11a8ef05"),  # makes and starts the thread that writes
        (LinuxDriver.stop_application_mode, "9a7e99c8d4bdbd3b"),  # writes what `give_back_at_once` writes
        (LinuxDriver.close, "c32293a24c1a6b91"),  # stops the thread that writes
        (LinuxDriver._sigtstp_application, "26c3c19ce1817e66"),
        (LinuxDriver._sigcont_application, "1d7463a74df118a4"),
        (WriterThread, "411a9202bed5a877"),  # what `Outgoing` stands in for
        (XTermParser.parse, "a5834ad1def86544"),  # a begin and an end marker leave it where it began
        (Parser.feed, "390106cde019dd29"),
        (Parser.tick, "44606084ad3bf7c1"),
    ],
    ids=lambda value: getattr(value, "__qualname__", ""),
)
def test_textual_is_still_what_ours_was_made_for(of_textual: Callable[..., object], digest: str) -> None:
    found = hashlib.sha256(inspect.getsource(of_textual).encode()).hexdigest()[:16]
    assert found == digest, CHANGED.format(of_textual)


def test_textual_alone_still_loses_what_follows_an_esc() -> None:
    messages = [said(message) for message in XTermParser().feed((BEGIN + b"a\x1b[31mq" + END).decode())]
    assert messages != ["paste 'a\\x1b[31mq'"], "Textual keeps pastes whole now: ui/keys/incoming.py can do with less"
