"""The practice screen, where a session runs."""
