"""The builder screen: a practice's name, its poses in order, and their lengths.

A length is how long a pose is held.
"""

from __future__ import annotations

from functools import partialmethod
from pathlib import Path
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList

from wallyoga.building import draft as building
from wallyoga.building import step_numbers
from wallyoga.building.draft import Draft
from wallyoga.building.pose_groups import propose_goals
from wallyoga.check.warnings import find_sequence_doubts
from wallyoga.keys.action import Action
from wallyoga.keys.build_keys import BUILD
from wallyoga.keys.key_names import format_key
from wallyoga.screens.base import SLIM_WIDTHS, Page, make_bindings
from wallyoga.screens.build.about_form import AboutForm
from wallyoga.screens.build.draft_saver import DraftSaver
from wallyoga.screens.build.duration import describe_duration
from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.step_card import StepCard
from wallyoga.screens.build.step_fields import StepFields
from wallyoga.screens.build.step_list import StepList, make_row
from wallyoga.screens.file_editor import edit, has_editor
from wallyoga.screens.guarded_screen import Guarded
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio
from wallyoga.text.amounts import find_pose_name
from wallyoga.widgets.head import Head

ADD = next(each for each in BUILD if each.id == "build.add")
"""The action whose key is named below the steps."""

UNDO = "build.undo"

UNSAVED = "There are changes you have not saved"

LEAVING = {"on": "Go on building", "save": "Save it, and leave", "discard": "Leave without saving"}


