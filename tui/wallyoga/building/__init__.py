"""The building of an own practice or pose.

It is built step by step, written, opened in an editor, and checked.
"""
