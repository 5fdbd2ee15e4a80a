"""Recognises words that ask for home and nothing else, for which no parser is needed."""

from collections.abc import Collection, Sequence


def just_home(words: Sequence[str], languages: Collection[str]) -> bool:
    """Tell whether `words` are nothing but `--home DIR` and `--lang CODE`, with a code out of `languages`.

    Never true where the parser would say more or other than that: what is unknown, incomplete, abbreviated or might be
    an option is left to it. What they are worth `peek` says.
    """
    rest = iter(words)
    for word in rest:
        option, equals, value = word.partition("=")
        if not equals:
            value = next(rest, "")
        if not value or (value.startswith("-") and not equals):
            return False
        if option != "--home" and not (option == "--lang" and value in languages):
            return False
    return True
