"""The layout of the live screen in a terminal of any size."""

from textual.geometry import Size

WIDTHS = [(0, "-tiny"), (60, "-narrow"), (80, "-normal"), (112, "-wide")]
"""The style class of the screen from so many columns on."""
HEIGHTS = [(0, "-flat"), (14, "-short"), (20, "-low"), (24, "-tall"), (34, "-high")]
"""The style class of the screen from so many rows on."""
LAYOUT = """
LiveScreen { layout: vertical; background: $background; color: $foreground; }
LiveScreen.-narrow AgendaPanel, LiveScreen.-tiny AgendaPanel, LiveScreen.-normal AgendaPanel { display: none; }
LiveScreen.-tall Head, LiveScreen.-high Head { height: 3; }
LiveScreen.-short QuestionLine, LiveScreen.-flat QuestionLine { display: none; }
LiveScreen.-short TimeFace, LiveScreen.-flat TimeFace { height: 1fr; min-height: 1; }
LiveScreen.-flat Ring { height: 1; }
LiveScreen.-low TimeFace { height: 1000fr; min-height: 1; max-height: 7; }
LiveScreen.-tall Floor, LiveScreen.-high Floor { height: 3; }
LiveScreen.-high TimeFace { height: 12; }
LiveScreen.-flat Head, LiveScreen.-flat NextStepLine, LiveScreen.-flat KeyLine { display: none; }
LiveScreen.-flat PromptLine, LiveScreen.-flat LastTimeLines { max-height: 0; }
"""
"""The styles: what gives way to what when there is little room."""


def classes_for(size: Size) -> str:
    """Return the style classes of a screen that opens with `size`, so that its first layout is the right one.

    Textual sets them itself, but only after the screen was laid out without them.
    """
    width = max(at_least for at_least in WIDTHS if at_least[0] <= size.width)
    height = max(at_least for at_least in HEIGHTS if at_least[0] <= size.height)
    return f"{width[1]} {height[1]}"
