"""The program as it is, with calls counted, time that passes only when nothing else is to be done, and no terminal.

Runs as a program of its own: `child.py count FIGURES STEPS WORD...`. WORDs are those of the command line; FIGURES is
the file in which the figures are left, and STEPS are the keys to press when the first picture stands, with commas
between. A step like `10s` lets so many seconds pass. With `weigh` for `count` the figures are the memory in use after
each step. Nothing is imported here that a command might do without.
"""

import sys
import time
from _lsprof import Profiler

WHEN, BOOT = 1_795_442_400, 100_000
"""Seconds of the wall clock and of the machine at which the program starts: 2026-11-23, two in the afternoon UTC."""
SIZE = (120, 36)
STANDS = 0.6
"""Seconds after which a picture stands, and what is done beside it; the first beat of a session comes later."""
STEP = 0.4
"""Seconds that a key is given, between two beats; the next one comes too late to count as the same press."""
BEFORE = frozenset(sys.modules)
OURS = ("support", "textual.drivers.headless_driver")
"""What is imported to count."""
profiler = Profiler(subcalls=True, builtins=True)
figures: list[dict[str, int]] = []


class Passing:
    """Time that passes when somebody waits."""

    seconds = 0.0

    def monotonic(self) -> float:
        return BOOT + self.seconds

    def monotonic_ns(self, _clock: int = 0) -> int:
        return int((BOOT + self.seconds) * 1_000_000_000)

    def time(self) -> float:
        return WHEN + self.seconds

    def time_ns(self) -> int:
        return int((WHEN + self.seconds) * 1_000_000_000)

    def put_on(self) -> None:
        """Let every module that is imported from now on look at this clock."""
        time.monotonic = time.perf_counter = self.monotonic
        time.monotonic_ns = time.perf_counter_ns = self.monotonic_ns
        time.time, time.time_ns = self.time, self.time_ns
        time.clock_gettime_ns = self.monotonic_ns


def calls_of(profiler: Profiler) -> int:
    """Return how many functions were called, of Python and of C.

    Finding and loading modules is left out: that depends on where they lie.
    """
    count = 0
    for entry in profiler.getstats():
        if isinstance(entry.code, str):
            continue  # it stands with those who called it
        if entry.code.co_filename.startswith("<frozen importlib"):
            continue
        count += entry.callcount
        count += sum(sub.callcount for sub in entry.calls or () if isinstance(sub.code, str))
    return count


def begin() -> None:
    """Count from now on."""
    if counting:
        profiler.enable()


def noted(**written: int) -> None:
    """Note what was called, and beside it `written`, since `begin`; or, where nothing is counted, the memory in use."""
    if counting:
        profiler.disable()
        modules = [name for name in sys.modules.keys() - BEFORE if not name.startswith(OURS)]
        figures.append({"calls": calls_of(profiler), "modules": len(modules), **written})
        profiler.clear()
    else:
        figures.append({"kilobytes": resident()})


def resident() -> int:
    """Return the kilobytes of memory that this program holds."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


class WhenImported:
    """Calls `then` with the module `name` as soon as it has been imported."""

    def __init__(self, name, then) -> None:
        self.name, self.then = name, then

    def find_spec(self, name, path=None, target=None):
        if name != self.name:
            return None
        sys.meta_path.remove(self)
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in sys.meta_path)))
        execute = spec.loader.exec_module

        def executed(module) -> None:
            execute(module)
            self.then(module)

        spec.loader.exec_module = executed
        return spec


def drive(textual_app) -> None:
    """Let an app run on the clock that passes, with a driver that keeps what is written."""

    def run(app, **_words: object) -> object:
        from support.counting.quick_loop import QuickLoop, Written

        app.driver_class = Written
        loop = QuickLoop(passing)
        return loop.run_until_complete(_driven(app))

    textual_app.App.run = run


async def _driven(app) -> object:
    import asyncio

    driving = asyncio.ensure_future(_drive(app))
    try:
        return await app.run_async(size=SIZE)
    finally:
        driving.cancel()


async def _drive(app) -> None:
    import asyncio

    from textual.events import Key
    from textual.keys import _character_to_key

    await asyncio.sleep(STANDS)
    driver = app._driver
    noted(**driver.taken())
    for step in steps:
        await asyncio.sleep(1 - STEP)
        driver.taken()
        begin()
        if step.endswith("s") and step[:-1].isdigit():
            await asyncio.sleep(float(step[:-1]))
            noted(**driver.taken())
            await asyncio.sleep(STEP)
        else:
            letter = step if len(step) == 1 else None
            driver.process_message(Key(_character_to_key(step) if letter else step, letter))
            await asyncio.sleep(STEP)
            noted(**driver.taken())
    app.exit()


if __name__ == "__main__":
    counting, into, steps = sys.argv[1] == "count", sys.argv[2], [step for step in sys.argv[3].split(",") if step]
    words = sys.argv[4:]
    passing = Passing()
    passing.put_on()
    sys.meta_path.insert(0, WhenImported("textual.app", drive))
    begin()
    try:
        from inspiratie_tui.commands.entry import run

        code = run(words)
    except SystemExit as ended:
        code = ended.code
    if code:
        sys.exit(code)
    if not figures:
        noted()
    with open(into, "w") as file:
        file.write(f"{figures}")
