"""The sentences of argparse that the command line shows, listed here so that the catalogues have them.

A test finds what argparse may say of our options and is not listed, for the Python it runs on.
"""

from inspiratie_tui.texts import N_

ARGPARSE = (
    N_("usage: "),
    N_("%(heading)s:"),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
)
"""The sentences, with argparse's own placeholders in its order."""
