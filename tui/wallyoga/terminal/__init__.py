"""The terminal while wallyoga has it: driver, input filter, and way out."""
