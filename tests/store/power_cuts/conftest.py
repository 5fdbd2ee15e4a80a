"""What a disk may hold after a power cut.

The file operations of real writes are recorded. From them every state is made that a disk may be in after a power cut:
after each operation, with every subset of what was not synced then - bytes missing, partly there or zero, names that
were not given yet. Each state is laid on a real disk and opened. Storages that leave a step out must be caught.
"""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from inspiratie_tui.disk.disk import Disk

NAME = "2026-11-23-cd34.json"


@dataclass(frozen=True)
class Step:
    """An operation on the disk (`create write truncate sync rename link remove sync_folder`), or our `promise`."""

    what: str
    node: int = 0
    name: str = ""
    data: bytes = b""
    size: int = 0
    saved: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()


@dataclass
class Recorder(Disk):
    """The real disk, which writes down what it was asked. `refuse` is the step that fails, counted from 0."""

    steps: list[Step] = field(default_factory=list)
    nodes: dict[int, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    refuse: int | None = None
    leave_out: str = ""

    def _take(self, step: Step) -> bool:
        if self.refuse == len(self.steps):
            self.refuse = None
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if step.what == self.leave_out:
            return False
        self.steps.append(step)
        return True

    def create(self, path: Path) -> int:
        self._take(Step("create", node := len(self.steps) + 1, path.name))
        file = super().create(path)
        self.nodes[file] = self.names[path.name] = node
        return file

    def write(self, file: int, data: bytes) -> int:
        self._take(Step("write", self.nodes[file], data=data, size=-1))
        return super().write(file, data)

    def sync(self, file: int) -> None:
        self._take(Step("sync", self.nodes[file]))

    def replace(self, source: Path, target: Path) -> None:
        self._take(Step("rename", self.names[source.name], f"{source.name}/{target.name}"))
        super().replace(source, target)
        self.names[target.name] = self.names.pop(source.name)

    def name_new(self, source: Path, target: Path) -> None:
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        self._take(Step("link", self.names[source.name], target.name))
        super().name_new(source, target)
        self.names[target.name] = self.names[source.name]

    def sync_folder(self, folder: Path) -> None:  # noqa: ARG002 - one folder is enough
        self._take(Step("sync_folder"))

    def remove(self, path: Path) -> None:
        if path.exists():
            self._take(Step("remove", name=path.name))
            super().remove(path)

    def promise(self, saved: Iterable[str], refused: Iterable[str] = ()) -> None:
        self.steps.append(Step("promise", saved=frozenset(saved), refused=frozenset(refused)))


def name_states(pending: list[Step], durable: dict[str, int]) -> Iterator[dict[str, int]]:
    """Every way in which names that were not synced may have reached the disk; a rename may have done so by half."""
    for count in range(len(pending) + 1):
        for kept in combinations(pending, count):
            for halves in product((True, False), repeat=sum(step.what == "rename" for step in kept)):
                names, left = dict(durable), iter(halves)
                for step in kept:
                    if step.what in ("create", "link"):
                        names[step.name] = step.node
                    elif step.what == "remove":
                        names.pop(step.name, None)
                    else:
                        source, target = step.name.split("/")
                        names[target] = step.node
                        if next(left):
                            names.pop(source, None)
                yield names


def effects(step: Step) -> list[Callable[[bytes], bytes]]:
    """Every way in which one write may have reached the disk; the last is the whole of it."""
    if step.what == "truncate":
        return [lambda old: old, lambda old: old[: step.size]]
    whole, half = step.data, len(step.data) // 2
    news = [whole[:cut] for cut in (0, 1, half, len(whole) - 2)]
    news += [bytes(len(whole)), whole[:half].ljust(len(whole), b"\0"), whole]
    if step.size < 0:  # at the end of the file, else over its beginning
        return [lambda old, new=new: old + new for new in news]
    return [lambda old, new=new: new + old[len(new) :] for new in news]


def contents(synced: bytes, pending: list[Step]) -> Iterator[bytes]:
    """Every way in which the bytes of a file may have reached the disk."""
    for way in product(*map(effects, pending)):
        text = synced
        for effect in way:
            text = effect(text)
        yield text


def disks(
    steps: list[Step], before: bytes | None = None, follow: str = NAME
) -> Iterator[tuple[dict[str, bytes], Step]]:
    """Every state of the file to `follow` after a power cut, with the last promise that was made before it."""
    durable: dict[str, int] = {} if before is None else {follow: 0}
    now, unnamed = dict(durable), list[Step]()
    synced: dict[int, bytes] = {0: before or b""}
    unsynced: dict[int, list[Step]] = {}
    promise = Step("promise")
    for step in [Step("begin"), *steps]:
        if step.what in ("create", "rename", "link", "remove"):
            unnamed.append(step)
            *_, now = name_states([step], now)
            if step.what == "rename":
                now.pop(step.name.split("/")[0], None)
        elif step.what in ("write", "truncate"):
            unsynced.setdefault(step.node, []).append(step)
        elif step.what == "sync":
            *_, synced[step.node] = contents(synced.get(step.node, b""), unsynced.pop(step.node, []))
        elif step.what == "sync_folder":
            durable, unnamed = dict(now), []
        elif step.what == "promise":
            promise = step
        for names in name_states(unnamed, durable):
            each = []
            for name, node in names.items():
                texts = list(contents(synced.get(node, b""), unsynced.get(node, [])))
                each.append(texts if name == follow else texts[:: len(texts) - 1 or 1])  # strays: nothing, or all of it
            for texts in product(*each):
                yield dict(zip(names, texts, strict=True)), promise


Read = Callable[[Path], set[str]]


def violations(
    states: Iterable[tuple[dict[str, bytes], Step]], folder: Path, read: Read, seen: set[Any], follow: str = NAME
) -> Iterator[str]:
    """Lay every state not `seen` yet on the disk, read it, and say what is wrong."""
    for files, promise in states:
        state = (tuple(sorted(files.items())), promise.saved, promise.refused)
        if state in seen:
            continue
        seen.add(state)
        for left in folder.iterdir():
            left.unlink()
        for name, text in files.items():
            (folder / name).write_bytes(text)
        try:
            found = read(folder / follow) if follow in files else set()
        except (OSError, ValueError, AssertionError) as error:
            yield f"unreadable: {error!r}"
            continue
        if missing := promise.saved - found:
            yield f"lost: {sorted(missing)}"
        if back := promise.refused & found:
            yield f"turned up: {sorted(back)}"


@pytest.fixture
def recorder() -> type[Recorder]:
    return Recorder


@pytest.fixture
def step() -> type[Step]:
    return Step


@pytest.fixture
def cut(tmp_path: Path) -> Iterator[Callable[..., tuple[int, list[str]]]]:
    """Cuts the power at every moment of some steps, or `until` something is wrong; returns how many states were seen
    and what was wrong."""
    seen: set[Any] = set()
    memory = Path("/dev/shm")  # thousands of states, none of which has to survive
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:

        def violated(
            steps: list[Step],
            read: Read,
            before: bytes | None = None,
            until: str | None = None,
            follow: str = NAME,
        ) -> tuple[int, list[str]]:
            wrong = []
            for what in violations(disks(steps, before, follow), Path(folder), read, seen, follow):
                wrong.append(what)
                if until is not None and what.startswith(until):
                    break
            return len(seen), wrong

        yield violated
