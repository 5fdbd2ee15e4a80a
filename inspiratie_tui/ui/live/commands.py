"""The table of commands of the live screen: what a key does, when that makes sense, and what is said afterwards."""

from collections.abc import Awaitable, Callable
from functools import partial

from textual.binding import BindingsMap

from inspiratie_tui.core.actions import gaps, lead
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.actions.reminders import ReminderKind
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import ReminderSlice
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.prompts import ANSWERS
from inspiratie_tui.ui.keys.commands import Command, Commands, always
from inspiratie_tui.ui.keys.strokes import KeysThere, keys_of
from inspiratie_tui.ui.live.desk import LiveDesk

Outcome = Awaitable[None] | object
LOOKING = ("agenda", "curtain", "review", "read_aloud", "palette", "help", "leave", "look_away", "lead_on")
"""The rows that make sense in a session that another program leads."""


def _state(state: State) -> Callable[[LiveDesk], bool]:
    return lambda desk: desk.runner.session.state is state


def _goes_on(desk: LiveDesk) -> bool:
    return desk.runner.session.state in (State.RUNNING, State.HELD)


def _looks_back(desk: LiveDesk) -> bool:
    return _goes_on(desk) and not desk.last_time.may_enlarge


def _ended(desk: LiveDesk) -> bool:
    return desk.runner.session.ended


def _in_break(desk: LiveDesk) -> bool:
    session = desk.runner.session
    is_break = session.part is not None and session.part.kind is PartKind.BREAK
    return is_break and session.state in (State.RUNNING, State.HELD)


def _gap_is_open(desk: LiveDesk) -> bool:
    return gaps.open_gap(desk.runner.session) is not None


def _reminds(desk: LiveDesk) -> bool:
    return isinstance(desk.surface.prompt, ReminderSlice)


def _may_be_accepted(desk: LiveDesk) -> bool:
    prompt = desk.surface.prompt
    others = (ReminderKind.SHORT_TURNS, ReminderKind.OPENED_LATE)
    return isinstance(prompt, ReminderSlice) and prompt.about not in others


def _was_opened_late(desk: LiveDesk) -> bool:
    prompt = desk.surface.prompt
    return isinstance(prompt, ReminderSlice) and prompt.about is ReminderKind.OPENED_LATE


def _explain_gap(meaning: GapMeaning, desk: LiveDesk) -> None:
    session = desk.runner.session
    gap = gaps.open_gap(session)
    counted = meaning if gap is None else gaps.counted_meaning(session, gap, meaning)
    if counted is GapMeaning.STOPPED:
        sentence = _("the session had ended · {key} reopens it").format(key=key_in_sentence("reopen"))
    else:
        sentence = _("noted: {answer} · undo with {key}").format(
            answer=_(ANSWERS[counted]), key=key_in_sentence("undo")
        )
    desk.performer.tell(sentence, desk.runner.perform(gaps.explain_gap, counted))


def _go(desk: LiveDesk) -> None:
    if desk.outlook.part is not None:
        desk.performer.perform(lead.go_to, desk.outlook.part)


def _look_away(desk: LiveDesk) -> None:
    """Look at the part the session is in again; when that is looked at already, dismiss the reminder."""
    if desk.outlook.part is None and _reminds(desk):
        desk.runner.reminders.dismiss()
    desk.outlook.look_at(None)
    desk.answers.clear()


def _to_corrections() -> KeysThere:
    from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog

    return keys_of(CorrectionsDialog, digits=True)


def _to_replan() -> KeysThere:
    from inspiratie_tui.ui.live.replan_dialog import ReplanDialog

    return keys_of(ReplanDialog, digits=True)


def _to_circle() -> KeysThere:
    from inspiratie_tui.ui.live.circle_dialog import CircleDialog

    return keys_of(CircleDialog, digits=True)


def _to_page() -> KeysThere:
    from inspiratie_tui.ui.shared.page import Page

    return keys_of(Page)


def _to_last_time() -> KeysThere:
    from inspiratie_tui.ui.live.last_time_page import LastTimePage

    return keys_of(LastTimePage)


def _to_question_large() -> KeysThere:
    from inspiratie_tui.ui.live.question_large import QuestionLarge

    return keys_of(QuestionLarge, digits=True)


def _to_review() -> KeysThere:
    from inspiratie_tui.ui.review.review_screen import ReviewScreen

    return keys_of(ReviewScreen)


def _to_question() -> KeysThere:
    """Return no keys: a question is not answered by what was typed together with the key that asks it."""
    return KeysThere(BindingsMap(), digits=False)


def _performs(
    name: str,
    ask: Callable[[SessionRunner], Awaitable[Answer]],
    may: Callable[[LiveDesk], bool] = always,
    sentence: str = "",
    *,
    words: str | None = None,
    variant: str = "",
    show: bool = False,
) -> Command[LiveDesk, Outcome]:
    """Return the row of a key that has an action performed and says `sentence`, marked with N_, when it was done."""

    def run(desk: LiveDesk) -> None:
        desk.performer.tell(_(sentence) if sentence else "", ask(desk.runner))

    return Command(name, run, may, words=words, variant=variant, show=show, sentence=sentence)


def _holds(state: State, words: str, variant: str = "") -> Command[LiveDesk, Outcome]:
    """Return the row of the one key for begin, time stands still, and time goes on, as it is in `state`."""
    return _performs(
        "hold", lambda runner: runner.perform(lead.hold), _state(state), words=words, variant=variant, show=True
    )


