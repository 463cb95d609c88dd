"""The library inside an archive, as a single file has it that is not unpacked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.cli.command_driver import run_well
from wallyoga.library.toml_folder import SHIPPED

PLAN = """
from wallyoga.cli import main
from wallyoga.library.toml_folder import SHIPPED
print(SHIPPED)
main(["show", "runners-wall-reset"])
"""
"""Says where the practice lies, and plans one."""

CODE = Path(__file__).parents[2] / "tui" / "wallyoga"


def pack(archive: Path) -> None:
    """Write the code and the practice as data into an archive, laid out as they are installed."""
    with ZipFile(archive, "w") as packed:
        for path in CODE.rglob("*.py"):
            packed.write(path, Path("wallyoga", path.relative_to(CODE)))
        data = Path(str(SHIPPED))
        for path in (*data.rglob("*.toml"), *data.rglob("*.py")):
            packed.write(path, Path("wallyoga", "sequences", path.relative_to(data)))


def test_a_plan_from_an_archive(tmp_path: Path) -> None:
    """A practice that lies in an archive is planned to the letter as one that lies in a folder."""
    archive = tmp_path / "wallyoga.zip"
    pack(archive)
    done = subprocess.run(
        [sys.executable, "-c", PLAN],
        env={**os.environ, "PYTHONPATH": str(archive)},
        capture_output=True,
        text=True,
        check=False,
    )
    place, _, plan = done.stdout.partition("\n")
    assert (place.startswith(str(archive)), plan, done.stderr) == (True, run_well("show", "runners-wall-reset").out, "")
