"""Programs made for a test."""

from __future__ import annotations

from pathlib import Path


def make_program(path: Path, script: str) -> None:
    """Write a shell script that can be called by its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
