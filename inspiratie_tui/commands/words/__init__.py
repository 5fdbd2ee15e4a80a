"""Words that several commands take, and what they mean before anything is opened."""
