"""The files of runs: read as length, time and climb, and refused in clear words."""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from wallyoga.files.problems import FileError
from wallyoga.practice.errors import WallyogaError
from wallyoga.runs import run_file
from wallyoga.runs.offered_run import is_offered, note_offered
from wallyoga.runs.run import Run
from wallyoga.runs.run_file import describe_folder, find_newest_file, open_folder, read_run

from .run_texts import ENDED, write_fit, write_gpx, write_track

BOMB = b'<!DOCTYPE gpx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><gpx><name>&b;</name></gpx>'
SPY = b'<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/hostname">]><gpx><name>&a;</name></gpx>'
ROUTE = b'<gpx><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1.1" lon="2"/></trkseg></trk></gpx>'


def save(folder: Path, name: str, raw: bytes) -> Path:
    """Return a new file with these bytes."""
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_gpx_file(tmp_path: Path) -> None:
    """A track has its end, its time, its length along the ground, and what it gained above each low."""
    run = read_run(save(tmp_path, "run.GPX", write_gpx()))
    assert (run.ended, run.seconds, run.climb, run.tracks) == (ENDED, 3600, 80, 1)
    assert run.metres == pytest.approx(12_000, rel=0.001)


def test_a_fit_file(tmp_path: Path) -> None:
    """A session of a FIT file says the same of itself."""
    run = read_run(save(tmp_path, "run.fit", write_fit()))
    assert run == Run(ended=ENDED, seconds=3600, metres=12_000, climb=80)


def test_the_noise_of_heights_is_no_climb(tmp_path: Path) -> None:
    """A sensor that goes up and down by two metres climbs nothing."""
    flat = write_track(heights=(300, 302, 300, 302, 301))
    assert read_run(save(tmp_path, "flat.gpx", write_gpx(flat))).climb == 0


def test_of_several_tracks_the_newest_counts(tmp_path: Path) -> None:
    """In whichever order they stand, it is the run that ended last, and how many there are is known."""
    older = write_track(metres=5000, ended=ENDED - timedelta(days=1))
    run = read_run(save(tmp_path, "two.gpx", write_gpx(write_track(), older)))
    assert (run.ended, run.tracks) == (ENDED, 2)


def test_what_lies_between_two_parts_of_a_track_was_not_run(tmp_path: Path) -> None:
    """A watch that was stopped and begun elsewhere adds no way between."""
    parts = write_track().replace("</trk>", "") + write_track(metres=-6000).replace("<trk>", "")
    assert read_run(save(tmp_path, "parts.gpx", write_gpx(parts))).metres == pytest.approx(18_000, rel=0.001)


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("none.gpx", b"", "found nothing in it"),
        ("none.fit", b"", "found nothing in it"),
        ("cut.gpx", write_gpx()[:400], "line 3: found the end in the middle of it: it is cut off"),
        ("cut.fit", write_fit()[:-9], "it is cut off"),
        ("flipped.fit", write_fit()[:-9] + b"x" + write_fit()[-8:], "something broken in it"),
        ("text.fit", b"No run at all.", "found no FIT"),
        ("text.gpx", b"No run at all.", "line 1, column 1: found something that is no XML"),
        ("page.gpx", b"<html/>", 'line 1: found "<html>", expected <gpx>'),
        ("bomb.gpx", BOMB, "found a document type"),
        ("spy.gpx", SPY, "found a document type"),
        ("places.gpx", b'<gpx><wpt lat="1" lon="2"/></gpx>', "found no track"),
        ("route.gpx", ROUTE, "found a track without times"),
        ("north.gpx", b'<gpx>\n<trkpt lat="north" lon="2"/></gpx>', 'line 2: found "north"'),
        (
            "when.gpx",
            b'<gpx><trkpt lat="1" lon="2"><time>now</time></trkpt></gpx>',
            'found "now", expected a time',
        ),
        ("letters.gpx", b'<?xml version="1.0" encoding="klingon"?><gpx/>', "found an encoding nobody knows here"),
    ],
)
def test_what_is_no_run_is_said(tmp_path: Path, name: str, raw: bytes, words: str) -> None:
    """A file that is empty, cut off, broken, dangerous or without a run is refused in one clear line."""
    with pytest.raises(FileError) as refused:
        read_run(save(tmp_path, name, raw))
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is larger than a day of running is refused by its size."""
    monkeypatch.setattr(run_file, "LARGEST", {".gpx": 1_000_000})
    with pytest.raises(FileError, match="more than 1 megabytes"):
        read_run(save(tmp_path, "huge.gpx", bytes(1_000_001)))


def test_what_is_no_file_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another kind of file, a folder, and FIT without its extra are told apart."""
    with pytest.raises(WallyogaError, match=r"expected one that ends in \.gpx or \.fit"):
        read_run(tmp_path / "notes.txt")
    (tmp_path / "folder.gpx").mkdir()
    with pytest.raises(FileError, match="directory"):
        read_run(tmp_path / "folder.gpx")
    monkeypatch.setitem(sys.modules, "fitdecode", None)
    with pytest.raises(WallyogaError, match=r'pip install "\.\[run\]"'):
        read_run(save(tmp_path, "run.fit", write_fit()))


def test_the_newest_file_of_a_folder(tmp_path: Path) -> None:
    """It is the file of a run that was written last, unless that was before the moment asked for."""
    for name, hours in (("old.gpx", 9), ("new.FIT", 1), ("notes.txt", 0), (".hidden.gpx", 0)):
        moment = (ENDED - timedelta(hours=hours)).timestamp()
        os.utime(save(tmp_path, name, b"x"), (moment, moment))
    assert find_newest_file(tmp_path, ENDED - timedelta(hours=3)) == tmp_path / "new.FIT"
    assert find_newest_file(tmp_path, ENDED) is None
    assert find_newest_file(tmp_path / "gone", ENDED) is None
    words = [describe_folder(str(folder)) for folder in (tmp_path, tmp_path / "gone", "")]
    assert words == ["2 runs are in it.", "There is no such folder yet.", "Without a folder, no run is looked for."]


def test_a_run_is_offered_once(tmp_path: Path) -> None:
    """A run that was noted is not offered again, nor is an older one; a later one is."""
    run, later = (Run(ended=ENDED + timedelta(hours=hours), seconds=60, metres=1) for hours in (0, 1))
    assert not is_offered(tmp_path, run)
    note_offered(tmp_path, run)
    assert is_offered(tmp_path, run)
    assert not is_offered(tmp_path, later)


def test_a_folder_is_seen_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is named from the home folder, with ~ or without, or whole."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert {open_folder(text) for text in ("~/Runs", "Runs", str(tmp_path / "Runs"))} == {tmp_path / "Runs"}
