"""What is not in the history yet: a running session's journal, a reflection being written, and whose they are."""
