"""The pose guide: every pose in a list, and the chosen one large, with its pages."""