COMMANDS: Commands[LiveDesk, Outcome] = Commands(
    # Not in the line at the foot: the line of the next step names what it does.
    Command("forward", lambda desk: desk.forward.press(), lambda desk: not _ended(desk)),
    _holds(State.READY, N_("begin"), "begin"),
    _holds(State.RUNNING, N_("hold")),
    _holds(State.HELD, N_("time goes on"), "go_on"),
    Command("note", lambda desk: desk.notes.open(), show=True, at_once=True),
    # Not in the line at the foot: a key line that names it would make everybody ask.
    Command("pen", lambda desk: desk.pen.toggle(), _goes_on),
    Command("take_away", lambda desk: desk.pen.take_away(), lambda desk: desk.pen.offers),
    _performs(
        "pass",
        lambda runner: runner.perform(lead.pass_turn),
        lambda desk: lead.may_pass(desk.runner.session) is None,
        show=True,
    ),
    _performs(
        "undo",
        lambda runner: runner.undo(),
        lambda desk: desk.runner.log.undoable is not None,
        N_("undone: {what} · {key} redo"),
        show=True,
    ),
    _performs(
        "redo",
        lambda runner: runner.redo(),
        lambda desk: desk.runner.log.redoable is not None,
        N_("redone: {what}"),
        show=True,
    ),
    Command("time", lambda desk: desk.dialogs.correct(), words=N_("put it right"), show=True, leads_to=_to_corrections),
    # Not in the line at the foot: where it helps, the truth line and the reminder name it.
    Command("divide", lambda desk: desk.dialogs.divide(), leads_to=_to_replan),
    _performs("back", lambda runner: runner.perform(lead.back)),
    Command("down", lambda desk: desk.outlook.move(1), words=N_("look at the next part")),
    Command("up", lambda desk: desk.outlook.move(-1), words=N_("look at the part before")),
    Command("go", _go, lambda desk: desk.outlook.part is not None),
    _performs(
        "minute_more",
        lambda runner: runner.perform(lead.lengthen, MINUTE),
        sentence=N_("a minute more for this part"),
    ),
    _performs(
        "minute_less",
        lambda runner: runner.perform(lead.lengthen, -MINUTE),
        sentence=N_("a minute less for this part"),
    ),
    Command("hand", lambda desk: desk.seats.ask(_("Who wants to say something? Press the digit."), lead.toggle_hand)),
    Command(
        "circle",
        lambda desk: desk.dialogs.change_circle(desk.forward.press),
        lambda desk: not _ended(desk),
        leads_to=_to_circle,
    ),
    Command("agenda", lambda desk: desk.agenda.open(), leads_to=_to_page),
    # Not in the line at the foot: whoever sits beside it would ask what there is to see.
    Command("last_time", lambda desk: desk.last_time.look(), _looks_back),
    Command(
        "last_time",
        lambda desk: desk.last_time.open_page(),
        _state(State.READY),
        words=N_("what last time left"),
        variant="last_time_left",
        leads_to=_to_last_time,
    ),
    Command(
        "last_time",
        lambda desk: desk.last_time.enlarge(),
        lambda desk: desk.last_time.may_enlarge,
        words=N_("large"),
        variant="last_time_large",
        show=True,
        leads_to=_to_question_large,
    ),
    Command("curtain", lambda desk: desk.surface.action_curtain()),
    _performs("nudge", lambda runner: runner.reminders.accept(), _may_be_accepted, N_("put right: {what}")),
    _performs(
        "nudge",
        lambda runner: runner.reminders.accept(),
        _was_opened_late,
        N_("put right"),
        variant="opened_late",
    ),
    Command("was_on", partial(_explain_gap, GapMeaning.WENT_ON), _gap_is_open),
    Command("was_break", partial(_explain_gap, GapMeaning.BREAK), _gap_is_open),
    Command("was_still", partial(_explain_gap, GapMeaning.STILL), _gap_is_open),
    Command("was_end", partial(_explain_gap, GapMeaning.STOPPED), _gap_is_open),
    _performs(
        "reopen",
        lambda runner: runner.perform(lead.reopen),
        _ended,
        N_("the session goes on"),
        show=True,
    ),
    # To whoever presses it one thing as well: it goes on, here.
    Command(
        "reopen",
        lambda desk: desk.lead_on.ask(),
        lambda desk: desk.lead_on.offered,
        words=N_("lead on here"),
        variant="lead_on",
        show=True,
        leads_to=_to_question,
    ),
    Command("review", lambda desk: desk.dialogs.read_aloud(), _ended, show=True),
    # In a session that goes on it is one key among many: the line at the foot keeps its room.
    Command("review", lambda desk: desk.dialogs.read_aloud(), lambda desk: not _ended(desk), variant="read_aloud"),
    Command("palette", lambda desk: desk.surface.action_palette()),
    # It has no key, for it is no business of the room.
    Command(
        "balance_in_break",
        lambda desk: desk.dialogs.show_balance(),
        _in_break,
        words=N_("who had the floor how long"),
        by_name=True,
    ),
    Command("leave", lambda desk: desk.dialogs.ask_to_leave(desk.surface.leave), leads_to=_to_question),
    Command("help", lambda desk: desk.surface.show_help(), show=True),
    Command("look_away", _look_away, keys="escape"),
)
"""The rows, in the order in which help lists them."""
