"""The claims on drafts that a process left behind when it was gone.

By them only one of several windows takes a draft up.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from wallyoga.files.safe_write import SaveError, move_file, saving
from wallyoga.files.sight import list_matching
from wallyoga.history.drafts.owner import Writer

CLAIMED = "claimed"
"""The beginning of a claimed file's name. Then come who claimed it, and its own name."""


def claim(path: Path, is_left: Callable[[Path], bool]) -> Path | None:
    """Claim a file for this process, and return where it is from now on.

    It is None where the file is another's by now. Renaming is one step, so that of all who try it at once one succeeds.
    Only then it is certain that nobody put another file there meanwhile; `is_left` tells whether what was taken is of a
    process that is gone.

    Raises:
        SaveError: the system refuses.
    """
    ours = make_claim_path(path)
    with saving(path):
        try:
            path.rename(ours)
        except FileNotFoundError:
            return None
    if is_left(ours):
        return ours
    release(path)
    return None


def make_claim_path(path: Path) -> Path:
    """Return where a file is while this process has a claim on it."""
    writer = Writer.this()
    return path.with_name(f"{CLAIMED}~{writer.process}~{writer.began or ''}~{path.name}")


def release(path: Path) -> None:
    """Put a file back that this process has a claim on.

    It stays away where there is a newer one in its place.
    """
    _put_back(make_claim_path(path), path)


def forget(path: Path) -> None:
    """Remove a file and what this process claimed of it, if there is any.

    Raises:
        SaveError: the system refuses.
    """
    for each in (path, make_claim_path(path)):
        with saving(each):
            each.unlink(missing_ok=True)


def put_back_left(folder: Path, kind: str) -> None:
    """Put back the files of a kind that a process which is gone had claimed."""
    for path in list_matching(folder, f"{CLAIMED}~*~*~{kind}-*.toml"):
        _, process, began, name = path.name.split("~", 3)
        if process.isdecimal() and not Writer(int(process[:20]), began or None).runs:
            _put_back(path, path.with_name(name))


def _put_back(claim: Path, path: Path) -> None:
    # A disk that refuses leaves the claim, and with the process that has it the claim ends.
    with suppress(SaveError):
        if claim.exists() and not move_file(claim, path):
            with saving(claim):
                claim.unlink(missing_ok=True)