class Build(Page[str]):
    """The builder screen: a form above the steps, and the step's figure.

    The figure is of the step under the cursor; the screen ends with the id of what was saved.
    """

    ACTIONS = BUILD
    BINDINGS = make_bindings(BUILD)
    CSS_PATH = "build.tcss"
    HORIZONTAL_BREAKPOINTS = SLIM_WIDTHS
    AUTO_FOCUS = "#steps"

    def __init__(self, studio: Studio, draft: Draft, path: Path | None = None) -> None:
        """Build on `draft`, which is kept in `path` (None: in no file yet)."""
        super().__init__(studio)
        self._draft = draft
        self._saver = DraftSaver(self, path)
        self._duration = ""
        self._may_end = False

    def body(self) -> ComposeResult:
        """Lay out the head, the form, and the steps beside what is under the cursor."""
        yield Head(id="where")
        yield AboutForm(self._draft.sequence)
        with Horizontal(id="panels"):
            yield StepList(id="steps")
            yield StepCard(self.studio)

    def on_mount(self) -> None:
        """Begin with the steps, and where there are none with picking the first."""
        self._show()
        if not self._draft.sequence.steps:
            self.action_add()

    @on(AboutForm.Described)
    def describe(self, event: AboutForm.Described) -> None:
        """Take in what is written, as it is typed."""
        self._take(building.describe_draft(self._draft, event.name, event.summary, event.goals, event.minutes))

    @on(OptionList.OptionHighlighted)
    def go(self, event: OptionList.OptionHighlighted) -> None:
        """Show the step under the cursor."""
        self._take(building.move_cursor(self._draft, event.option_index))

    @on(OptionList.OptionSelected)
    def action_numbers(self) -> None:
        """Go to the numbers of the step under the cursor."""
        step = self._draft.step
        if step and step.pose in self.studio.library.poses:
            self.query_one(StepFields).focus()

    @on(StepFields.Changed)
    def put(self, event: StepFields.Changed) -> None:
        """Take in other numbers."""
        self._take(building.replace_step(self._draft, event.step))

    @work(exclusive=True)
    async def action_add(self) -> None:
        """Pick a pose for after the step under the cursor. It is held as long as is usual."""
        picked = await self.ask(Pick(self.studio))
        pose = self.studio.library.poses.get(picked) if picked else None
        if pose:
            self._take(building.add_step(self._draft, step_numbers.make_usual_step(pose)))
            self.query_one(StepList).focus()
        elif self.is_on_top:
            # Poses may have become others meanwhile.
            self._show()

    def action_remove(self) -> None:
        """Remove the step under the cursor."""
        if self._draft.step:
            name = find_pose_name(self.studio.library.poses, self._draft.step.pose)
            self._take(building.remove_step(self._draft))
            self.notify(f"{name} was removed; u brings it back.")

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys of now. Once steps were changed undo always has room."""
        actions = super().list_keys()
        if not self._draft.past:
            return actions
        return tuple(action._replace(rank=0) if action.id == UNDO else action for action in actions)

    def action_undo(self) -> None:
        """Take the latest change of the steps back."""
        self._take(building.undo_change(self._draft))

    def _move(self, by: int) -> None:
        """Move the step up or down."""
        self._take(building.move_step(self._draft, by))

    action_earlier = partialmethod(_move, -1)
    action_later = partialmethod(_move, 1)

    def _lengthen(self, by: int) -> None:
        """Hold the step one longer or shorter."""
        step = self._draft.step
        if step and step.pose in self.studio.library.poses:
            longer = step_numbers.lengthen_step(step, self.studio.library.poses[step.pose], by)
            self._take(building.replace_step(self._draft, longer))

    action_longer = partialmethod(_lengthen, 1)
    action_shorter = partialmethod(_lengthen, -1)

    def action_name(self) -> None:
        """Go to the name."""
        self.query_one("#name").focus()

    action_up = Page.focus_previous
    action_down = Page.focus_next

    @work(exclusive=True)
    async def action_save(self) -> None:
        """Write the practice to its file."""
        if await self._save():
            doubts = find_sequence_doubts(self._draft.sequence, self.studio.library.poses)
            self.notify("\n".join(("Saved.", *map(str, doubts))))

    @work(exclusive=True)
    async def action_edit(self) -> None:
        """Save, and open the file in the person's own editor."""
        if not has_editor(self):
            return
        if (self._draft.unsaved or self._saver.path is None) and not await self._save():
            return
        if path := self._saver.path:
            await edit(self, path)
            sequence = self._saver.take_file()
            if sequence:
                self.query_one(AboutForm).fill(sequence)
                self._take(building.open_draft(sequence))
            else:
                self.dismiss(self._saver.saved_id)

    def holds_back(self) -> bool:
        """Return whether it is asked about what is not saved. While a question is asked, nothing holds back."""
        top = self.app.screen
        if self._may_end or not self._draft.unsaved or not isinstance(top, Guarded) or isinstance(top, Question):
            return False
        self._ask_before_end(top)
        return True

    @work(exclusive=True, group="end")
    async def _ask_before_end(self, top: Guarded[Any]) -> None:
        """Ask over the screen on top whether wallyoga is to be left. From under another nothing can be saved."""
        answers = {answer: words for answer, words in LEAVING.items() if top is self or answer != "save"}
        answer = await top.ask(Question(UNSAVED, answers))
        if answer == "discard" or (answer == "save" and await self._save()):
            self._may_end = True
            await self.app.run_action("app.interrupt")

    @work(exclusive=True)
    async def action_back(self) -> None:
        """Go back to the steps, and from there leave. What is not saved is asked about."""
        steps = self.query_one(StepList)
        if not steps.has_focus:
            steps.focus()
            return
        if self._draft.unsaved:
            match await self.ask(Question(UNSAVED, LEAVING)):
                case "save":
                    if not await self._save():
                        return
                case "discard":
                    pass
                case _:
                    return
        self.dismiss(self._saver.saved_id)

    async def _save(self) -> bool:
        """Write the draft, and return whether it is written."""
        self.query_one(StepList).focus()
        saved = await self._saver.save(self._draft)
        if saved:
            self.query_one(AboutForm).fill(saved.sequence)
            self._take(saved)
        return saved is not None

    def _take(self, draft: Draft) -> None:
        before, self._draft = self._draft, draft
        if draft != before:
            self._show(timed=draft.sequence == before.sequence)
        if bool(draft.past) != bool(before.past):
            self.show_keys()

    def _show(self, *, timed: bool = False) -> None:
        """Show the draft as it is now. Its duration is reckoned anew unless it is known."""
        sequence, step, poses = self._draft.sequence, self._draft.step, self.studio.library.poses
        self._duration = self._duration if timed else describe_duration(self.studio, sequence)
        unsaved = "not saved" if self._draft.unsaved else ""
        self.query_one("#where", Head).show(sequence.name or "A new practice", unsaved, self._duration)
        rows = tuple(make_row(each, poses.get(each.pose)) for each in sequence.steps)
        self.query_one(StepList).show(rows, self._draft.at, format_key(ADD, self.studio.settings.keys))
        self.query_one(AboutForm).propose(propose_goals(sequence, poses))
        self.query_one(StepCard).show(step, poses.get(step.pose) if step else None)
