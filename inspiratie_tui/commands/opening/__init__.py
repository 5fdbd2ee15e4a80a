"""Opens what the words of a command name: a home, a group, a session, a screen."""
