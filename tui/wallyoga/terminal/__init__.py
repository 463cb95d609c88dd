"""The terminal while wallyoga has it: its driver, what it sends, and the way out."""
