"""Broken files by the thousand: whatever is in a file, its reader gives its own error."""
