"""The words of wallyoga: amounts, steps, sessions, trends and the practice."""
