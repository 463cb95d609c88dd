"""A practice or a pose of one's own: built step by step, written, opened in an editor, and checked."""
