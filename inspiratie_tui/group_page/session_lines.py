"""The lines of a page with a session each: `12 January 2027, 14:00-20:00, De Kade, phase: act, programme: 3`.

The date comes first; the rest in any order, known by its form or by the word before it, in either language. What is
neither a time nor has such a word says where it is.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct, field

from inspiratie_tui.agenda_files.clock_times import read_date, read_time
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.limits import shortened
from inspiratie_tui.agenda_files.vocabulary import phase_of
from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.group import PlannedSession
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest
from inspiratie_tui.texts import N_, _, kind_names, times

MOST_IN_A_PLACE = 80
"""The most characters of where a session is: a row of a screen."""
_WORDS = {
    "place": "place where location plaats waar locatie",
    "phase": "phase fase",
    "agenda": "programme program agenda programma draaiboek",
    "begin": "begin begins start starts from van aanvang",
    "end": "end ends until to einde eind tot",
}
"""What each thing that is said of a session is called, in English and Dutch."""
_FIELD_OF = {word: name for name, words in _WORDS.items() for word in words.split()}
_PLACE, _PHASE, _PROGRAMME, _ENDS = N_("place"), N_("phase"), N_("programme"), N_("until")
_HERE = {_PLACE: "place", _PHASE: "phase", _PROGRAMME: "agenda", _ENDS: "end"}
"""The words that the page itself is written with, in the source language."""
_FUZZY_LEAST = 4
"""The fewest letters of a word that is advised in place of one that is nearly it."""
_PIECE = re.compile(r'\s*([^\W\d_]+\s*:)?\s*"((?:[^"]|"")*)"\s*(?=[,;]|$)|[^,;]*')
_LABEL = re.compile(r"\s*([^\W\d_]+)\s*:(?!\d)\s*")
_MOST_OF_A_DATE = 3
"""The most pieces that a date is written in: `Tuesday, January 12, 2027`."""
_TIME_BEHIND = re.compile(
    r"(?<=[0-9])\s(?=\s*(?:(?:om|van|at|from)\s+)?[0-9]{1,2}[.:u][0-9]{2}(?![.0-9]))", re.IGNORECASE
)
"""The space between a date and the time behind it, where no comma stands between them."""
_DASH = re.compile(r"\s*(?:[-\u2013\u2014]|\b(?:tot|to|until)\b)\s*")
_BEFORE_TIMES = re.compile(r"(?:om|at|van|from|begin|aanvang|start)\s+(?=\d)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:tot|until|to)\s+(?=\d)", re.IGNORECASE)
_LIKE_A_TIME = re.compile(r"\d{1,2}(?:\s*[.:uh]\s*\d{2})?(?:\s*(?:uur|u|h|am|pm))?", re.IGNORECASE)


class SessionPiece(Struct, frozen=True):
    """One thing that a line says."""

    text: str
    """Its words, cleaned, without the word before them."""
    column: int
    """Where it begins, counted from 1."""
    word: str = ""
    """The word before it, as written; "" without one."""
    quoted: bool = False
    """Whether it stands in quotes: then it is only words."""


def session_line(planned: PlannedSession) -> str:
    """Return the line from which `planned` is read again, without what stands before it in a list."""
    pieces = [planned.date]
    begin, end = (None if time is None else times.short_clock_time(time) for time in (planned.begin, planned.end))
    if begin and end and begin != end:
        pieces.append(f"{begin}-{end}")
    else:
        pieces += [begin] if begin else []
        pieces += [f"{_(_ENDS)} {end}"] if end else []
    place = clean_line(planned.place)
    if place:
        pieces.append(place if _reads_as(place, "place") else f"{_(_PLACE)}: {_quoted(place)}")
    if planned.phase is not None:
        pieces.append(f"{_(_PHASE)}: {kind_names.phase_in_short(planned.phase)}")
    agenda = clean_line(planned.agenda)
    if agenda:
        written = f"{_(_PROGRAMME)}: {agenda}"
        pieces.append(written if _reads_as(written, "agenda") else f"{_(_PROGRAMME)}: {_quoted(agenda)}")
    return ", ".join(pieces)


def read_session_line(text: str, line: int, column: int, findings: Findings) -> PlannedSession | None:
    """Return what `text` says, which begins at `column` of `line`, with the number 0; problems go to `findings`.

    None when it begins with no date.
    """
    pieces = list(_pieces(_TIME_BEHIND.sub(",", text, count=1), column))
    for many in range(min(_MOST_OF_A_DATE, len(pieces)), 0, -1):
        day = read_date(", ".join(piece.text for piece in pieces[:many]))
        if day is not None and not any(piece.word for piece in pieces[:many]):
            spoken = _Said(line, findings)
            for piece in pieces[many:]:
                spoken.take(piece)
            return spoken.session(day)
    first = pieces[0].text if pieces else clean_line(text)
    findings.error(GroupCode.DATE_UNCLEAR, line, column, found=first)
    return None


def begins_with_a_date(text: str) -> bool:
    """Tell whether `text` is a line about a session."""
    return read_session_line(text, 1, 1, Findings()) is not None


def _reads_as(written: str, name: str) -> bool:
    """Tell whether `written` is read as one thing alone, which is called `name`, whatever stands behind it."""
    if '"' in written:
        return False
    findings = Findings()
    spoken = _Said(1, findings)
    for piece in _pieces(written, 1):
        spoken.take(piece)
    value = written if name == "place" else written.partition(":")[2].strip()
    return not findings.problems and spoken.fields == {name: value}


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _pieces(text: str, column: int) -> Iterator[SessionPiece]:
    """Yield what stands between the commas of `text`, which begins at `column`; what is empty is passed over."""
    at = 0
    while at <= len(text):
        match = _PIECE.match(text, at)
        end = len(text) if match is None else match.end()
        if match is not None and match[2] is not None:
            word = (match[1] or "").rstrip().removesuffix(":").rstrip()
            begin = match.start(1) if match[1] else match.start(2) - 1
            yield SessionPiece(clean_line(match[2].replace('""', '"')), column + begin, word, quoted=True)
        elif clean_line(text[at:end]):
            yield _bare_piece(text[at:end], column + at)
        at = end + 1


def _bare_piece(text: str, column: int) -> SessionPiece:
    begin = column + len(text) - len(text.lstrip())
    label = _LABEL.match(text)
    if label is None:
        return SessionPiece(clean_line(text), begin)
    return SessionPiece(clean_line(text[label.end() :]), begin, label[1])


class _Said(Struct):
    """What a line says, as far as it was read."""

    line: int
    """The number of the line."""
    findings: Findings
    """Collects the problems."""
    fields: dict[str, Any] = field(default_factory=dict)
    """What is said of the session, by the name of the field."""
    places: list[str] = field(default_factory=list)
    """What says where it is, in pieces."""

    def take(self, piece: SessionPiece) -> None:
        """Take what `piece` says."""
        name = _field_of(piece.word)
        if piece.word and not name:
            advice = None if piece.quoted else nearest(piece.word.casefold(), filter(_is_long, _FIELD_OF))
            if advice is not None:
                self._error(GroupCode.SECTION_MISSPELT, piece, advice=f"{advice}:", found=piece.word)
                return
            self._take_place(_with_its_word(piece))
        elif not name:
            self._take_bare(piece)
        elif not piece.text:
            self._error(GroupCode.NOTHING_BEHIND, piece, found=piece.word)
        elif name == "place" or name == "agenda":
            self._put(name, piece.text, piece)
        elif name == "phase":
            self._take_phase(piece)
        else:
            self._take_times(piece, piece.text, only=name)

    def session(self, day: str) -> PlannedSession:
        """Return the session on `day`."""
        return PlannedSession(0, day, **self.fields)

    def _take_bare(self, piece: SessionPiece) -> None:
        text = piece.text
        if piece.quoted:
            self._take_place(piece)
        elif until := _UNTIL.match(text):
            self._take_times(piece, text[until.end() :], only="end")
        elif _LIKE_A_TIME.match(_BEFORE_TIMES.sub("", text, count=1)) and self._is_times(text):
            self._take_times(piece, text)
        elif text.casefold().endswith(".md"):
            self._put("agenda", text, piece)
        else:
            self._take_place(piece)

    def _is_times(self, text: str) -> bool:
        """Tell whether `text` is written as one time or two are, though it may be none that exists."""
        return all(_LIKE_A_TIME.fullmatch(_trimmed(each)) for each in _DASH.split(text))

    def _take_times(self, piece: SessionPiece, text: str, only: str = "") -> None:
        """Take one time or two; `only` says which one it is."""
        written = [_trimmed(each) for each in _DASH.split(text)]
        moments = [moment for moment in map(read_time, written) if isinstance(moment, int)]
        names = [only] if only and len(written) == 1 else ["begin", "end"][: len(written)]
        if len(moments) != len(written) or len(written) > len(names) or len({*moments}) != len(moments):
            self._error(GroupCode.TIME_UNCLEAR, piece, found=piece.text)
            return
        for name, moment in zip(names, moments, strict=True):
            self._put(name, moment, piece)

    def _take_phase(self, piece: SessionPiece) -> None:
        phase = _phase(piece.text)
        if phase is None:
            choices = ", ".join(map(kind_names.phase_in_short, Phase))
            self._error(GroupCode.PHASE_UNCLEAR, piece, found=piece.text, advice=choices)
        else:
            self._put("phase", phase, piece)

    def _take_place(self, piece: SessionPiece) -> None:
        """Take one more piece of where it is, unless a word said so already."""
        before = self.fields.pop("place", None) if self.places else None
        self.places.append(piece.text)
        self._put("place", piece.text if before is None else f"{before}, {piece.text}", piece)

    def _put(self, name: str, value: object, piece: SessionPiece) -> None:
        if name in self.fields:
            self._error(GroupCode.SAID_TWICE, piece, found=piece.text)
            return
        if isinstance(value, str) and not isinstance(value, Phase):
            value, rest = shortened(value, MOST_IN_A_PLACE)
            if rest:
                self.findings.warning(
                    GroupCode.NAME_LONG, self.line, piece.column, found=value, most=str(MOST_IN_A_PLACE)
                )
        self.fields[name] = value

    def _error(self, code: GroupCode, piece: SessionPiece, **values: str) -> None:
        self.findings.error(code, self.line, piece.column, **values)


def _with_its_word(piece: SessionPiece) -> SessionPiece:
    """Return `piece` with the word before it as the beginning of its text: it means nothing here."""
    return SessionPiece(clean_line(f"{piece.word}: {piece.text}"), piece.column, "", piece.quoted)


def _field_of(word: str) -> str:
    """Return what `word` names, in English, in Dutch or in the language in use; "" when it names nothing."""
    key = word.casefold()
    return _FIELD_OF.get(key) or {_(here).casefold(): name for here, name in _HERE.items()}.get(key, "")


def _trimmed(time: str) -> str:
    return _BEFORE_TIMES.sub("", time.strip(), count=1).strip()


def _is_long(word: str) -> bool:
    return len(word) >= _FUZZY_LEAST


def _phase(text: str) -> Phase | None:
    """Return the phase that `text` names: as the program calls it, else by a word of it."""
    names: tuple[Callable[[Phase], str], ...] = (kind_names.phase, kind_names.phase_in_short)
    exact = (phase for phase in Phase for name in names if name(phase).casefold() == text.casefold())
    return next(exact, None) or phase_of(text)
