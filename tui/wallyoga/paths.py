"""The paths of everything that is the user's."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from platformdirs import PlatformDirs

from wallyoga.practice.errors import WallyogaError

HOME = "WALLYOGA_HOME"
"""The environment variable that names one folder for everything."""

NO_HOME = f"There is no home folder to keep anything in. Set {HOME} to a folder for everything."


class PlaceError(WallyogaError):
    """The error where there is no place for a person's files."""


class Places(NamedTuple):
    """The places of the settings file and of all folders."""

    settings: Path
    """The settings file."""
    practices: Path
    poses: Path
    sessions: Path
    state: Path
    """The folder of what is running."""
    cache: Path
    """The folder of what can be made again."""
    runtime: Path
    """The folder in which running practices can be reached, gone with the session where the system has such a one."""

    def list_named(self) -> Iterator[tuple[str, Path]]:
        """Yield each place with its name."""
        return zip(self._fields, self, strict=True)


def find_places(environ: Mapping[str, str]) -> Places:
    """Return the places of all files.

    They are under `WALLYOGA_HOME` when it is set, else where the system keeps such things. Nothing is created.

    Raises:
        PlaceError: there is no such folder.
    """
    home = environ.get(HOME)
    if home:
        root = _root(home)
        return _places(config=root, data=root, state=root / "state", cache=root / "cache", runtime=root / "runtime")
    system = PlatformDirs("wallyoga", appauthor=False)
    try:
        return _places(
            config=system.user_config_path,
            data=system.user_data_path,
            state=system.user_state_path,
            cache=system.user_cache_path,
            runtime=_find_runtime(environ),
        )
    except RuntimeError:
        raise PlaceError(NO_HOME) from None


def _root(home: str) -> Path:
    """Return the folder `WALLYOGA_HOME` names, which may begin with ~ as in a shell."""
    try:
        return Path(home).expanduser().absolute()
    except RuntimeError:
        raise PlaceError(f"{HOME} is {home!r}, and whose home that is is not known here.") from None
    except FileNotFoundError:
        raise PlaceError(f"{HOME} is {home!r}, seen from a working folder that is gone.") from None


def _find_runtime(environ: Mapping[str, str]) -> Path | None:
    """Return our folder in the system's runtime folder, or None where it has none."""
    named = Path(environ.get("XDG_RUNTIME_DIR", ""))
    if named.is_absolute():
        return named / "wallyoga"
    usual = Path("/run/user") / str(os.getuid()) if os.name == "posix" else None
    return usual / "wallyoga" if usual and usual.is_dir() else None


def _places(*, config: Path, data: Path, state: Path, cache: Path, runtime: Path | None) -> Places:
    return Places(
        settings=config / "settings.toml",
        practices=data / "practices",
        poses=data / "poses",
        sessions=data / "sessions",
        state=state,
        cache=cache,
        runtime=runtime or state / "runtime",
    )
