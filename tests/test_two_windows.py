"""Two windows, or a window and an editor, at one settings file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studios import make_studio, shipped_library
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.library.loader import load_settings
from wallyoga.practice.clock import SystemClock
from wallyoga.practice.personal_words import Units
from wallyoga.practice.pose import REST_POSE, SIDE_POSE
from wallyoga.settings import Settings
from wallyoga.studio import Studio

LIBRARY = shipped_library()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the settings are."""
    return tmp_path / "settings.toml"


def open_studio(path: Path) -> Studio:
    """Return the studio of one more window."""
    return make_studio(path.parent, load_settings(path), library=LIBRARY, clock=SystemClock())


def test_a_change_here_leaves_what_was_written_there(path: Path) -> None:
    """A caution and a key that were written by hand are in the file and in the window after a change in the window."""
    window = open_studio(path)
    path.write_text('flags = ["knee"]\n\n[keys]\n"practice.pause" = "p"  # easier\n', encoding="utf-8")
    window.change(units=Units.INCHES)
    assert window.settings == load_settings(path)
    assert window.settings == Settings(units=Units.INCHES, flags=("knee",), keys={"practice.pause": "p"})
    assert "# easier" in path.read_text(encoding="utf-8")


def test_two_windows_mark_cautions(path: Path) -> None:
    """What each of two windows marks is marked in the file, and in the other window when it looks."""
    first, second = open_studio(path), open_studio(path)
    first.change(flags=("eyes",), asked=True)
    second.change(flags=("pregnancy",), asked=True)
    assert load_settings(path).flags == ("eyes", "pregnancy")
    assert first.refresh()
    assert not first.refresh()
    assert first.settings == second.settings
    first.change(flags=("pregnancy",))
    second.refresh()
    assert second.settings.flags == ("pregnancy",)


def test_what_could_not_be_written_holds_and_is_written_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A choice that met a full disk holds beside what is read later, and goes into the file with the next one."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    window = open_studio(path)
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(SaveError):
            window.change(flags=("knee",))
    path.write_text('flags = ["eyes"]\n', encoding="utf-8")
    window.refresh()
    assert window.settings.flags == ("eyes", "knee")
    window.change(motion=False)
    assert load_settings(path) == Settings(flags=("eyes", "knee"), motion=False)


@pytest.mark.parametrize("broken", ['flags = ["pregnancy"\n', "\x00", 'theme = 1\nflags = ["kne"]\n', "", None])
def test_a_file_that_breaks_while_it_is_open(path: Path, broken: str | None) -> None:
    """Whatever becomes of the file, the cautions that were read hold, that is said, and the file is not written over.

    When it can be read again what it says is taken over.
    """
    path.write_text('flags = ["pregnancy"]\n', encoding="utf-8")
    window = open_studio(path)
    window.refresh()
    path.unlink() if broken is None else path.write_text(broken, encoding="utf-8")
    assert window.refresh()
    assert not window.refresh()
    assert window.settings.flags == ("pregnancy",)
    assert "Cautions of yours may be missing" in window.doubt
    assert "settings.toml" in window.doubt
    plan = window.plan(LIBRARY.sequences["legs-up-the-wall"])
    assert plan.rest
    assert (plan.rest.pose, REST_POSE in plan.poses) == (SIDE_POSE, False)
    if broken:
        with pytest.raises(FileError):
            window.change(motion=False)
        assert path.read_text(encoding="utf-8") == broken
        path.write_text('flags = ["eyes"]\n', encoding="utf-8")
        assert window.refresh()
        assert (window.settings, window.doubt) == (Settings(flags=("eyes",), motion=False), "")
    else:
        window.change(motion=False)
        assert load_settings(path) == Settings(flags=("pregnancy",), motion=False)


def test_a_caution_in_a_file_that_is_broken_elsewhere(path: Path) -> None:
    """A caution that is written into a file together with a mistake holds, and is not held against a later file."""
    window = open_studio(path)
    path.write_text('theme = 1\nflags = ["knee"]\n', encoding="utf-8")
    assert window.refresh()
    assert (window.settings.flags, window.doubt) == (("knee",), "")
    path.write_text('theme = "nord"\n', encoding="utf-8")
    window.refresh()
    assert window.settings == Settings(theme="nord")
    assert window.unread is None


def test_what_is_set_without_a_file_holds(path: Path) -> None:
    """Where there never was a file, looking for one changes nothing."""
    window = open_studio(path)
    window.settings = window.settings._replace(flags=("knee",))
    assert not window.refresh()
    assert (window.settings.flags, window.doubt) == (("knee",), "")
