"""One reflection in two windows: what both wrote is there, or is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import TextArea

from wallyoga.history.drafts.owner import Writer
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.form import ReflectForm
from wallyoga.screens.reflect.revision import Revise
from wallyoga.studio import Studio

from ..app_driver import AppDriver, open_app
from ..history.history_driver import session

REFLECTION = Reflection("even", ("work",), "Slow.")


@pytest.fixture
def path(studio: Studio) -> Path:
    """Return the file of the one session there is."""
    return studio.history.add(session(studio.clock.date(), 1, arrived="tense", reflection=REFLECTION))


def reflection(studio: Studio) -> dict[str, Any]:
    """Return the reflection of the one session there is."""
    (document,) = studio.history.documents()
    answers: dict[str, Any] = document["reflection"]
    return answers


async def open_revision(driver: AppDriver) -> Revise:
    """Open the reflection of the newest session."""
    await driver.press("h")
    await driver.settle()
    await driver.press("e")
    return driver.on(Revise)


async def test_what_another_window_wrote_stays(studio: Studio, path: Path) -> None:
    """Saving notes writes the notes alone: a feeling and a tag that another window saved meanwhile stay."""
    async with open_app(studio) as driver:
        form = await open_revision(driver)
        studio.history.revise_words(path, Words(Reflection("calm", ("work", "rain"), "Slow."), "even"))
        form.query_one(TextArea).text = "Slow, then light."
        await driver.press("ctrl+s")
        driver.on(HistoryScreen)
    assert reflection(studio) == {"left": "calm", "tags": ["work", "rain"], "notes": "Slow, then light."}
    assert studio.history.read(path).arrived == "even"


@pytest.mark.parametrize(
    ("keys", "notes"),
    [((), "There.\n\nHere."), (("down",), "Here."), (("down", "down"), "There.")],
)
async def test_what_both_changed_is_asked_about(studio: Studio, path: Path, keys: tuple[str, ...], notes: str) -> None:
    """Where both wrote notes the form asks, says what was written there, and each answer does what it says."""
    async with open_app(studio) as driver:
        form = await open_revision(driver)
        studio.history.revise_words(path, Words(Reflection("calm", ("work",), "There."), "tense"))
        form.query_one(TextArea).text = "Here."
        await driver.press("ctrl+s")
        driver.on(Question)
        assert "Notes: There." in driver.read_words()
        await driver.press(*keys, "enter")
        driver.on(HistoryScreen)
    assert reflection(studio) == {"left": "calm", "tags": ["work"], "notes": notes}


async def test_no_answer_writes_nothing(studio: Studio, path: Path) -> None:
    """Escape from that question leads back to the form with everything in it, and the file is as it was."""
    async with open_app(studio) as driver:
        form = await open_revision(driver)
        studio.history.revise_words(path, Words(Reflection("even", ("work",), "There."), "tense"))
        form.query_one(TextArea).text = "Here."
        await driver.press("ctrl+s", "escape")
        assert driver.on(Revise).query_one(TextArea).text == "Here."
        assert reflection(studio)["notes"] == "There."
        studio.history.revise_words(path, Words(Reflection("even", ("work",), "There, once more."), "tense"))
        await driver.press("ctrl+s")
        assert "There, once more." in driver.read_words()


async def test_words_from_before_a_crash_meet_newer_ones(
    studio: Studio, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft that a crash left is held against what the file said when it was begun, not against what it says now."""
    studio.reflections.write(
        ReflectionDraft(
            studio.history.read(path).id,
            path,
            Reflection("even", ("work",), "Here."),
            "tense",
            Words(REFLECTION, "tense"),
        )
    )
    studio.history.revise_words(path, Words(Reflection("calm", ("work",), "There."), "tense"))
    with monkeypatch.context() as gone:
        gone.setattr(Writer, "runs", False)
        async with open_app(studio) as driver:
            await driver.press("enter")
            form = driver.on(Revise)
            assert form.query_one(ReflectForm).read_words().reflection == Reflection("calm", ("work",), "Here.")
            await driver.press("ctrl+s")
            assert "Notes: There." in driver.read_words()
            await driver.press("enter")
            driver.on(Choose)
        assert studio.reflections.list_abandoned() == ()
    assert reflection(studio) == {"left": "calm", "tags": ["work"], "notes": "There.\n\nHere."}


async def test_another_window_that_writes_is_not_disturbed(studio: Studio, path: Path) -> None:
    """What another window is writing is neither shown here nor thrown away when this one saves."""
    theirs = studio.places.state / f"reflection-{studio.history.read(path).id}-1.toml"
    theirs.parent.mkdir()
    theirs.write_text(f'process = 1\nid = "{studio.history.read(path).id}"\npath = "{path}"\n', encoding="utf-8")
    async with open_app(studio) as driver:
        form = await open_revision(driver)
        assert "was not saved" not in driver.read_words()
        form.query_one(TextArea).text = "Here."
        await driver.press("ctrl+s")
    assert theirs.exists()
    assert reflection(studio)["notes"] == "Here."
