"""The files that are no text: the index, the readings, and the names of what was deleted."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import strategies as st

from wallyoga.files.parsed_cache import CACHE_FILE, Readings
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.record import Record, from_document, to_document
from wallyoga.history.session_files import History
from wallyoga.history.session_toml import to_toml
from wallyoga.history.trash import Trash
from wallyoga.library.library import Library, load_library
from wallyoga.practice.errors import PlanError
from wallyoga.practice.planner import make_plan

from .documents import SESSION
from .history_readers import TODAY, look_back
from .kinds import Kind
from .mutations import texts

Harm = tuple[tuple[float, bytes], ...]
"""The bytes that come in place of others, each with its place as a share of the file."""

HARM: st.SearchStrategy[Harm] = st.lists(
    st.tuples(
        st.floats(0, 0.9999),
        st.binary(min_size=1, max_size=3) | st.sampled_from((b"\0", b"\xff", b"\x7f", b"\0" * 40, b"\xff" * 300)),
    ),
    min_size=1,
    max_size=12,
).map(tuple)


def caches() -> Iterator[Kind]:
    """Yield every kind of file that is no text."""
    yield Kind("index", HARM.map(_index), read_index)
    yield Kind("readings", HARM.map(lambda harm: _harm(_read_cached(), harm)), read_readings)
    yield Kind("readings with right sums", st.sampled_from(_values()).flatmap(texts), read_values)
    yield Kind("trash", st.text(max_size=30).map(str.encode) | texts(b"000001-20261122T073000Z"), read_trash)


def read_index(home: Path, raw: bytes) -> None:
    """Ask a broken index everything, before and after the files are followed."""
    folder, cache_folder = home / "sessions", home / "cache"
    for record in _records():
        path = folder / "2026" / f"{record.started:%Y-%m-%dT%H%M%S%z}-{record.practice}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(to_toml(to_document(record)), encoding="utf-8")
    cache_folder.mkdir()
    (cache_folder / _name()).write_bytes(raw)
    catalogue = Catalogue(History(folder), cache_folder)
    for _ in range(2):
        look_back(catalogue, {})
        catalogue.refresh()
        catalogue.glance()
    look_back(catalogue, {})


def read_readings(home: Path, raw: bytes) -> None:
    """Load everything beside broken readings: it is what the files say."""
    home.joinpath(CACHE_FILE).write_bytes(raw)
    readings = Readings(home)
    assert _whole(load_library(readings=readings)) == _library()
    readings.save()


def read_values(home: Path, raw: bytes) -> None:
    """Load everything beside readings that have the right sums and odd values, and look at all of it."""
    with patch("wallyoga.files.parsed_cache.pickle.dumps", lambda _: raw):
        readings = Readings(home)
        _whole(load_library(readings=readings))
        readings.save()
    with suppress(FileError):
        library = load_library(readings=Readings(home))
        for sequence in library.sequences.values():
            with suppress(PlanError):
                make_plan(sequence, library.poses)


def read_trash(home: Path, raw: bytes) -> None:
    """Put back, let go and delete beside an entry of any name."""
    name = raw.decode(errors="surrogateescape").replace("/", "").replace("\0", "")[:200]
    trash, sessions = Trash(home / "state", home / "sessions"), home / "sessions"
    if name in ("", ".", ".."):
        return
    path = sessions / "2026" / "mine.toml"
    for each in (home / "state" / "trash" / name / "2026" / "old.toml", path):
        with suppress(OSError):
            each.parent.mkdir(parents=True)
            each.write_bytes(raw)
    for days in (0, 29, 31, 100_000):
        trash.clean(TODAY + timedelta(days=days))
    trash.remove(path, TODAY)
    assert not path.exists()
    with suppress(SaveError):
        trash.undo()
    assert path.exists()


def _records() -> list[Record]:
    first = from_document(SESSION, "")
    return [replace(first, id=f"{day}", started=first.started - timedelta(days=day)) for day in range(12)]


@cache
def _good_index() -> tuple[str, bytes]:
    with TemporaryDirectory() as name:
        history = History(Path(name) / "sessions")
        for record in _records():
            history.add(record)
        Catalogue(history, Path(name) / "cache").refresh()
        [path] = (Path(name) / "cache").iterdir()
        return path.name, path.read_bytes()


def _name() -> str:
    return _good_index()[0]


def _index(harm: Harm) -> bytes:
    return _harm(_good_index()[1], harm)


def _harm(raw: bytes, harm: Harm) -> bytes:
    for share, scrap in harm:
        at = int(share * len(raw))
        raw = raw[:at] + scrap + raw[at + len(scrap) :]
    return raw


@cache
def _read_cached() -> bytes:
    with TemporaryDirectory() as name:
        readings = Readings(Path(name))
        _whole(load_library(readings=readings))
        readings.save()
        return Path(name, CACHE_FILE).read_bytes()


def _values() -> list[bytes]:
    library = _library()
    values = (*library.sequences.values(), *library.poses.values(), *library.figures.values(), library.cautions)
    return [pickle.dumps(each) for each in values]


def _whole(library: Library) -> Library:
    return library._replace(poses=dict(library.poses), figures=dict(library.figures))


@cache
def _library() -> Library:
    return _whole(load_library())
