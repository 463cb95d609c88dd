"""The prepare screen before a practice: care, plan, how you arrive, and time to come."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from wallyoga.history.record import FEELINGS
from wallyoga.keys.action import Action, name_actions
from wallyoga.keys.choose_keys import LYING_DOWN, PREPARE, name_begin
from wallyoga.keys.key_names import format_key
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.session import Session
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens import routes
from wallyoga.screens.base import make_bindings
from wallyoga.screens.painting_pace import PaintingPace
from wallyoga.screens.prepare.bring_list import BringList
from wallyoga.screens.prepare.care import list_cautions
from wallyoga.screens.prepare.care_card import CareCard
from wallyoga.screens.prepare.care_reader import CareReader
from wallyoga.screens.prepare.countdown import Countdown
from wallyoga.screens.prepare.lie_down import LieDown
from wallyoga.screens.prepare.plan_pane import PlanPane
from wallyoga.screens.prepare.prepared_sound import PreparedSound
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.feeling_colours import FEELING_COLOURS
from wallyoga.widgets.head import Head

LOOKS = 10
"""The looks in a second at the time that is left to come to the wall."""

CAUTIONS = next(action for action in PREPARE if action.method == "cautions")

VOICE_IS_COMING = "The voice is getting ready."

CHANGED = "Your settings changed this practice: look once more."


class Prepare(CareReader):
    """The prepare screen, the card between choosing and practising. Enter goes on, whatever is left open."""

    ACTIONS = PREPARE
    BINDINGS = make_bindings(PREPARE)
    CSS_PATH = "prepare.tcss"
    AUTO_FOCUS = "Choice"

    class Heard(Message):
        """The message that the sound stands differently."""

    def __init__(self, studio: Studio, plan: Plan, minutes: float | None, why: str = "") -> None:
        super().__init__(studio)
        self._why = why
        self._plan = plan
        self._minutes = minutes
        self._countdown: Countdown | None = None
        self._pace = PaintingPace()
        self._sound = PreparedSound(studio, self._note_sound)

    def body(self) -> ComposeResult:
        """Lay out the care beside the plan, above the question how one arrives."""
        yield Head(self._plan.name, "", format_minutes(self._plan.seconds), id="where", middle_colour="$quiet")
        with Horizontal(id="panels"):
            yield CareCard(self.studio, self._plan, format_key(CAUTIONS, self.studio.settings.keys), self._why)
            yield LieDown()
            yield PlanPane(self.studio)
        with Vertical(id="arrive") as arrive:
            arrive.border_title = "How do you arrive?"
            arrive.border_subtitle = "← → choose, or leave it open"
            yield Choice(FEELINGS, numbered=True, colours=FEELING_COLOURS)

    def on_mount(self) -> None:
        """Show the plan, and make the timer of the time to come to the wall."""
        self._looking = self.set_interval(1 / LOOKS, self.look, pause=True)
        self._show_plan()
        self.make_room()

    def on_screen_resume(self) -> None:
        """Make the sound ready, once the card is painted."""
        self.call_after_refresh(self._make_sound_ready)

    def on_screen_suspend(self) -> None:
        """Let the sound end where no practice has it."""
        self._sound.drop()
        self._show_head()

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys, in the time to come to the wall its own. Enter is named by what it leads to."""
        if self._countdown:
            return name_actions(PREPARE, LYING_DOWN)
        if self.is_reading:
            return super().list_keys()
        goal = self._plan.steps[0].short_texts[0].lower() if self.studio.settings.lie_down else ""
        return name_begin(super().list_keys(), goal)

    def action_begin(self) -> None:
        """Go on: to the time to come to the wall, and from there to the practice.

        Where the settings changed it meanwhile, what they made of it is to be read first.
        """
        if self.is_reading:
            self.query_one(CareCard).read_on(folds=self.has_class("-narrow"))
            return
        shown = self._plan, self.studio.doubt
        if self.take_over() and (self._make_plan(), self.studio.doubt) != shown:
            self._stand_up()
            self.notify(CHANGED)
            return
        self._note_cautions_read()
        seconds = float(self.studio.settings.lie_down)
        if seconds and self._countdown is None:
            self._lie_down(Countdown(seconds, speed=self.studio.clock.speed))
        else:
            self._begin(is_ready=self._countdown is not None)

    def action_tick(self) -> None:
        """Tick the next thing that lies there."""
        self.query_one(BringList).tick()

    def action_follow(self) -> None:
        """Find your own breath, and plan at its pace."""
        self._stand_up()
        self.open(routes.make_tap_breath(self.studio), self._breathe)

    def action_sound(self) -> None:
        """Choose what is heard, and hear it."""
        self._stand_up()
        self.open(routes.make_sound_card(self.studio), self._hear)

    def action_back(self) -> None:
        """Return to the card from lying down or its care, or to the practices."""
        is_lying = self._countdown is not None
        self._stand_up()
        if not is_lying and not self.close_care():
            self.dismiss()

    def look(self) -> None:
        """Show how much time is left, and begin when none is."""
        if self._countdown is None or not self.is_on_top:
            return
        at = self.studio.clock.now()
        left = self._countdown.look(at)
        if self._pace.is_due(at, moves=self.moves):
            self.query_one(LieDown).show(left, self._countdown.seconds)
        if not left:
            self._begin(is_ready=True)

    def suit(self) -> None:
        """Plan again, for the settings are others now. A practice of which nothing is left is not prepared."""
        plan = self._make_plan()
        if plan is None:
            self._stand_up()
            self.dismiss()
            return
        self._plan = plan
        self._show_plan()
        self._show_head()
        self._make_sound_ready()

    def _make_plan(self) -> Plan | None:
        """Return the plan by the settings of now, or None. None means that they leave nothing of the practice."""
        try:
            return self.studio.plan(self.studio.sequence(self._plan.practice), self._minutes)
        except PlanError:
            return None

    def _hear(self, sound: Sound | None) -> None:
        """Keep what is to be heard."""
        if sound is not None:
            self.change(sound=sound)

    def _breathe(self, pattern: Pattern | None) -> None:
        """Keep the breath that was found, and plan again."""
        if pattern:
            self.change(pace=pattern)
            self.suit()

    def _lie_down(self, countdown: Countdown) -> None:
        """Give the person time to come to the wall."""
        self._countdown = countdown
        self.add_class("-lying")
        self.set_focus(None)
        self.make_room()
        self._looking.resume()
        self.look()

    def _stand_up(self) -> None:
        """Show the card again."""
        if self._countdown and not self.is_reading:
            self.call_after_refresh(self.query_one(Choice).focus, scroll_visible=False)
        self._countdown = None
        self._looking.pause()
        self.remove_class("-lying")
        self.make_room()

    def _begin(self, *, is_ready: bool = False) -> None:
        """Start the practice, without its moment to get ready where that was given here."""
        self._looking.pause()
        session = Session(self._plan, speed=self.studio.clock.speed)
        recorder = self.studio.begin_recorder(session, minutes=self._minutes, arrived=self.query_one(Choice).word)
        if is_ready:
            session.skip_ready(self.studio.clock.now())
        self.make_way(routes.make_practice(self.studio, recorder, self._sound.hand_over()))

    def _make_sound_ready(self) -> None:
        if self.is_on_top:
            self._sound.make_ready(self._plan)
            self._show_head()

    def _note_sound(self) -> None:
        """Take up how the sound stands, in a thread of its own."""
        self.post_message(self.Heard())

    @on(Heard)
    def _show_head(self) -> None:
        """Show the name and the length of the practice.

        That the voice is getting ready stands between them, where it lasts.
        """
        coming = VOICE_IS_COMING if self._sound.is_rendering else ""
        self.query_one("#where", Head).show(self._plan.name, coming, format_minutes(self._plan.seconds))

    def _note_cautions_read(self) -> None:
        """Keep that the care was read, so that it is one line next time."""
        read = self.studio.settings.cautions_read
        new = [caution for caution in list_cautions(self.studio, self._plan) if caution not in read]
        card = self.query_one(CareCard)
        if (card.in_full or card.is_known) and new:
            self.change(cautions_read=(*read, *new))

    def _show_plan(self) -> None:
        """Show the plan with its first figure, and what it asks for."""
        self.query_one(CareCard).show(self._plan)
        self.query_one(PlanPane).show(self._plan)
        self.query_one(LieDown).tell(self._plan.steps[0])
