"""What a real terminal receives, to the byte."""
