"""Opens and closes sessions: their runner, the screen they are led from or read back on, and the subscribers."""

import contextlib
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Protocol

from textual.geometry import Size
from textual.screen import Screen
from textual.worker import Worker

from inspiratie_tui.store.port import SessionStore, TooNew
from inspiratie_tui.ui.context import AppContext, AtReview, AtSession, Start

if TYPE_CHECKING:
    # Imported when a session is opened: home does not wait for it.
    from inspiratie_tui.leading.awake import Awake
    from inspiratie_tui.leading.published import Published
    from inspiratie_tui.leading.runner import SessionRunner
    from inspiratie_tui.leading.unsaved import Unsaved
    from inspiratie_tui.ui.live.live_screen import LiveScreen


class Stage(Protocol):
    """What a session needs of the application."""

    @property
    def size(self) -> Size:
        """Return how large the terminal is."""

    def push_screen(self, screen: Screen[None]) -> object:
        """Put `screen` on top."""

    def switch_screen(self, screen: Screen[None]) -> object:
        """Put `screen` in the place of the one on top."""

    def take_off(self) -> None:
        """Take the screen on top away; the program ends when there is none below it."""

    def keep_going(self, work: Coroutine[None, None, None]) -> Worker[None]:
        """Run `work` until it is cancelled; what it raises ends the program."""

    def bell(self) -> None:
        """Ring the bell of the terminal."""

    def follow_curtain(self, published: "Published") -> None:
        """Do with the curtain what the program does that leads the session, as `published` tells."""

    def look_again(self) -> None:
        """Let home show what there is now, if it is on top."""


