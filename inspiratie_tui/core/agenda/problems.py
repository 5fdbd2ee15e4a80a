"""What is wrong with an agenda or the page of a group, as a code with values; `texts` makes the sentence."""

from enum import StrEnum

from msgspec import Struct, field

Value = str | int | tuple[int, ...]
"""What a sentence names: text as it was found or advised, a length (ms) or a time of day, or times of day."""


class Severity(StrEnum):
    """These words are part of the output format and never translated."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Code(StrEnum):
    """Every problem an agenda can have; `texts.problems` has one sentence each."""

    # The file as a whole
    NO_PARTS = "no-parts"
    NO_TITLE = "no-title"
    NO_BEGIN = "no-begin"
    NO_END = "no-end"
    FRONT_MATTER_OPEN = "front-matter-open"
    FRONT_MATTER_BROKEN = "front-matter-broken"
    COMMENT_OPEN = "comment-open"
    FENCE_OPEN = "fence-open"
    TOO_MUCH = "too-much"

    # Headings
    SECOND_TITLE = "second-title"
    ACTIVITY_FIRST = "activity-first"
    HEADING_EMPTY = "heading-empty"
    HEADING_GLUED = "heading-glued"
    HEADING_INDENTED = "heading-indented"
    LINE_ABOVE_RULE = "line-above-rule"
    QUOTE_RUNS_ON = "quote-runs-on"
    PARENTHESIS_OPEN = "parenthesis-open"
    PARENTHESES_EMPTY = "parentheses-empty"
    CLOCK_IN_TITLE = "clock-in-title"
    SPAN_IN_TITLE = "span-in-title"
    LENGTH_IN_TITLE = "length-in-title"
    SPAN_FALLS_BACK = "span-falls-back"
    POSITION_APART = "position-apart"
    HEADING_DEEP = "heading-deep"
    TITLE_LONG = "title-long"
    TIME_IN_TABLE = "time-in-table"
    PLAN_IN_TABLE = "plan-in-table"
    PLAN_IN_LIST = "plan-in-list"
    PLAN_IN_BOLD = "plan-in-bold"
    HIDDEN = "hidden"
    IN_HIDDEN = "in-hidden"
    SESSION_HIDDEN = "session-hidden"
    SOUNDS_HIDDEN = "sounds-hidden"

    # One item in a heading's parentheses
    BARE_NUMBER = "bare-number"
    YEAR = "year"
    HOURS_OR_MINUTES = "hours-or-minutes"
    CLOCK_WITHOUT_AT = "clock-without-at"
    RANGE = "range"
    MISSPELT = "misspelt"
    COMMA_MISSING = "comma-missing"
    LENGTH_UNCLEAR = "length-unclear"
    LENGTH_ZERO = "length-zero"
    LENGTH_TOO_LONG = "length-too-long"
    TURNS_TIMES = "turns-times"
    TIME_UNCLEAR = "time-unclear"
    TIME_ADVICE = "time-advice"
    MINUTES_MISSING = "minutes-missing"
    TIME_BELOW = "time-below"
    TWICE = "twice"
    CONTRADICTION = "contradiction"
    ONLY_FOR_PARTS = "only-for-parts"

    # Header lines
    HEADER_UNKNOWN = "header-unknown"
    HEADER_MISSPELT = "header-misspelt"
    HEADER_TWICE = "header-twice"
    HEADER_EMPTY = "header-empty"
    TOTAL_WITHOUT_BEGIN = "total-without-begin"
    HEADER_BELOW_PART = "header-below-part"
    DATE_UNCLEAR = "date-unclear"
    PHASE_UNKNOWN = "phase-unknown"
    BELL_UNCLEAR = "bell-unclear"

    # How it fits together
    END_STRANGE = "end-strange"
    DOORS_LATE = "doors-late"
    PIN_BEFORE_BEGIN = "pin-before-begin"
    MINIMUM_TOO_LONG = "minimum-too-long"
    TURN_TOO_LONG = "turn-too-long"
    ACTIVITIES_TOO_LONG = "activities-too-long"
    CHANGE_OVERS_TOO_LONG = "change-overs-too-long"
    STEPS_TOO_LONG = "steps-too-long"
    LENGTH_MISSING = "length-missing"
    HIDDEN_WITHOUT_LENGTH = "hidden-without-length"
    TURNS_TOO_LONG = "turns-too-long"
    OVERLAP = "overlap"
    PAST_END = "past-end"


class GroupCode(StrEnum):
    """Every problem the page of a group can have; `texts.group_problems` has one sentence each."""

    NO_NAME = "group-no-name"
    SECOND_NAME = "group-second-name"
    NO_PARTICIPANTS = "group-no-participants"
    NO_DIGIT = "group-no-digit"
    SECTION_UNKNOWN = "group-section-unknown"
    SECTION_MISSPELT = "group-section-misspelt"
    LINE_OUTSIDE = "group-line-outside"
    COMMENT_OPEN = "group-comment-open"
    NAME_MISSING = "group-name-missing"
    NAME_TWICE = "group-name-twice"
    NAME_LONG = "group-name-long"
    TOO_MUCH = "group-too-much"
    COMMA_IN_NAME = "group-comma-in-name"
    PERSON_UNKNOWN = "group-person-unknown"
    PERSON_TWICE = "group-person-twice"
    NEVER_HERE = "group-never-here"
    PERHAPS_THE_SAME = "group-perhaps-the-same"
    DATE_UNCLEAR = "group-date-unclear"
    DATE_TWICE = "group-date-twice"
    TIME_UNCLEAR = "group-time-unclear"
    PHASE_UNCLEAR = "group-phase-unclear"
    SAID_TWICE = "group-said-twice"
    NOTHING_BEHIND = "group-nothing-behind"

    # On the private page
    NOBODY_CALLED = "group-nobody-called"
    NAME_TWICE_IN_LINE = "group-name-twice-in-line"
    TOO_FEW_NAMES = "group-too-few-names"
    WHOSE_ANSWER = "group-whose-answer"
    ANSWER_MISSING = "group-answer-missing"
    ANSWERED_TWICE = "group-answered-twice"

    # What was changed elsewhere while the page was typed
    TITLE_CHANGED = "group-title-changed"
    NAME_CHANGED = "group-name-changed"
    NAME_TAKEN = "group-name-taken"
    LIST_CHANGED = "group-list-changed"
    ORDER_CHANGED = "group-order-changed"
    PERSON_LEFT = "group-person-left"
    LEAVER_CHANGED = "group-leaver-changed"
    DATE_ADDED = "group-date-added"
    DATE_GONE = "group-date-gone"
    DATE_CHANGED = "group-date-changed"


class WhyUnreadable(StrEnum):
    """Why a file cannot be read at all; `texts.problems` has one sentence each."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    NOT_ALLOWED = "not-allowed"
    NOT_TEXT = "not-text"
    TOO_LARGE = "too-large"
    FAILED = "failed"


class Problem(Struct, frozen=True):
    """One thing to mend in a file."""

    severity: Severity
    """An error costs information; a warning is advice; an info is how something was understood, and no mistake."""
    code: Code | GroupCode
    """Which problem it is; one sentence each in `texts`."""
    line: int
    """Counted from 1."""
    column: int
    """Counted in characters from 1."""
    values: dict[str, Value] = field(default_factory=dict)
    """What the sentence names. Text is as it was found or advised; `time` and `until` are times of day, `times` are
    several, and any other number is a length, all in ms."""
