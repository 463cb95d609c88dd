"""The places of all files."""

from __future__ import annotations

from pathlib import Path

import pytest

from wallyoga.paths import PlaceError, Places, find_places


def test_one_folder_for_everything(tmp_path: Path) -> None:
    """WALLYOGA_HOME puts everything under it, and nothing is made."""
    home = tmp_path / "yoga"
    assert find_places({"WALLYOGA_HOME": str(home)}) == Places(
        settings=home / "settings.toml",
        practices=home / "practices",
        poses=home / "poses",
        sessions=home / "sessions",
        state=home / "state",
        cache=home / "cache",
        runtime=home / "runtime",
    )
    assert not home.exists()


def test_a_relative_home_is_of_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home that is not absolute stays the same folder whatever happens later."""
    monkeypatch.chdir(tmp_path)
    assert find_places({"WALLYOGA_HOME": "yoga"}).sessions == Path.cwd() / "yoga" / "sessions"


@pytest.mark.parametrize("environ", [{}, {"WALLYOGA_HOME": ""}])
def test_the_systems_places(environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise everything is where the system keeps such things, under the name of wallyoga, and nothing is made."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    places = find_places(environ)
    assert places.settings.name == "settings.toml"
    assert [places.practices.name, places.poses.name, places.sessions.name] == ["practices", "poses", "sessions"]
    for folder in (places.settings.parent, places.practices.parent, places.state, places.cache):
        assert "wallyoga" in folder.parts
        assert folder.is_absolute()
    assert list(tmp_path.iterdir()) == []


def test_a_home_named_as_in_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home that begins with ~ is below the person's own, and no folder of that name; of nobody's it is refused."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_places({"WALLYOGA_HOME": "~/yoga"}).sessions == tmp_path / "yoga" / "sessions"
    with pytest.raises(PlaceError, match="whose home that is is not known"):
        find_places({"WALLYOGA_HOME": "~nobody-has-this-name/yoga"})


def test_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody without a home is told what to set."""
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("os.getuid", lambda: 2**31)
    monkeypatch.setattr("pwd.getpwuid", lambda _uid: (_ for _ in ()).throw(KeyError("nobody")))
    with pytest.raises(PlaceError, match="Set WALLYOGA_HOME"):
        find_places({})


def test_a_home_seen_from_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home that is not absolute is nowhere when the working folder is gone."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(PlaceError, match="a working folder that is gone"):
        find_places({"WALLYOGA_HOME": "yoga"})
