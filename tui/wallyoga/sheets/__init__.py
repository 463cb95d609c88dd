"""What the command line prints: each function returns a text, or a document for JSON."""
