"""Files in the person's own editor, which stands in for the app until they are done."""

from __future__ import annotations

import shlex
import sys
import tomllib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, SuspendNotSupported

from wallyoga.library.to_toml import format_practice
from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.screen import Build
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.file_editor import NotYet
from wallyoga.studio import Studio
from wallyoga.widgets.grouped_list import GroupedList

from ..app_driver import AppDriver, open_app
from .test_build import OWN, add_own, edit_own, load_file, own_path


@pytest.fixture(autouse=True)
def in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the app where it is while an editor runs, because a test has no terminal to give away."""

    def suspend(_app: App[Any]) -> AbstractContextManager[None]:
        return nullcontext()

    monkeypatch.setattr(App, "suspend", suspend)


def use_editor(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> None:
    """Make an editor the person's own: Python code that changes `text`, and knows by `turn` how often it ran."""
    script = folder / "my editor.py"
    counter = folder / "turns"
    script.write_text(
        "import sys\nfrom pathlib import Path\n"
        f"counter = Path({str(counter)!r})\n"
        "turn = len(counter.read_text()) + 1 if counter.exists() else 1\n"
        "counter.write_text('x' * turn)\n"
        "path = Path(sys.argv[-1])\ntext = path.read_text(encoding='utf-8')\n"
        f"{code}\n"
        "path.write_text(text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))


RENAME = "text = text.replace('Tuesday hips', 'Friday hips')"

BREAK_ONCE = "text = text.replace('breaths =', 'breths =', 1) if turn == 1 else text.replace('breths', 'breaths')"


async def open_editor(driver: AppDriver) -> None:
    """Open the person's own practice in the builder, and from there in their editor."""
    await edit_own(driver)
    await driver.press("e")
    await driver.rest()


async def test_what_the_editor_wrote_is_built_on(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After the editor the builder has what is in the file now, with nothing unsaved, and so has the list."""
    use_editor(monkeypatch, tmp_path, RENAME)
    async with open_app(add_own(studio)) as driver:
        await open_editor(driver)
        driver.on(Build)
        assert "Friday hips" in driver.lines()[0]
        assert "not saved" not in driver.lines()[0]
        await driver.press("escape")
        driver.on(Choose)
        assert "Friday hips" in driver.read_screen()


async def test_changes_are_saved_before_the_editor_opens(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The editor has what the builder had, saved or not."""
    use_editor(monkeypatch, tmp_path, RENAME)
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("x", "e")
        assert load_file(studio)["name"] == "Friday hips"
        assert [step["pose"] for step in load_file(studio)["steps"]] == ["wall-butterfly", "knees-to-chest"]


async def test_mistakes_are_shown_by_line_with_a_way_back(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A misspelt key is shown with its line and the right one; enter opens the editor again."""
    use_editor(monkeypatch, tmp_path, BREAK_ONCE)
    async with open_app(add_own(studio)) as driver:
        await open_editor(driver)
        driver.on(NotYet)
        lines = own_path(studio).read_text(encoding="utf-8").splitlines()
        line = next(number for number, text in enumerate(lines, 1) if "breths" in text)
        assert f"line {line}: steps[1].breths" in driver.read_words()
        assert 'expected "breaths"' in driver.read_words()
        await driver.press("enter")
        driver.on(Build)
        assert load_file(studio) == tomllib.loads(format_practice(OWN))


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_many_mistakes_leave_room_for_the_answers(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: tuple[int, int]
) -> None:
    """However much is wrong, the question and its answers are on the screen, and what is left out is counted."""
    use_editor(monkeypatch, tmp_path, "text = ''.join(f'key{n} = {n}\\n' for n in range(20)) + text")
    async with open_app(add_own(studio), size=size) as driver:
        await open_editor(driver)
        driver.on(NotYet)
        assert all(driver.is_whole(part) for part in ("#question", "#detail", "VimList", "#keys"))
        assert " more" in driver.read_words()


@pytest.mark.parametrize("keys", [("escape",), ("j", "enter")])
async def test_a_broken_file_can_be_left_and_mended_later(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, keys: tuple[str, ...]
) -> None:
    """Left as it is, a broken file is listed as one that cannot be used; E opens it again, and mended it is chosen."""
    use_editor(monkeypatch, tmp_path, BREAK_ONCE)
    async with open_app(add_own(studio)) as driver:
        await open_editor(driver)
        await driver.press(*keys)
        driver.on(Choose)
        assert "Cannot be used" in driver.read_screen()
        assert "breths" in own_path(studio).read_text(encoding="utf-8")
        await driver.press("end", "e")
        assert "Cannot be used" not in driver.read_screen()
        assert driver.app.screen.query_one(GroupedList).chosen == OWN.id


async def test_without_an_editor_it_is_said_how_to_name_one(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """With neither variable set nothing happens but a kind word, and the builder stays."""
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    async with open_app(add_own(studio)) as driver:
        await open_editor(driver)
        assert "Set $VISUAL or $EDITOR" in driver.read_words()
        driver.on(Build)


async def test_without_an_editor_nothing_new_is_saved(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no editor to open it in, a practice under way is not put among the person's own for it."""
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    async with open_app(studio) as driver:
        await driver.press("c", "e")
        assert "Set $VISUAL or $EDITOR" in driver.read_notices()
        driver.on(Build)
    assert not studio.places.practices.exists()


@pytest.mark.parametrize(
    ("named", "words"), [("/no/such/editor -w", "does not start"), ("vi 'x", "has a quote that does not")]
)
async def test_an_editor_that_does_not_start_is_said(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, named: str, words: str
) -> None:
    """An editor that is not there, or no command at all, is named, and the builder stays."""
    monkeypatch.setenv("VISUAL", named)
    async with open_app(add_own(studio)) as driver:
        await open_editor(driver)
        assert words in driver.read_words()
        driver.on(Build)


async def test_a_terminal_that_cannot_be_given_away_is_said(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the app cannot step aside, as in a browser, the path of the file is said instead."""

    @contextmanager
    def refuse(_app: App[Any]) -> Iterator[None]:
        raise SuspendNotSupported
        yield

    monkeypatch.setattr(App, "suspend", refuse)
    monkeypatch.setenv("EDITOR", "true")
    async with open_app(add_own(studio), size=(200, 50)) as driver:
        await open_editor(driver)
        assert "cannot be handed to an editor" in driver.read_words()
        driver.on(Build)


async def test_visual_comes_before_editor(studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where both are set it is $VISUAL that opens."""
    use_editor(monkeypatch, tmp_path, RENAME)
    monkeypatch.setenv("VISUAL", "true")
    async with open_app(add_own(studio)) as driver:
        await open_editor(driver)
        assert load_file(studio)["name"] == "Tuesday hips"


async def test_a_shipped_practice_is_not_edited(studio: Studio) -> None:
    """E on a practice that came with wallyoga says how to have a copy, and opens nothing."""
    async with open_app(studio) as driver:
        await driver.press("e")
        driver.on(Choose)
        assert "c makes a" in driver.read_words()


async def test_a_pose_of_ones_own_is_a_copy_in_the_editor(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In the picker C copies the pose under the cursor to a file that is the person's, opens it, and lists it."""
    use_editor(monkeypatch, tmp_path, "text = text.replace('My constructive rest', 'Lying still')")
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("a", "home", "c")
        driver.on(Pick)
        own = studio.places.poses / "my-constructive-rest.toml"
        assert own.read_text(encoding="utf-8").startswith("#:schema ")
        assert "Lying still" in own.read_text(encoding="utf-8")
        assert studio.library.poses["constructive-rest"].name == "Constructive rest"
        assert "Lying still" in driver.read_screen()
        await driver.press("enter")
        driver.on(Build)
        assert "Lying still" in driver.read_screen()
        await driver.press("ctrl+s")
        assert load_file(studio)["steps"][1]["pose"] == "my-constructive-rest"


async def test_a_second_copy_has_a_file_of_its_own(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Copying a pose again never writes over the first copy."""
    use_editor(monkeypatch, tmp_path, "text = text + f'# {turn}\\n'")
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("a", "home", "c", "home", "c")
    copies = sorted(path.name for path in studio.places.poses.glob("*.toml"))
    assert copies == ["my-constructive-rest-2.toml", "my-constructive-rest.toml"]
    assert (studio.places.poses / "my-constructive-rest.toml").read_text(encoding="utf-8").endswith("# 1\n")


async def test_own_poses_are_edited_and_shipped_ones_are_not(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """E in the picker opens a pose of the person's own, and says of another how to have a copy."""
    use_editor(monkeypatch, tmp_path, "text = text.replace('My constructive rest', f'Lying {turn}')")
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("a", "home", "e")
        assert "c makes a" in driver.read_words()
        assert not studio.places.poses.exists()
        await driver.press("c", "e")
        assert len((tmp_path / "turns").read_text()) == 2
        assert "Lying 1" in driver.read_screen()


async def test_a_step_whose_pose_is_gone_is_shown_and_can_be_removed(studio: Studio) -> None:
    """A pose whose file was removed meanwhile leaves a step that says so; it is saved only without it."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        gone = dict(studio.library.poses)
        del gone["wall-figure-four"]
        studio.library = type(studio.library)(
            sequences=studio.library.sequences,
            poses=gone,
            figures=studio.library.figures,
            cautions=studio.library.cautions,
        )
        await driver.press("a", "escape")
        assert "There is no such pose now" in driver.read_words()
        await driver.press("ctrl+s")
        assert 'found "wall-figure-four"' in driver.read_words()
        await driver.press("x", "ctrl+s")
        assert "Saved." in driver.read_screen()
