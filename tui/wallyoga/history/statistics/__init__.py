"""The statistics of the sessions: what they say together, in numbers."""
