"""Lead live sessions of an inspiratiegroep from a terminal."""

__version__ = "0.1.0"
