"""The entry point of the app in a browser.

The web server runs it for each visit.
"""

from __future__ import annotations

import os
import sys

from wallyoga.cli import guard_answer
from wallyoga.cli.launch import open_app
from wallyoga.paths import find_places


def main() -> int:
    """Run the app for the web server, and return its exit code."""
    return guard_answer(lambda: open_app(find_places(os.environ), in_browser=True))


if __name__ == "__main__":
    sys.exit(main())
