"""The settings file."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from wallyoga.files.problems import FileError
from wallyoga.library.loader import load_settings, salvage_settings, save_settings
from wallyoga.practice.breath import Pattern
from wallyoga.practice.personal_words import Units
from wallyoga.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the settings are; there are none yet."""
    return tmp_path / "settings.toml"


def test_no_file(path: Path) -> None:
    """Without a file everything is as it comes, and none is made."""
    assert load_settings(path) == Settings(theme="dusk", pace=None, keys={})
    assert not path.exists()


def test_no_folder(path: Path) -> None:
    """Without its folder it is the same."""
    assert load_settings(path.parent / "none" / "settings.toml") == Settings()


def test_empty_file(path: Path) -> None:
    """An empty file sets nothing."""
    path.write_text("", encoding="utf-8")
    assert load_settings(path) == Settings()


def test_everything_set(path: Path) -> None:
    """Each setting is read, the breath as a pattern."""
    path.write_text('theme = "nord"\npace = "5:5"\n[keys]\n"practice.pause" = "p,space"\n', encoding="utf-8")
    assert load_settings(path) == Settings(
        theme="nord",
        pace=Pattern.parse("5:5"),
        keys={"practice.pause": "p,space"},
    )


def test_ids_without_quotes(path: Path) -> None:
    """An action's id means the same with and without quotes."""
    path.write_text('[keys]\npractice.pause = "p"\n"practice.next" = "n"\nhistory.find = "f"\n', encoding="utf-8")
    assert load_settings(path).keys == {"practice.pause": "p", "practice.next": "n", "history.find": "f"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('pace = "fast"', 'pace: found "fast", expected "natural", "in:out" such as "4:8"'),
        ('pace = "4:99"', 'pace: found "4:99", expected 0 to 60 seconds for each part of a breath'),
        ("pace = 6", 'pace: found 6, expected a breath pattern such as "4:8"'),
        ('theem = "nord"', 'theem: found a key nobody reads, expected "theme"'),
        ("theme = 1", "theme: found 1, expected a text"),
        ('keys = "p"', 'keys: found "p", expected a table'),
        ("[keys]\npractice.pause = 1", "keys.practice.pause: found 1, expected a text"),
        ('theme = = "nord"', "line 1, column 9"),
        ('flags = ["eyes", "kne"]', 'line 1: flags[2]: found "kne", expected "knee"'),
        ('flags = ["xyzzy"]', 'flags[1]: found "xyzzy", expected one of eyes, blood-pressure, '),
        ('flags = "eyes"', 'flags: found "eyes", expected a list'),
        ("asked = 1", "asked: found 1, expected true or false"),
        ("day_starts = 24", "line 1: day_starts: found 24, expected an hour from 0 to 23"),
        ("day_starts = -1", "day_starts: found -1, expected an hour from 0 to 23"),
        ('day_starts = "04:00"', 'day_starts: found "04:00", expected a whole number'),
        ('on_start = "bell"', 'on_start: found "bell", expected a list'),
        ('on_end = [""]', 'line 1: on_end[1]: found "", expected the program to run'),
        ("terminal_progress = 1", "terminal_progress: found 1, expected true or false"),
        ('streak = "yes"', 'streak: found "yes", expected true or false'),
    ],
)
def test_wrong_settings(path: Path, text: str, problem: str) -> None:
    """What is wrong is said with the file, the key, what was found and what is expected, and the file stays."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError) as refused:
        load_settings(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert problem in str(refused.value)
    assert path.read_text(encoding="utf-8") == text


def test_every_problem_at_once(path: Path) -> None:
    """All that is wrong is said in one go."""
    path.write_text('theme = 1\npace = "fast"\n', encoding="utf-8")
    with pytest.raises(FileError) as refused:
        load_settings(path)
    assert [problem.place for problem in refused.value.problems] == ["theme", "pace"]


def test_a_file_that_cannot_be_read(path: Path) -> None:
    """A folder in its place is no file without settings."""
    path.mkdir()
    with pytest.raises(FileError, match=r"settings\.toml"):
        load_settings(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows says that there is no such file")
def test_a_way_that_is_none(path: Path) -> None:
    """Where the system cannot even look for the file, that is said."""
    path.write_text("", encoding="utf-8")
    with pytest.raises(FileError):
        load_settings(path / "settings.toml")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_nothing(path: Path, tmp_path: Path) -> None:
    """Settings kept elsewhere that are not there now are an error, for the user wants them read."""
    path.symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(FileError):
        load_settings(path)


def test_flags(path: Path) -> None:
    """Nobody has cautions or was asked for them until the file says so."""
    assert (Settings().flags, Settings().asked) == ((), False)
    path.write_text('flags = ["eyes", "breath-holds"]\nasked = true\n', encoding="utf-8")
    assert load_settings(path) == Settings(flags=("eyes", "breath-holds"), asked=True)


def test_days_and_streaks(path: Path) -> None:
    """A day begins at four and nothing counts days in a row until the file says so."""
    assert (Settings().day_starts, Settings().streak) == (4, False)
    path.write_text("day_starts = 5\nstreak = true\n", encoding="utf-8")
    assert load_settings(path) == Settings(day_starts=5, streak=True)


def test_saved(path: Path) -> None:
    """What is saved is loaded again, and only what differs from how it comes is written."""
    changed = Settings(
        theme="nord",
        pace=Pattern.parse("4:7:8"),
        motion=False,
        flags=("knee",),
        asked=True,
        day_starts=0,
        streak=True,
    )
    save_settings(path, Settings(), changed)
    assert load_settings(path) == changed
    assert "hamstrings" not in path.read_text(encoding="utf-8")
    save_settings(path, changed, changed._replace(pace=None, keys={"practice.pause": "p"}))
    assert load_settings(path) == changed._replace(pace=None, keys={"practice.pause": "p"})


def test_saving_leaves_the_rest(path: Path) -> None:
    """Saving changes nothing but what was changed: comments, order and other keys stay."""
    text = '# mine\npace = "5:5"  # slow\ntheme = "nord"\n\n[keys]\npractice.pause = "p"  # easier\n'
    path.write_text(text, encoding="utf-8")
    before = load_settings(path)
    save_settings(path, before, before._replace(asked=True, theme="dusk"))
    after = text.replace('"nord"\n', '"dusk"\nasked = true\n')
    assert path.read_text(encoding="utf-8") == after
    save_settings(path, before, before)
    assert path.read_text(encoding="utf-8") == after


def test_saving_over_a_broken_file(path: Path) -> None:
    """A file that cannot be used is not written over."""
    path.write_text("theme = 1\n", encoding="utf-8")
    with pytest.raises(FileError):
        save_settings(path, Settings(), Settings(asked=True))
    assert path.read_text(encoding="utf-8") == "theme = 1\n"


def test_only_what_was_changed_is_written(path: Path) -> None:
    """What others wrote into the file meanwhile stays, and of the flags and keys too only the change is made."""
    before = Settings(theme="nord", flags=("eyes",))
    path.write_text('theme = "nord"\nflags = ["eyes", "knee"]\nstreak = true\n[keys]\n"app.help" = "h"\n', "utf-8")
    saved = save_settings(path, before, before._replace(units=Units.INCHES, flags=("reflux",)))
    assert saved == load_settings(path)
    assert saved == Settings(
        theme="nord", units=Units.INCHES, flags=("knee", "reflux"), streak=True, keys={"app.help": "h"}
    )


def test_what_both_marked_stays_marked(path: Path) -> None:
    """A flag that is marked here and was marked by another already is there once, and one both took away is gone."""
    path.write_text('flags = ["knee"]\n', encoding="utf-8")
    assert save_settings(path, Settings(flags=("eyes",)), Settings(flags=("knee",))).flags == ("knee",)


def test_a_file_that_says_nothing_any_more(path: Path) -> None:
    """Where the file was taken away or emptied meanwhile, everything that holds is written, not the change alone."""
    before = Settings(flags=("knee",), streak=True)
    for empty in (lambda: None, lambda: path.write_text("\n", encoding="utf-8")):
        path.unlink(missing_ok=True)
        empty()
        save_settings(path, before, before._replace(motion=False))
        assert load_settings(path) == before._replace(motion=False)


@pytest.mark.parametrize(
    ("text", "flags", "every"),
    [
        ('theme = 1\nflags = ["knee"]\ntheem = "x"\n', ("knee",), True),
        ('flags = ["knee", "kne", 3]\nday_starts = 99\n', ("knee",), False),
        ('flags = "knee"\n', (), False),
        ("theme = 1\n", (), True),
        ('flags = ["knee"\n', (), False),
        ("", (), False),
    ],
)
def test_what_can_be_read_of_a_broken_file(path: Path, text: str, flags: tuple[str, ...], every: bool) -> None:
    """Of a file with something wrong in it every caution that can be read is, and whether those are all of them."""
    path.write_text(text, encoding="utf-8")
    legible, whole = salvage_settings(path)
    assert (legible.flags, whole) == (flags, every)


@pytest.mark.parametrize("flags", ['[["knee"], "eyes", {}, 3]', '"eyes"', "3"])
def test_what_can_be_read_of_odd_flags(tmp_path: Path, flags: str) -> None:
    """Of flags that are no list of texts those that are cautions hold, and it is known that they are not all."""
    path = tmp_path / "settings.toml"
    path.write_text(f"flags = {flags}\n", encoding="utf-8")
    settings, whole = salvage_settings(path)
    assert (settings.flags, whole) == (("eyes",) if flags.startswith("[") else (), False)


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked there")
def test_changes_at_the_same_moment(tmp_path: Path) -> None:
    """Of several windows that change the settings at once, each has its change in the file."""
    path, flags = tmp_path / "settings.toml", ("eyes", "knee", "reflux", "pregnancy")
    path.write_text("motion = true\n", encoding="utf-8")
    for _ in range(5):
        save_settings(path, Settings(flags=flags), Settings())
        with ThreadPoolExecutor(len(flags)) as windows:
            for flag in flags:
                windows.submit(save_settings, path, Settings(), Settings(flags=(flag,)))
        assert set(load_settings(path).flags) == set(flags)
