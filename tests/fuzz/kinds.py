"""Every kind of file there is: what a good one holds, and everything that reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hypothesis import strategies as st

from tests.runs.run_texts import write_fit, write_gpx
from wallyoga.library.toml_folder import SHIPPED

from .documents import SESSION, SETTINGS, load_document, make_draft, make_export_entry, make_journal
from .figures import FIGURES
from .history_readers import read_draft, read_import, read_journal, read_session
from .library_readers import read_cautions, read_pose, read_practice, read_settings
from .mutations import json_files, texts, to_toml, toml_files
from .run_readers import read_run_file


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what can be in one, and what reads it, in a home of its own."""

    name: str
    files: st.SearchStrategy[bytes]
    read: Callable[[Path, bytes], None]


def kinds() -> Iterator[Kind]:
    """Yield every kind of file that is text."""
    shipped = SHIPPED
    for name in ("runners-wall-reset", "legs-up-the-wall"):
        yield Kind(f"practice {name}", toml_files(load_document(shipped / f"{name}.toml")), read_practice)
    for name in ("legs-up-the-wall", "wall-figure-four", "strap-hamstring-across", "easy-pose"):
        yield Kind(f"pose {name}", toml_files(load_document(shipped / "poses" / f"{name}.toml")), read_pose)
    easy = load_document(shipped / "poses" / "easy-pose.toml")
    yield Kind("pose of any numbers", FIGURES.map(lambda figure: to_toml({**easy, "figure": figure})), read_pose)
    yield Kind("cautions", toml_files(load_document(shipped / "cautions.toml")), read_cautions)
    yield Kind("settings", toml_files(SETTINGS), read_settings)
    yield Kind("session", toml_files(SESSION), read_session)
    yield Kind("journal", toml_files(make_journal()), read_journal)
    yield Kind("journal, composed", toml_files(make_journal(is_composed=True)), read_journal)
    yield Kind("draft", toml_files(make_draft()), read_draft)
    for name, good in (("run.gpx", write_gpx()), ("run.fit", write_fit())):
        yield Kind(f"file {name}", texts(good), partial(read_run_file, name))
    yield Kind("import", json_files([make_export_entry(), {**make_export_entry(), "id": "another"}]), read_import)
