"""Plays scenes: tells their sentences, presses their keys, and lets the clock go as they say."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from textual.events import Key

from inspiratie_tui.clock.clock import Paced
from inspiratie_tui.ui.demo.scene import LETTER_SECONDS, Look, Scene, Skip, Step, Type, events_of

Wait = Callable[[float], Awaitable[object]]
"""Returns after so many seconds."""
LEAPS = 6
"""In how many leaps time is skipped, so that it is seen to go by."""


class DemoStage(Protocol):
    """Where scenes are played."""

    def tell(self, sentence: str) -> object:
        """Show `sentence` in its place, on whatever is on the screen."""

    async def press(self, key: Key) -> None:
        """Press `key`, and return when it was handled."""


class Player:
    """Plays scenes one after the other."""

    def __init__(self, scenes: Sequence[Scene], stage: DemoStage, clock: Paced, wait: Wait) -> None:
        """Play `scenes` on `stage`, with the `clock` that counts there; `wait` passes the time between."""
        self._scenes = scenes
        self._stage = stage
        self._clock = clock
        self._wait = wait

    async def play(self) -> None:
        """Play all scenes that can be played; the last sentence stays."""
        for scene in self._scenes:
            if scene.can_be_played:
                await self._play(scene)

    async def _play(self, scene: Scene) -> None:
        self._stage.tell(scene.told)
        self._clock.pace(scene.pace)
        await self._wait(scene.reading_seconds)
        for step in scene.steps:
            await self._do(step)
        await self._wait(scene.standing_seconds - scene.reading_seconds)

    async def _do(self, step: Step) -> None:
        match step:
            case Skip():
                for leap in range(LEAPS):
                    self._clock.skip(step.ms * (leap + 1) // LEAPS - step.ms * leap // LEAPS)
                    await self._wait(step.seconds / LEAPS)
            case Look():
                await self._wait(step.seconds)
            case _:
                for key in events_of(step):
                    await self._stage.press(key)
                    await self._wait(LETTER_SECONDS if isinstance(step, Type) else step.seconds)
