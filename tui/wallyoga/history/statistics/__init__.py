"""What the sessions say together, in numbers."""
