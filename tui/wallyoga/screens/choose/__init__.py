"""The choose screen, the first: every practice there is."""
