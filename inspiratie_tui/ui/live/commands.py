"""The table of commands of the live screen: what a key does, when that makes sense, and what is said afterwards."""

from collections.abc import Awaitable, Callable
from functools import partial

from inspiratie_tui.core.actions import gaps, lead, reminders, undo
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import ReminderSlice
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.prompts import ANSWERS
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.live.desk import LiveDesk

Outcome = Awaitable[None] | object
LOOKING = ("agenda", "curtain", "review", "palette", "help", "leave", "look_away")
"""The rows that make sense in a session that another program leads."""


def _state(state: State) -> Callable[[LiveDesk], bool]:
    return lambda desk: desk.runner.session.state is state


def _ended(desk: LiveDesk) -> bool:
    return desk.runner.session.ended


def _gap_is_open(desk: LiveDesk) -> bool:
    return gaps.open_gap(desk.runner.session) is not None


def _reminds(desk: LiveDesk) -> bool:
    return not desk.runner.store.read_only and isinstance(desk.runner.view().prompt, ReminderSlice)


def _add_minutes(minutes: int, desk: LiveDesk) -> None:
    sentence = _("a minute more for this part") if minutes > 0 else _("a minute less for this part")
    desk.performer.tell(sentence, desk.runner.perform(lead.lengthen, minutes * MINUTE))


def _explain_gap(meaning: GapMeaning, desk: LiveDesk) -> None:
    session = desk.runner.session
    gap = gaps.open_gap(session)
    counted = meaning if gap is None else gaps.counted_meaning(session, gap, meaning)
    if counted is GapMeaning.STOPPED:
        sentence = _("the session ended then; {key} reopens it").format(key=key_of("reopen"))
    else:
        sentence = _("noted: {answer}; {key} takes it back").format(answer=_(ANSWERS[counted]), key=key_of("undo"))
    desk.performer.tell(sentence, desk.runner.perform(gaps.explain_gap, counted))


def _undo(desk: LiveDesk) -> None:
    desk.performer.undo(_("taken back: {what}; {key} puts it back").replace("{key}", key_of("redo")))


def _accept_reminder(desk: LiveDesk) -> None:
    desk.performer.tell(_("put right: {what}"), desk.runner.perform(reminders.accept))


def _reopen(desk: LiveDesk) -> None:
    desk.performer.tell(_("the session goes on"), desk.runner.perform(lead.reopen))


def _go(desk: LiveDesk) -> None:
    if desk.outlook.part is not None:
        desk.performer.perform(lead.go_to, desk.outlook.part)


def _look_away(desk: LiveDesk) -> None:
    """Look at the part the session is in again; when that is looked at already, dismiss the reminder."""
    if desk.outlook.part is None and _reminds(desk):
        desk.runner.dismiss_reminder()
    desk.outlook.look_at(None)
    desk.answers.clear()


def _hold(state: State, words: str, variant: str = "") -> Command[LiveDesk, Outcome]:
    """Return the row for `state` of the key that begins the session, holds time, and lets it go on."""
    return Command(
        "hold", lambda desk: desk.performer.perform(lead.hold), _state(state), words=words, show=True, variant=variant
    )


COMMANDS: Commands[LiveDesk, Outcome] = Commands(
    Command("forward", lambda desk: desk.forward.press(), lambda desk: not _ended(desk), show=True),
    _hold(State.READY, N_("begin"), "begin"),
    _hold(State.RUNNING, N_("hold")),
    _hold(State.HELD, N_("time goes on"), "go_on"),
    Command("note", lambda desk: desk.notes.open(), show=True),
    Command(
        "pass",
        lambda desk: desk.performer.perform(lead.pass_turn),
        lambda desk: lead.may_pass(desk.runner.session) is None,
        show=True,
    ),
    Command("undo", _undo, lambda desk: undo.undoable(desk.runner.log) is not None, show=True),
    Command(
        "redo",
        lambda desk: desk.performer.redo(_("put back: {what}")),
        lambda desk: undo.redoable(desk.runner.log) is not None,
        show=True,
    ),
    Command("time", lambda desk: desk.dialogs.correct(), words=N_("time"), show=True),
    Command("back", lambda desk: desk.performer.perform(lead.back)),
    Command("down", lambda desk: desk.outlook.move(1), words=N_("look at the next part")),
    Command("up", lambda desk: desk.outlook.move(-1), words=N_("look at the part before")),
    Command("go", _go, lambda desk: desk.outlook.part is not None),
    Command("minute_more", partial(_add_minutes, 1)),
    Command("minute_less", partial(_add_minutes, -1)),
    Command("hand", lambda desk: desk.seats.ask_hand()),
    Command("agenda", lambda desk: desk.agenda.open()),
    Command("curtain", lambda desk: desk.dialogs.draw_curtain()),
    Command("nudge", _accept_reminder, _reminds),
    Command("was_on", partial(_explain_gap, GapMeaning.WENT_ON), _gap_is_open),
    Command("was_break", partial(_explain_gap, GapMeaning.BREAK), _gap_is_open),
    Command("was_still", partial(_explain_gap, GapMeaning.STILL), _gap_is_open),
    Command("was_end", partial(_explain_gap, GapMeaning.STOPPED), _gap_is_open),
    Command("reopen", _reopen, _ended, show=True),
    Command("review", lambda desk: desk.dialogs.review(), _ended, show=True),
    Command("palette", lambda desk: desk.surface.action_palette()),
    Command("leave", lambda desk: desk.dialogs.ask_to_leave(desk.surface.leave)),
    Command("help", lambda desk: desk.surface.show_help(), show=True),
    Command("look_away", _look_away, keys="escape"),
)
"""The rows, in the order in which help lists them."""
