"""The output files of errands."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wallyoga.errand.output_file import (
    STAY,
    close_output,
    find_longest_run,
    make_output_path,
    read_last_lines,
    read_last_words,
)

NOW = datetime(2026, 11, 29, 1, 22, 33, tzinfo=UTC)

MAKE = ("/usr/bin/make", "test")


def test_a_few_stay(tmp_path: Path) -> None:
    """Each run has a file of its own, only its owner sees the folder, and the oldest go."""
    folder = tmp_path / "errands"
    for number in range(STAY + 5):
        make_output_path(folder, MAKE, NOW + timedelta(minutes=number)).touch()
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == STAY
    assert "make" in names[0]
    assert folder.stat().st_mode & 0o077 == 0


def test_how_long_a_command_takes(tmp_path: Path) -> None:
    """The longest run of the same command is known, another's is none of it, and one that was ended does not count."""
    paths = [make_output_path(tmp_path, MAKE, NOW + timedelta(hours=hour)) for hour in range(3)]
    for path, minutes, counts in zip(paths, (3, 12, 50), (True, True, False), strict=True):
        path.touch()
        close_output(path, counts=counts)
        begun = datetime.strptime(path.name[:17], "%Y-%m-%dT%H%M%S").astimezone().timestamp()
        if counts:
            os.utime(path, (begun, begun + minutes * 60))
    assert find_longest_run(tmp_path, MAKE) == 12 * 60
    assert find_longest_run(tmp_path, ("make", "lint")) == 0
    assert find_longest_run(tmp_path / "nothing", MAKE) == 0


def test_the_end_of_an_output(tmp_path: Path) -> None:
    """The last lines are as they were seen: without colours, and without what was written over."""
    path = tmp_path / "x.log"
    path.write_bytes(b"one\n\x1b[31mtwo\x1b[0m\n10%\r100%\n\n")
    assert read_last_lines(path, 9) == (["one", "two", "100%", ""], False)
    assert read_last_lines(path, 2) == (["100%", ""], True)
    assert read_last_words(path) == "100%"
    path.write_bytes(b"x" * 70_000 + b"\nlast")
    assert read_last_lines(path, 9) == (["last"], True)
    path.write_bytes(b"")
    assert read_last_lines(path, 9) == ([], False)
    assert read_last_words(tmp_path / "nothing") == ""
