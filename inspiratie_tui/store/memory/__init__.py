"""The store in memory: for tests, and wherever nothing is to be left behind."""
