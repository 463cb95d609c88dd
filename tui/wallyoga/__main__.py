"""The entry point of `python -m wallyoga`, which does what `wallyoga` does."""

from __future__ import annotations

import sys

from wallyoga.cli import main

sys.exit(main())
