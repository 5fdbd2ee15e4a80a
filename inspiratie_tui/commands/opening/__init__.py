"""From the words of a command to what it works on: a home, a group, a session, a screen."""
