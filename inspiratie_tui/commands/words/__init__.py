"""Words of the command line that several commands take, and their meaning before anything is opened."""
