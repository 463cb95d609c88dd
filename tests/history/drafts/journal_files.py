"""Journals as another process would leave them."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.session_toml import to_toml


def write_as(process: int, folder: Path, draft: SessionDraft, began: str | None = None) -> Path:
    """Write the draft as that process would, one that may not say when it began, and return its file."""
    Journal(folder).write(draft)
    path = folder / f"journal-{draft.record.id}.toml"
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    assert document["process"] == os.getpid()
    document.pop("began", None)
    theirs = {"process": process} | ({"began": began} if began else {})
    path.write_text(to_toml({**document, **theirs}), encoding="utf-8")
    return path
