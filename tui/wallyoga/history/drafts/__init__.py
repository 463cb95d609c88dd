"""The drafts of what is not in the history yet.

They are a running session's journal, a reflection that is being written, and whose they are.
"""
