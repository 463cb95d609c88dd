"""A wall-yoga practice in your terminal, counted in breaths."""
