"""Broken files in large: `python -m tests.fuzz --examples 14000 --seed 1`, by hand; it ends with 1 if any was too much.

Each example is one file like a good one with things wrong in it, read by everything that reads such files. An example
that fails is made as small as it goes, and shown; the same seed finds it again.
"""

from __future__ import annotations

import argparse
import sys
import traceback

from .running import run


def main() -> int:
    """Read so many broken files, and return whether all of them were taken or refused as they should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Read broken files of every kind.")
    parser.add_argument("--seed", type=int, default=0, help="the same seed makes the same files")
    parser.add_argument("--examples", type=int, default=14_000, help="how many files in all")
    parser.add_argument("--kind", default="", help="only kinds whose name begins like this")
    options = parser.parse_args()
    failed = 0
    for name, examples, error in run(options.examples, options.seed, options.kind):
        print(f"{name:32} {examples:6} files  {'failed' if error else 'well'}", flush=True)  # noqa: T201 - a program
        if error:
            failed += 1
            traceback.print_exception(error)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
