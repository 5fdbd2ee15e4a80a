"""Texts that somebody could type, paste, or find in a file: hostile, strange, or only from elsewhere.

What becomes of each is written out by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One text."""

    given: str
    """As it comes in."""
    cleaned: str
    """As it is kept."""
    line: str = ""
    """As it is kept on one line; empty: as `cleaned`."""

    @property
    def on_one_line(self) -> str:
        return self.line or self.cleaned


KINDS = {
    "rich markup": Kind("Ro[bold red]os[/] [reverse]x[/reverse]", "Ro[bold red]os[/] [reverse]x[/reverse]"),
    "a tag that closes nothing": Kind("Roos[/Fatima] [/]", "Roos[/Fatima] [/]"),
    "a tag that is never closed": Kind("Roos [b [link=", "Roos [b [link="),
    "a link": Kind("Roos [link=https://x.example]y[/link]", "Roos [link=https://x.example]y[/link]"),
    "a link that acts": Kind("Roos [@click=app.quit]y[/]", "Roos [@click=app.quit]y[/]"),
    "a box": Kind("[x] klaar, Roos", "[x] klaar, Roos"),
    "variables": Kind("Roos $primary {0} {name} %s %d ${b}", "Roos $primary {0} {name} %s %d ${b}"),
    "quotes": Kind("Roos \"'`\\ é~^&;|<>", "Roos \"'`\\ é~^&;|<>"),
    "a mention of nobody": Kind("Roos @ @@x @{ }", "Roos @ @@x @{ }"),
    "colour": Kind("Ro\x1b[31;5;7mos\x1b[0m", "Ro[31;5;7mos[0m"),
    "the clipboard": Kind("Ro\x1b]52;c;cm9vcw==\x07os", "Ro]52;c;cm9vcw==os"),
    "the title": Kind("Ro\x1b]0;gekaapt\x07os\x1b]2;gekaapt\x1b\\", "Ro]0;gekaaptos]2;gekaapt\\"),
    "a link of the terminal": Kind("\x1b]8;;https://x.example\x1b\\Roos", "]8;;https://x.example\\Roos"),
    "a clear screen": Kind("Ro\x1bc\x1b[2J\x1b[Hos", "Roc[2J[Hos"),
    "a program for the terminal": Kind("Ro\x1bP$q\"p\x1b\\os", "RoP$q\"p\\os"),
    "C0": Kind("Ro\x00\x07\x08\x0e\x0f\x7fos", "Roos"),
    "C1": Kind("Ro\x9b31mos\x9d0;gekaapt\x9c\x90x\x84", "Ro31mos0;gekaaptx"),
    "bidi": Kind("Ro\u202eos\u202c \u2066x\u2069\u200f\u061c", "Roos x"),
    "zero-width": Kind("R\u200bo\u2060o\ufeffs\xad\u200e", "Roos"),
    "invisible letters": Kind("Ro\U000e0001\U000e0071\U000e007fos", "Roos"),
    "accents apart": Kind("Roe\u0308l e\u0301e\u0301n", "Roël één"),
    "two hundred marks": Kind("Ro" + "\u0336" * 200 + "os", "Ro" + "\u0336" * 10 + "os"),
    "an emoji family": Kind(
        "Roos 👩\u200d👩\u200d👧\u200d👦 👍🏽 ❤\ufe0f 1\ufe0f\u20e3 🇳🇱",
        "Roos 👩\u200d👩\u200d👧\u200d👦 👍🏽 ❤\ufe0f 1\ufe0f\u20e3 🇳🇱",
    ),
    "Chinese and Japanese": Kind("王芳さくら" * 4, "王芳さくら" * 4),
    "Hebrew and Arabic": Kind("נעה ליلى", "נעה ליلى"),
    "sixty characters": Kind("Roos" + "é" * 56, "Roos" + "é" * 56),  # longer: tests/agenda_files/test_limits.py
    "lone surrogates": Kind("Ro\ud800os\udc80\udfff", "Roos"),
    "lines": Kind("Ro\nos\r\nen\u2028zo\x85\tRoel", "Ro\nos\nen\nzo\n\tRoel", "Ro os en zo Roel"),
    "spaces": Kind("Roos  en\u3000Roel\xa0.", "Roos  en\u3000Roel\xa0.", "Roos en Roel ."),
    "no characters": Kind("Ro\ufdd0o\ufffes\U0010ffff", "Roos"),
}  # fmt: skip

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
