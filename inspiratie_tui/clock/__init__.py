"""The machine's clocks turned into session time. The only package that knows a clock."""
