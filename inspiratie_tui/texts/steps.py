"""Which step of a form it is: `3 of 6`, and its title."""

from inspiratie_tui.core.view.form_slices import StepSlice
from inspiratie_tui.texts import _


def step_number(number: int, count: int) -> str:
    """Return which of `count` steps it is, `number` counted from 0; "" when there is one."""
    # Translators: which step of a form it is, as in `3 of 6`.
    return "" if count < 2 else _("{which} of {count}").format(which=number + 1, count=count)


def step_name(step: StepSlice) -> str:
    """Return what a step is called: its title, else which it is; "" for the only one without a title."""
    return step.title or step_number(step.number, step.count)
