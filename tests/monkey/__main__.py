"""Lets a monkey at the keyboard: `python -m tests.monkey --seed 1 --actions 10000`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from .life import ENDINGS, Fault, Monkey


def main() -> int:
    """Live, and tell what went wrong and what was done before, if anything did."""
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="what the monkey does follows from it")
    parser.add_argument("--actions", type=int, default=1000, help="how much it does")
    parser.add_argument("--endings", nargs="+", choices=ENDINGS, default=ENDINGS, help="how its lives end")
    parser.add_argument("--on", action="store_true", help="go on after something went wrong")
    asked = parser.parse_args()
    faults, monkey = 0, None
    while monkey is None or monkey.actions < asked.actions:
        before = monkey
        with tempfile.TemporaryDirectory(prefix="monkey-") as folder:
            monkey = Monkey(Path(folder), asked.seed, tuple(asked.endings))
            if before:
                monkey.actions, monkey.lives = before.actions, before.lives + 1
                monkey.seen, monkey.practised = before.seen, before.practised
            try:
                monkey.live(asked.actions)
            except Fault as fault:
                faults += 1
                print(f"\nseed {asked.seed}: {fault}\n{' | '.join(monkey.done)}", flush=True)  # noqa: T201
                print(monkey.last, flush=True)  # noqa: T201
                if not asked.on:
                    return 1
    print(f"seed {asked.seed}: {monkey.actions} actions in {monkey.lives} lives, {faults} faults")  # noqa: T201
    print(f"{monkey.practised} practices to keep; screens: {', '.join(sorted(monkey.seen))}")  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
