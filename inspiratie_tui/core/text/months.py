"""The names of the months as people write them, in Dutch and English: both are read everywhere, for people mix them."""

_NAMES = (
    "januari january jan",
    "februari february feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""The number of each month, 1 to 12, by its names in lower case, short ones too."""
