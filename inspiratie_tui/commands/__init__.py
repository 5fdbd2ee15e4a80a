"""The `inspiratie` command, with a module for each subcommand."""
