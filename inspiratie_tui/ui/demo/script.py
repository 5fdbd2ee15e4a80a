"""The scenes of the demo: the first session that came with the program, with the sample group.

Where a scene goes with the agenda or the group, `tests/ui/test_demo.py` tells which one no longer does what it
tells.
"""

from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.texts import N_
from inspiratie_tui.ui.demo.scene import Look, Press, PressFixed, Scene, Skip, Step, Type

FORWARD = Press("forward")
_ASKED = Look(1.5)
"""The question whether it is over takes forward for an answer only when it has stood there for a second."""
_QUICK = 0.2
"""How many seconds time takes to go by where much of it does."""


def _every(ms: int, times: int) -> tuple[Step, ...]:
    """Return the steps in which forward is pressed so many `times`, each time when `ms` have gone by."""
    return (Skip(ms, _QUICK), FORWARD) * times


SCRIPT = (
    Scene("ready", N_("A session lies ready. The names are the circle; nobody has to do anything yet.")),
    Scene(
        "begin",
        N_("You begin with {hold}. The big digits tell how long the welcome still takes."),
        (Press("hold"),),
        pace=6,
    ),
    Scene(
        "last-minute",
        N_("In the last minute you see the seconds, so that nobody is startled by the end."),
        (Skip(7 * MINUTE - 35 * SECOND),),
    ),
    Scene(
        "round",
        N_("{forward} goes to what stands behind the arrow below. Now a round: two minutes for everyone."),
        (FORWARD,),
    ),
    Scene(
        "first-turn",
        N_("{forward} once more gives the first person the floor. You see who speaks, and who is next."),
        (FORWARD,),
    ),
    Scene(
        "turns",
        N_("After each turn {forward}, or a clicker; whoever has spoken has a dash in the circle."),
        (Skip(100 * SECOND), FORWARD, Look(3), Skip(110 * SECOND), FORWARD),
    ),
    Scene(
        "pass",
        N_("Does somebody want to say nothing now? {pass} passes; their turn comes once more at the end."),
        (Press("pass"),),
    ),
    Scene(
        "note",
        N_("{note} opens a line to write on. In front stands whose words they are: those of whoever speaks."),
        (Press("note"), Type(N_("I left a full inbox behind"))),
    ),
    Scene(
        "kind",
        N_("Tab chooses what it is, a quote for instance; ctrl+g chooses for whom. This becomes a quote."),
        (PressFixed("tab"),) * 4,
    ),
    Scene(
        "saved",
        N_("Enter saves the note, Esc closes the line. After that it stands on this screen no more."),
        (PressFixed("enter"), Look(2), PressFixed("escape")),
    ),
    Scene(
        "hold",
        N_("Does something else need attention first? With {hold} time stands still; it costs nobody anything."),
        (Press("hold"),),
        pace=20,
    ),
    Scene("held-no-more", N_("{hold} once more, and time goes on where it stood."), (Press("hold"),)),
    Scene(
        "undo",
        N_("Pressed too soon? {undo} undoes that: the turn that was just over goes on."),
        (FORWARD, Look(3), Press("undo")),
    ),
    Scene(
        "too-long",
        N_("When it takes longer the digits count on, without red and without a sound. What to do is up to you."),
        (Skip(8 * MINUTE),),
    ),
    Scene(
        "later",
        N_("The line above the keys tells what that means: how many turns, how long each is, what becomes later."),
        (FORWARD, Skip(5 * MINUTE), FORWARD),
    ),
    Scene(
        "divide",
        N_("We run late: {divide} tells what can be done, what helps most first. Enter does it, Esc changes nothing."),
        (Press("divide"), Look(5), PressFixed("enter")),
    ),
    Scene(
        "put-right",
        N_("Forgot to press? {time} puts right what was: choose it, and move it in time. Esc closes."),
        (Press("time"), Look(4), PressFixed("escape")),
    ),
    Scene(
        "time-goes-by",
        N_("This is how the afternoon goes by: one {forward} after each turn. Here it takes twenty seconds."),
        (
            *_every(MINUTE, 7),
            *_every(4 * MINUTE, 9),
            *(Press("down"), Press("go")),
            *(Skip(10 * MINUTE, _QUICK), FORWARD),
            *_every(12 * MINUTE, 2),
            Skip(13 * MINUTE, _QUICK),
        ),
    ),
    Scene(
        "break",
        N_("Break. The big digits tell when we go on, so that everyone sees it."),
        (Skip(5 * MINUTE), Press("down"), Press("go")),
    ),
    Scene(
        "curtain",
        N_("Does somebody come to stand by the laptop? {curtain} draws the curtain. Only that key lifts it."),
        (Press("curtain"), Look(3), Press("curtain")),
    ),
    Scene(
        "agenda",
        N_("{agenda} shows the whole agenda, with all you wrote for yourselves. Participants never see that."),
        (Press("agenda"), Look(3), *(Press("down"),) * 3),
    ),
    Scene(
        "dialogue",
        N_("Esc closes the agenda, and with {forward} the dialogue begins. Nobody counts turns in it."),
        (PressFixed("escape"), Skip(20 * MINUTE), FORWARD),
    ),
    Scene(
        "hand",
        N_("{hand} and a digit remember who wants to say something; the digit stands by the name in the circle."),
        (Press("hand"), PressFixed("3")),
    ),
    Scene("floor", N_("The digit alone gives somebody the floor. You may, you need not."), (PressFixed("3"),)),
    Scene(
        "minutes-more",
        N_("Is it going well? {minute_more} gives this part a minute more, {minute_less} takes one off."),
        (Press("minute_more"),) * 3,
    ),
    Scene(
        "question",
        N_("A mark and a space in front choose the kind of a note: ? is a question, > a step, = a quote."),
        (
            Press("note"),
            Type(N_("? When is good good enough?")),
            Look(3),
            PressFixed("enter"),
            PressFixed("escape"),
        ),
    ),
    Scene(
        "look-ahead",
        N_("{down} looks at what is still to come; nothing changes by that."),
        (Press("down"), *(Look(0.4), Press("down")) * 3),
    ),
    Scene(
        "go-there",
        N_("Enter goes there. Here we leave out the evening: this is the closing."),
        (Press("go"), Look(2), Skip(MINUTE), FORWARD),
    ),
    Scene(
        "last-round",
        N_("The last round: one sentence each. After the last one {forward} asks whether it is over."),
        (FORWARD, *_every(50 * SECOND, 8), Skip(40 * SECOND), FORWARD, _ASKED),
    ),
    Scene(
        "end",
        N_("{forward} once more is yes. Then you see what was planned and what it took, and nobody's words."),
        (FORWARD,),
    ),
    Scene(
        "read-back",
        N_("{review} reads back what was said aloud; other notes are only counted. Whoever said it can take it back."),
        (Press("review"),),
    ),
    Scene("done", N_("That was it. Press a key and look around here; `inspiratie` opens a circle of your own.")),
)
"""About five minutes, in the order in which they are played."""
