"""A monkey at the keyboard: what it does must lose nothing, whatever it does."""
