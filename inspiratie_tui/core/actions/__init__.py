"""What a facilitator can do, each a pure function from a session to one event or a refusal."""
