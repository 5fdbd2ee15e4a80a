"""Leads a drawn year to a store without a screen, as the program does; it can begin at any act, as after a kill."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from inspiratie_tui import agenda_files
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import form_groups, lead
from inspiratie_tui.core.actions.corrections import BeginningKind, Correction, correctable_beginnings
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind, Seen
from inspiratie_tui.core.notes.owner import kind_at
from inspiratie_tui.core.notes.settling import settled
from inspiratie_tui.core.notes.typed import typed_note
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up
from inspiratie_tui.store.port import LeftOpen, SessionRef, Store
from support.simulated_year import acts as a

Done = Callable[[int, int], object]
"""Told how many acts are done, and how many events the session has."""


class Player:
    """Does the acts of a year, one after the other."""

    def __init__(self, store: Store, group_id: str, acts: Sequence[a.Act], done: Done = lambda _acts, _events: None):
        """Lead to `store`; `done` is called when an act is on the disk."""
        self._store, self._group_id, self._acts, self._done = store, group_id, acts, done
        self._clock = SetClock(acts[0].at, boot=acts[0].at)
        self._runner: SessionRunner | None = None

    async def play(self, first: int = 0, events: int = 0) -> None:
        """Do all acts from `first` on; the session had so many `events` when that one was not done yet."""
        if first < len(self._acts):
            self._clock.advance(self._acts[first].at - self._clock.stamp().utc)
            self._come_back(first)
        for number, act in enumerate(self._acts[first:], first):
            self._clock.advance(act.at - self._clock.stamp().utc)
            if self._runner is not None:
                assert not self._runner.notice(), "no act is so long after the one before that it is a gap"
            if number > first or not self._is_done(act, events):
                await self._do(act)
            self._done(number + 1, len(self._runner.log) if self._runner else 0)

    @property
    def _led(self) -> SessionRunner:
        assert self._runner is not None
        return self._runner

    def _come_back(self, first: int) -> None:
        """Open the session in which the act with number `first` is done, as whoever comes back after a kill."""
        for act in reversed(self._acts[:first]):
            if isinstance(act, a.CloseSession):
                return
            if isinstance(act, a.OpenSession):
                self._lead(act.name)
                return

    def _lead(self, name: str) -> None:
        session = self._store.open(SessionRef(self._group_id, name))
        assert not session.read_only
        assert session.repair is None
        names = self._store.groups.read(self._group_id).names
        self._runner = SessionRunner(session, self._clock, names, kept=self._store)

    def _is_done(self, act: a.Act, events: int) -> bool:
        """Tell whether an act was done all the same when the program was killed, before it could say so."""
        match act:
            case a.WriteGroup(group=group):
                return self._store.groups.read(self._group_id) == group
            case a.WritePage(page=page):
                return self._store.groups.private_page(self._group_id) == page
            case a.InSession():
                return len(self._led.log) > events
            case a.Enter(note=note):
                return any(note == other.id for other in self._led.notes)
            case _:
                return False  # what is done twice is done once

    async def _do(self, act: a.Act) -> None:
        match act:
            case a.WriteGroup(group=group):
                base = self._store.groups.read(self._group_id)
                assert self._store.groups.write(group, base) == group
            case a.WritePage(page=page):
                base_page = self._store.groups.private_page(self._group_id)
                assert self._store.groups.write_private_page(self._group_id, page, base_page) == page
            case a.OpenSession():
                self._set_up(act)
            case a.CloseSession():
                await self._led.last_sign()
                self._led.close()
                self._runner = None
            case a.InSession():
                answer = await self._press(act)
                assert not isinstance(answer, Refusal), (act, answer)
                assert self._led.unsaved is None
            case _:
                await self._note(act)

    def _set_up(self, act: a.OpenSession) -> None:
        ref = SessionRef(self._group_id, act.name)
        if any(summary.ref == ref for summary in self._store.archive.sessions(self._group_id)):
            session = self._store.open(ref)
            assert session.events, "it is set up whole, or not at all"
            session.close()
            self._lead(act.name)
            return
        group = self._store.groups.read(self._group_id)
        session = set_up(
            self._store,
            session_id=act.name,
            group=group,
            number=act.number or 0,
            agenda=agenda_files.parse(act.agenda).agenda,
            agenda_name="",
            clock=self._clock,
        )
        self._runner = SessionRunner(session, self._clock, group.names, kept=self._store)

    async def _press(self, act: a.InSession) -> Answer:
        led = self._led
        match act:
            case a.Go(part=part):
                return await led.perform(lead.go_to, part)
            case a.GiveFloor(person=person):
                return await led.perform(lead.give_floor, person)
            case a.Forward(person=person):
                answer = await led.perform(lead.forward)
                assert led.session.floor == person, (act, led.session.floor)
                return answer
            case a.UndoLast():
                return await led.undo()
            case a.ComeOrGo(person=person):
                return await led.perform(lead.toggle_presence, person)
            case a.FormGroups(groups=groups):
                return await led.perform(form_groups.form_groups, groups)
            case a.PutRight():
                return await led.correct(self._correction(act))
            case _:
                return await led.perform(lead.end)

    def _correction(self, act: a.PutRight) -> Correction:
        led = self._led
        beginning = next(
            beginning
            for beginning in correctable_beginnings(led.log, led.now)
            if beginning.what is BeginningKind.TURN
            and (beginning.place.part, beginning.person) == (act.part, act.person)
        )
        to = None if act.began_before is None else SessionMs(led.now - act.began_before)
        return Correction(beginning.event, to, act.really)

    async def _note(self, act: a.Act) -> None:
        led = self._led
        match act:
            case a.Type():
                await self._type(act)
            case a.Enter():
                await self._enter(act)
            case a.TakeBack(note=taken):
                note = next(note for note in led.notes if note.id == taken)
                assert await led.save_note(replace(note, removed=True))
                await led.sign()
            case a.WriteNothing(notes=notes):
                led.pen.put_down()
                assert set((await led.pen.take_away()).notes) <= set(notes)
            case a.Settle(session=name, note=left, outcome=outcome):
                led.year_before.remember()
                entry = next((entry for entry in led.year_before.left if _names(entry, name, left)), None)
                if entry is not None:  # else it was told before the kill
                    await led.year_before.change(entry, lambda note: settled(note, outcome))
                await led.sign()

    async def _type(self, act: a.Type) -> None:
        led = self._led
        at, stamp = led.moment()
        place, speaker = led.session.place, led.session.speaker(at)
        kind = act.kind or (NoteKind.NOTE if act.answers else kind_at(led.session, at))
        seen = Seen(place.part, place.activity, speaker)
        draft = NoteDraft(act.text, kind, at, seen, stamp=stamp, answers=act.answers)
        if act.answers is None:
            led.drafts.typed = draft
        else:
            led.drafts.after = draft
        await led.sign()

    async def _enter(self, act: a.Enter) -> None:
        led = self._led
        draft = led.drafts.typed or led.drafts.after
        if not act.is_kept:
            assert draft is None or not led.pen.keeps(draft)
        else:
            assert draft is not None, "half a note is kept, also when the program is killed"
            assert led.pen.keeps(draft)
            note = replace(typed_note(draft, act.note, led.names), parked=act.parked)
            assert await led.save_note(note)
        led.drafts.typed = led.drafts.after = None
        await led.sign()


def _names(left: LeftOpen, session: str, note: str) -> bool:
    return (left.ref.session, left.note.id) == (session, note)
