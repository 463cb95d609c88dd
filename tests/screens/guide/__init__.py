"""The pose guide, driven by keys."""
