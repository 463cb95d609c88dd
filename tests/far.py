"""The name of a folder out of reach."""

FAR = "x" * 300
"""A name too long for any file system, so that even root may not look."""
