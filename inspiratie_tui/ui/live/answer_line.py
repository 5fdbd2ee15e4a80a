"""The sentence that answers the last key, on the line of the next step."""

from collections.abc import Callable


class AnswerLine:
    """The sentence on that line; an answer that comes late never replaces a newer one."""

    def __init__(self, show: Callable[[str], object], standing: str) -> None:
        """Let `show` put a sentence on the screen; `standing` is the sentence when there is no answer."""
        self._show = show
        self._standing = standing
        self.sentence = standing
        """The sentence on the line now, "" when there is none."""

    def say(self, sentence: str) -> None:
        """Show `sentence` as the answer."""
        self.sentence = sentence
        self._show(sentence)

    def stand(self, sentence: str) -> None:
        """Let `sentence` stand where no key was answered since."""
        before, self._standing = self._standing, sentence
        if self.sentence == before != sentence:
            self.say(sentence)

    def clear(self) -> None:
        """Replace the last answer by the standing sentence."""
        self.say(self._standing)
