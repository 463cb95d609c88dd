"""The routes to every screen, each of which is imported when it is opened.

Without their modules the first screen is there sooner; what each takes then stands beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.screen import Screen

from wallyoga.library.library import UnknownError
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.pose import Side
from wallyoga.practice.sequence import Sequence
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.base import Page
from wallyoga.studio import Studio

if TYPE_CHECKING:
    from wallyoga.choosing.picked_practice import Picked
    from wallyoga.errand.errand_news import Errand
    from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
    from wallyoga.history.record import Record
    from wallyoga.history.recorder import SessionRecorder
    from wallyoga.keys.action import Action
    from wallyoga.runs.run import Run
    from wallyoga.screens.command_palette import Command
    from wallyoga.sound.practice_sound import PracticeSound

Answer = TypeVar("Answer")


def make_choose(studio: Studio, picked: Picked | None = None) -> Screen[None]:
    """Return the choose screen with every practice, on one that was picked."""
    from wallyoga.screens.choose.screen import Choose  # 20 ms, after the first question

    return Choose(studio, picked.plan.practice if picked else "")


def make_prepare(studio: Studio, plan: Plan, minutes: float | None, why: str = "") -> Screen[None]:
    """Return the prepare screen, the card before a practice, which may say why."""
    from wallyoga.screens.prepare.screen import Prepare  # 43 ms

    return Prepare(studio, plan, minutes, why)


def make_practice(studio: Studio, recorder: SessionRecorder, sound: PracticeSound | None = None) -> Screen[None]:
    """Return the practice screen, with the sound that was made ready, if one was."""
    from wallyoga.screens.practice.screen import Practice  # 117 ms

    return Practice(studio, recorder, sound)


def prepare_sound(studio: Studio, plan: Plan) -> PracticeSound | None:
    """Return the sound of a practice, made ready from now on.

    It is None where the person is to hear none.
    """
    if studio.is_muted or studio.settings.sound in (None, Sound.QUIET):
        return None
    from wallyoga.sound.practice_sound import make_sound  # 36 ms

    sound = make_sound(plan, studio.settings, studio.places.cache, speed=studio.clock.speed)
    sound.prepare()
    return sound


def make_reflect(studio: Studio, recorder: SessionRecorder, *, keeps: bool) -> Screen[bool]:
    """Return the reflect screen, the reflection after a practice."""
    from wallyoga.screens.reflect.screen import Reflect  # 153 ms

    return Reflect(studio, recorder, keeps=keeps)


def make_sound_card(studio: Studio) -> Screen[Sound | None]:
    """Return the card on which it is chosen what is heard."""
    from wallyoga.screens.sound_card import SoundCard  # 25 ms

    return SoundCard(studio)


def make_tap_breath(studio: Studio) -> Screen[Pattern | None]:
    """Return the card on which one's own breath is tapped."""
    from wallyoga.screens.settings.tap_breath import Follow  # 5 ms

    return Follow(studio)


def make_trends(studio: Studio) -> Screen[bool]:
    """Return the trends screen; it ends with whether the history is left as well."""
    from wallyoga.screens.trends.screen import TrendsScreen  # 54 ms

    return TrendsScreen(studio)


def make_history(studio: Studio) -> Screen[None]:
    """Return the history screen, which shows what was practised."""
    from wallyoga.screens.history.screen import HistoryScreen  # 68 ms

    return HistoryScreen(studio)


def make_guide(
    studio: Studio, pose: str | None = None, side: Side | None = None, *, practises: bool = True
) -> Screen[None]:
    """Return the pose guide, on a pose if one is given.

    Without `practises` none can be begun from it.
    """
    from wallyoga.screens.guide.screen import Guide  # 67 ms

    return Guide(studio, pose, side, practises=practises)


def prepare_practice(page: Page[Any], name: str) -> None:
    """Open the card of a practice over a page, at its usual length.

    The name is that of a practice, or of a pose alone. It is planned by what the settings file says at this moment.
    """
    page.take_over()
    try:
        plan = page.studio.plan(page.studio.library.sequence(name))
    except (PlanError, UnknownError) as error:
        page.notify(str(error))
        return
    page.post_message(page.Preparing(name))
    page.open(make_prepare(page.studio, plan, None))


