"""The settings screen, and the cautions that are a person's."""
