"""What was answered to the last key, on the line of what comes."""

from collections.abc import Callable


class AnswerLine:
    """The sentence that stands there; an answer that came late never wipes a newer one."""

    def __init__(self, show: Callable[[str], object], standing: str) -> None:
        """Have `show` put a sentence on the screen; `standing` is what stands there when nothing was answered."""
        self._show = show
        self._standing = standing
        self.sentence = standing
        """What stands there now; empty when nothing does."""

    def say(self, sentence: str) -> None:
        """Answer with `sentence`."""
        self.sentence = sentence
        self._show(sentence)

    def clear(self) -> None:
        """Take the last answer away; who only looks along keeps being told so."""
        self.say(self._standing)