class Sessions:
    """Keeps one session open at a time."""

    def __init__(self, stage: Stage, context: AppContext) -> None:
        """Show sessions on `stage`, with the clock, digits, bell and rehearsal of `context`."""
        self._stage = stage
        self._context = context
        self._runner: SessionRunner | None = None
        self._awake: Awake | None = None

    @property
    def runner(self) -> "SessionRunner | None":
        """Return what runs the session that is open, None when none is."""
        return self._runner

    def use(self, context: AppContext) -> None:
        """Open further sessions with another `context`, as when home shows another group."""
        self._context = context

    def first_screen(self, start: Start) -> Screen[None] | None:
        """Open the session that `start` names, and return its screen; None when it names none."""
        match start:
            case AtSession(session=ref):
                return self._live_screen(self._open(self._context.store.open(ref)))
            case AtReview(session=ref):
                return self._reading_screen(self._open(self._context.store.open(ref)))
            case _:
                return None

    def lead(self, store: SessionStore) -> None:
        """Lead the session in `store`."""
        self._stage.push_screen(self._live_screen(self._open(store)))

    def read_back(self, store: SessionStore) -> None:
        """Show the review of the session in `store`, after a question when it is not over."""
        self._stage.push_screen(self._reading_screen(self._open(store)))

    def ask_the_two(self, store: SessionStore) -> None:
        """Let the two write on for themselves after the session in `store`, which is over."""
        from inspiratie_tui.ui.review.after_screen import AfterScreen

        runner, clock = self._open(store), self._context.clock
        beating = self._stage.keep_going(runner.heartbeat.keep_saving())

        def leave() -> None:
            beating.cancel()
            runner.last_sign_at_once()
            self._leave()

        def left(_told: str) -> None:
            if runner.unsaved is None:
                leave()
                return
            from inspiratie_tui.ui.review.before_reading import BeforeReading
            from inspiratie_tui.ui.shared.leave_unsaved import LeaveUnsaved

            def answered(yes: bool | None) -> None:
                if yes:
                    leave()
                else:
                    self._stage.switch_screen(AfterScreen(runner, clock, left))

            self._stage.switch_screen(BeforeReading(LeaveUnsaved(clock, runner.unsaved), answered))

        self._stage.push_screen(AfterScreen(runner, clock, left))

    def _live_screen(self, runner: "SessionRunner") -> Screen[None]:
        from inspiratie_tui.leading.bell import Bell
        from inspiratie_tui.ui.live.live_screen import LiveScreen

        if not runner.store.read_only:  # a session that another program leads rings there
            runner.subscribe(Bell(self._stage.bell, wanted=self._context.bell))

        def leave() -> None:
            beating.cancel()
            runner.leave()
            self._leave()
            # Home may have listed the sessions just before the one that was left was removed.
            self._stage.look_again()

        def lead_on() -> str:
            return self._lead_on(runner, beating)

        rehearsing = self._context.rehearsal is not None
        screen = LiveScreen(runner, self._context.clock, self._stage.size, leave, lead_on, rehearsing=rehearsing)
        beating = self._stage.keep_going(_beating(screen, runner))
        return screen

    def _lead_on(self, looking: "SessionRunner", beating: Worker[None]) -> str:
        """Lead the session that `looking` looks along with, as after a crash; return why that does not go, else ""."""
        from inspiratie_tui.texts import _
        from inspiratie_tui.texts.os_reasons import os_reason
        from inspiratie_tui.ui.shared.opened import opened_sentence

        try:
            store = self._context.store.open(looking.store.ref)
        except OSError as error:
            return _("This session cannot be led here ({reason}).").format(reason=os_reason(error))
        except TooNew:
            return _("A newer program has led this session; here you can only look.")
        if store.read_only and not store.held:
            return opened_sentence(store)
        if store.read_only:
            return _("Another window was first: it leads this session now.")
        beating.cancel()
        looking.close()
        self._stage.switch_screen(self._live_screen(self._open(store)))
        return ""

    def _reading_screen(self, runner: "SessionRunner") -> Screen[None]:
        """Return the review of the session of `runner`; when that is not over, the screen that asks for it first."""
        if runner.session.ended:
            return self._review_screen(runner)
        from inspiratie_tui.ui.review.before_reading import BeforeReading
        from inspiratie_tui.ui.shared.ask import may_read

        def answered(yes: bool | None) -> None:
            if yes:
                self._stage.switch_screen(self._review_screen(runner))
            else:
                self._leave()

        return BeforeReading(may_read(self._context.clock), answered)

    def _review_screen(self, runner: "SessionRunner") -> Screen[None]:
        """Return the review of the session of `runner`; one that is reopened there is led."""
        from inspiratie_tui.core.session.events import Reopened
        from inspiratie_tui.ui.review.review_screen import ReviewScreen
        from inspiratie_tui.ui.review.way_out import WayOut
        from inspiratie_tui.ui.shared.opened import mended_sentence, taken_over_sentence

        # Whoever looks along sees the curtain of the program that leads; else what is mended may be refused.
        heart = runner.heartbeat
        beating = self._stage.keep_going(heart.run() if runner.store.read_only else heart.keep_saving())

        def leave() -> None:
            beating.cancel()
            goes_on = runner.session.spans and not runner.session.ended and not runner.store.read_only
            if goes_on and isinstance(runner.log[-1], Reopened):
                self._stage.switch_screen(self._live_screen(runner))
            else:
                self._leave()

        def ask_unseen(unsaved: "Unsaved") -> None:
            from inspiratie_tui.ui.review.before_reading import BeforeReading
            from inspiratie_tui.ui.shared.leave_unsaved import LeaveUnsaved

            def answered(yes: bool | None) -> None:
                if yes:
                    leave()
                else:
                    beating.cancel()
                    self._stage.switch_screen(self._review_screen(runner))

            self._stage.switch_screen(BeforeReading(LeaveUnsaved(self._context.clock, unsaved), answered))

        told = (mended_sentence(runner.store), taken_over_sentence(runner.store, runner.session))
        sentence = " ".join(filter(None, told))
        return ReviewScreen(runner, self._context.clock, WayOut(leave, ask_unseen), sentence)

    def _open(self, store: SessionStore) -> "SessionRunner":
        from inspiratie_tui.core.people.planned_agenda import planned_for
        from inspiratie_tui.leading.awake import Awake, must_stay_awake
        from inspiratie_tui.leading.runner import SessionRunner

        context, file = self._context, store.header.agenda_file
        agenda = None if file is None else context.home.path_of(file)
        rehearsal = context.rehearsal
        plays = rehearsal is not None and rehearsal.demo is not None
        runner = self._runner = SessionRunner(
            store, context.clock, context.group.names, context.digits, agenda, context.store, reminds=not plays
        )
        if runner.agenda is not None:
            runner.agenda.planned = planned_for(context.group, store.header.number)
        awake = self._awake = self._awake or Awake()

        def keep_awake(published: "Published") -> None:
            awake.want(context.awake and must_stay_awake(published.session))

        def begin_rehearsal(published: "Published") -> None:
            if rehearsal is not None and not plays and published.session.spans:
                rehearsal.begin()

        runner.subscribe(keep_awake)
        runner.subscribe(begin_rehearsal)
        if store.read_only:
            runner.subscribe(self._stage.follow_curtain)
        return runner

    def _leave(self) -> None:
        self.close()
        if self._awake is not None:
            self._awake.want(False)
        self._stage.take_off()

    def close(self) -> None:
        """Close the session, if one is open, when all is written."""
        if self._runner is not None:
            self._runner.close()
            self._runner = None

    def abandon(self) -> None:
        """Close the session, let the machine sleep, and throw a rehearsal away, for the program ends."""
        self.close()
        if self._awake is not None:
            self._awake.close()
        self.throw_away()

    def throw_away(self) -> None:
        """Remove what is kept of a rehearsal, if this is one."""
        if self._context.rehearsal is not None:
            with contextlib.suppress(OSError):
                self._context.rehearsal.throw_away()


async def _beating(screen: "LiveScreen", runner: "SessionRunner") -> None:
    """Keep `runner` going from when `screen` stands: what the first look at the clocks notices is said there."""
    await screen.stands()
    await runner.run()
