"""The `inspiratie` command, one file a subcommand."""
