"""Every test runs in the same surroundings, whatever the machine, the terminal and the person running it have set."""

from __future__ import annotations

import gc
import os
import re
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

FIXED = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
"""The environment that is the same for every test."""

LOOKS = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLORTERM",
    "TERM_PROGRAM",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
    "COLUMNS",
    "LINES",
)
"""The variables that decide how things look in a terminal. Textual and Rich read them, some while they are imported."""

PIPES = ("PYTHONUNBUFFERED", "PYTHONIOENCODING")
"""The variables that decide how a process that a test starts writes to a pipe."""

FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
"""The variables that decide where a person's files are."""

THEIRS = ("TEXTUAL", "WALLYOGA_")
"""The beginnings of the variables a person may have set for Textual or wallyoga."""

FINDINGS = "TEXTUAL_SNAPSHOT_TEMPDIR"
"""The variable for noting pictures that differ. The comparing sets it itself, for every process that runs tests."""


def _list_scrubbed() -> list[str]:
    """Return the names of what is set now and would make a difference."""
    theirs = (name for name in os.environ if name in (*LOOKS, *PIPES, *FOLDERS) or name.startswith(THEIRS))
    return [name for name in theirs if name != FINDINGS]


def pytest_configure(config: pytest.Config) -> None:
    """Clear the surroundings before anything reads them at import, and look for garbage seldom."""
    gc.set_threshold(1_000_000, 10, 10)  # what is loaded and collected is no garbage, and an app leaves some 20,000
    for name in _list_scrubbed():
        del os.environ[name]
    os.environ.update(FIXED)
    if sys.dont_write_bytecode and config.pluginmanager.has_plugin("cacheprovider"):
        _keep_bytecode(config.cache.mkdir("bytecode"))
    _set_profiles()


def _keep_bytecode(folder: Path) -> None:
    """Keep what is compiled beside what pytest keeps, so that not every process that a test starts compiles anew."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(folder)
    sys.dont_write_bytecode = False


def _set_profiles() -> None:
    """Say how often a property is tried.

    Enough to trust, without a deadline that a busy machine would miss, and the same every time: a suite that fails says
    something about the code that is there. `search` looks further, at random.
    """
    from hypothesis import HealthCheck, settings  # noqa: PLC0415 - pytest rewrites all of it where no bytecode is kept

    settings.register_profile(
        "wallyoga",
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.register_profile("search", settings.get_profile("wallyoga"), max_examples=300, derandomize=False)
    settings.load_profile("wallyoga")


@pytest.fixture(scope="session", autouse=True)
def haste() -> Iterator[None]:
    """Wait for no disk, and never look for garbage among what is loaded by now."""
    gc.freeze()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: None)
        patched.setattr(gc, "freeze", lambda: None)  # each app would keep the garbage of those before it
        yield
    gc.collect()
    gc.freeze()  # pytest looks five times more, among all that the process keeps to its end


@pytest.fixture(scope="session")
def numbers() -> Iterator[int]:
    """Return a number for each test's folder."""
    return count()


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, numbers: Iterator[int]) -> Path:
    """Return a folder of the test's own; pytest would look through those of all tests before it for a free number."""
    name = re.sub(r"\W", "_", request.node.name)[:30]
    return tmp_path_factory.mktemp(f"{name}{next(numbers)}", numbered=False)


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test a home of its own, not made yet, the same terminal and the same time zone."""
    for name in _list_scrubbed():
        monkeypatch.delenv(name)
    for name, value in FIXED.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("WALLYOGA_HOME", str(tmp_path / "wallyoga"))
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
