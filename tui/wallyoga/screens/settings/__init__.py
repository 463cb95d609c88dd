"""The settings, and the cautions that are a person's."""
