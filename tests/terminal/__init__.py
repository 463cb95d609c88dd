"""The tests of what a real terminal receives, to the byte."""
