"""From joints to ASCII: the body a pose is drawn with, on the standard library alone."""