def find_run(studio: Studio, pause: Callable[[], None]) -> Run | None:
    """Return the run the person came back from lately.

    From now on it counts as offered.

    Raises:
        WallyogaError: the file of the run cannot be read, or holds none.
    """
    from wallyoga.choosing import latest_run  # 5 ms
    from wallyoga.runs.offered_run import note_offered

    state = studio.places.state
    run = latest_run.find_run(studio.settings.runs, state, studio.clock.date(), pause)
    if run:
        note_offered(state, run)
    return run


def make_settings(studio: Studio) -> Screen[None]:
    """Return the settings screen."""
    from wallyoga.screens.settings.screen import SettingsScreen  # 49 ms

    return SettingsScreen(studio)


def make_cautions(studio: Studio) -> Screen[None]:
    """Return the cautions screen, the first question: which cautions are the person's."""
    from wallyoga.screens.settings.caution_screen import CautionsScreen  # 4 ms

    return CautionsScreen(studio)


def make_builder(studio: Studio, sequence: Sequence | None, path: Path | None = None) -> Screen[str]:
    """Return the builder screen.

    It is empty, or has a copy of a practice in it, or the person's own from its file.
    """
    from wallyoga.building import draft as building  # 144 ms
    from wallyoga.screens.build.screen import Build

    if sequence is None:
        return Build(studio, building.start_draft())
    return Build(studio, building.open_draft(sequence) if path else building.copy_to_draft(sequence), path)


def make_maker(studio: Studio) -> Screen[str]:
    """Return the make screen, which makes a practice for a person."""
    from wallyoga.screens.make.screen import MakeScreen  # 78 ms

    return MakeScreen(studio)


async def edit_file(page: Page[Any], path: Path) -> None:
    """Open a file in the person's editor."""
    from wallyoga.screens.file_editor import edit as open_editor  # 97 ms

    await open_editor(page, path)


def make_question(asked: str, answers: Mapping[Answer, str], detail: str = "") -> Screen[Answer | None]:
    """Return a question dialog with a few answers."""
    from wallyoga.screens.questions import Question  # 0.5 ms

    return Question(asked, answers, detail)


def make_tick_list(asked: str, names: Mapping[str, str], ticked: Collection[str]) -> Screen[frozenset[str]]:
    """Return a dialog with a few things to tick."""
    from wallyoga.screens.checklist import Checklist  # 6 ms

    return Checklist(asked, names, ticked)


def make_palette(page: Page[Any], app: App[Any]) -> Screen[Command | None]:
    """Return the command palette with everything that can be done on a page."""
    from wallyoga.screens.command_palette import Palette, list_commands  # 2 ms

    return Palette(tuple(list_commands(page, app)))


def make_help(studio: Studio, actions: tuple[Action, ...], notices: Collection[str] = ()) -> Screen[None]:
    """Return the help screen with the keys of a screen, and what was said there."""
    from wallyoga.screens.help import Help  # 1 ms

    return Help(studio, actions, notices)


def make_revise(studio: Studio, record: Record, path: Path, draft: ReflectionDraft | None) -> Screen[bool]:
    """Return the revise screen: the reflection on a kept session. It has what was being written."""
    from wallyoga.screens.reflect.revision import Revise  # 87 ms

    return Revise(studio, record, path, draft)


async def offer_recovery(app: App[Any], studio: Studio, *, is_awaited: bool) -> None:
    """Offer recovery of what was cut off.

    No form of it is shown where a practice is awaited.
    """
    from wallyoga.screens.recovery import Recovery  # 59 ms

    await Recovery(app, studio, is_awaited=is_awaited).offer()


def follow_errand(app: App[None], errand: Errand) -> None:
    """Follow a command that runs meanwhile, on whichever screen one is."""
    from wallyoga.screens.errand_notices import ErrandNotices  # 1 ms

    ErrandNotices(app, errand).begin()
