"""Everything that is said in words: amounts, steps, sessions, trends and the practice."""
