"""The contents of a monkey's home, before and after: nothing may be lost, doubled or changed."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wallyoga.library.loader import load_settings

OWN_KEYS = frozenset({"reflection", "arrived"})
"""The keys of a session that can be said otherwise later; everything else stays."""

UNTOUCHED = {
    "sessions/2026/notes.txt": "Mine.\n",
    "sessions/2026/2026-01-01T070000+0000-broken.toml": 'id = "broken\n',
    "practices/broken.toml": 'name = "Broken"\nsteps = 7\n',
}
"""Files of the person's that wallyoga can do nothing with, and leaves as they are."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The sessions in a home, and what was noted of the practices that run there."""

    home: Path
    notes: Path

    def prepare(self) -> None:
        """Put files there that stay as they are."""
        for name, text in UNTOUCHED.items():
            path = self.home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def sessions(self) -> dict[str, dict[str, Any]]:
        """Return each session there is, deleted ones too, by its id, without what can be said otherwise."""
        return {
            document["id"]: {k: v for k, v in document.items() if k not in OWN_KEYS} for document in self._documents()
        }

    def noted(self, word: str) -> set[str]:
        """Return the ids that were noted with this word."""
        if not self.notes.exists():
            return set()
        lines = self.notes.read_text(encoding="utf-8").splitlines()
        return {name for first, name in (line.split() for line in lines) if first == word}

    def cut_off(self) -> set[str]:
        """Return the ids of the practices that the next start offers as cut off."""
        return {path.stem.removeprefix("journal-") for path in (self.home / "state").glob("journal-*.toml")}

    def excuse(self) -> None:
        """Forget what is noted so far, where it may be lost: the program was killed with seconds not written down."""
        self.notes.unlink(missing_ok=True)

    def faults(self, before: dict[str, dict[str, Any]], *, orderly: bool) -> Iterator[str]:
        """Yield what is wrong, against the sessions `before`; after an `orderly` end nothing is cut off."""
        ids = Counter(document["id"] for document in self._documents())
        yield from (f"kept twice: {name}" for name, times in ids.items() if times > 1)
        now = self.sessions()
        yield from (f"changed or gone: {name}" for name, was in before.items() if now.get(name) != was)
        lost = self.noted("long") - self.noted("let-go") - set(now) - self.cut_off()
        yield from (f"lost: {name}" for name in sorted(lost))
        left = self.cut_off() & self.noted("begun") if orderly else set()
        yield from (f"left as cut off: {name}" for name in sorted(left))
        yield from (f"kept and cut off: {name}" for name in sorted(left & set(now)))
        for name, text in UNTOUCHED.items():
            if (self.home / name).read_text(encoding="utf-8") != text:
                yield f"changed: {name}"
        load_settings(self.home / "settings.toml")

    def _documents(self) -> Iterator[dict[str, Any]]:
        for folder in (self.home / "sessions", self.home / "state/trash"):
            for path in sorted(folder.rglob("*.toml")):
                if str(path.relative_to(self.home)) not in UNTOUCHED:
                    yield tomllib.loads(path.read_text(encoding="utf-8"))
